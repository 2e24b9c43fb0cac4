/** What one member of staff may read, and of which children they may know, at one moment (law 7). */
import { sql, type SqlBool } from 'kysely';
import type { Actor } from '../../domain/people.ts';
import type { Database, Tx } from '../database.ts';
import { coveredBy } from './cover.ts';
import { isOnDuty } from './duty.ts';
import { inForce } from './in-force.ts';

export type Reach = {
	/** Whose reach it is: what is about an officer never comes before them, whatever they have become. */
	reader: string;
	/** The children they are named for. */
	named: string[];
	/** The children of whoever they stand in for, and for whom. */
	covered: { child: string; of: string }[];
	/** The children they are the worker of: only what a child ticked for their worker. */
	worked: string[];
	/** On duty: the children nobody is named for. */
	unowned: string[];
	/** On duty: what is held, urgent, not confirmed or has waited too long, whoever is named. */
	duty: boolean;
	/** A manager: what a child says about their officer. */
	aboutIro: boolean;
	/** The statements for which a manager has given a reason within the hour. */
	reasoned: string[];
	/** A manager: that there are these children, and how things stand with them; no words. */
	everyChild: boolean;
};

const nothing: Omit<Reach, 'reader'> = {
	named: [],
	covered: [],
	worked: [],
	unowned: [],
	duty: false,
	aboutIro: false,
	reasoned: [],
	everyChild: false
};

/** Works out the reach of an actor. Ask each time, and in the same transaction as the reading. */
export async function reachOf(db: Database | Tx, actor: Actor, at: string): Promise<Reach> {
	const { id: reader, role } = actor;
	if (role === 'worker') return { ...nothing, reader, worked: await workedBy(db, reader, at) };
	if (role !== 'iro' && role !== 'manager') return { ...nothing, reader };

	const manager = role === 'manager';
	const duty = await isOnDuty(db, reader, at);
	return {
		...nothing,
		reader,
		named: manager ? [] : await namedFor(db, [reader], at).then(childIds),
		covered: await coveredChildren(db, reader, at),
		unowned: duty ? await childrenOfNobody(db, at) : [],
		duty,
		aboutIro: manager,
		reasoned: manager ? await reasonedBy(db, reader, at) : [],
		everyChild: manager
	};
}

/**
 * A reach in pieces, one for each reason to list a statement: an index answers each of them, and none
 * answers all at once. The same statement may be in two. What was opened with a reason is in no list.
 */
export function piecesOf(reach: Reach): Reach[] {
	const none: Reach = { ...nothing, reader: reach.reader };
	const { named, covered, worked, unowned, duty, aboutIro } = reach;
	const owned = named.length + covered.length + unowned.length > 0;
	return [
		...(owned ? [{ ...none, named, covered, unowned }] : []),
		...(worked.length > 0 ? [{ ...none, worked }] : []),
		...(duty ? [{ ...none, duty }] : []),
		...(aboutIro ? [{ ...none, aboutIro }] : [])
	];
}

/**
 * The statements within a reach: the one way to a list of them, and to one of them. What is about an
 * officer is never within an officer's reach, not even as a count.
 */
export function statementsWithin(db: Database | Tx, reach: Reach) {
	const { named, covered, unowned, worked, duty, aboutIro, reasoned, reader } = reach;
	const owned = [...named, ...covered.map(({ child }) => child), ...unowned];

	return db.selectFrom('statement').where((eb) => {
		const plain = [eb('about_iro_at', 'is', null), eb('assurance', '!=', 'held')];
		const oneOf = (children: string[]) => eb('statement.child_id', 'in', children);
		const lookFirst = [
			eb('assurance', 'in', ['held', 'not-confirmed']),
			eb('urgent_at', 'is not', null),
			eb('escalated_at', 'is not', null)
		];
		return eb.or([
			...(owned.length > 0 ? [eb.and([oneOf(owned), ...plain])] : []),
			...(worked.length > 0
				? [eb.and([oneOf(worked), eb('also_worker_at', 'is not', null), ...plain])]
				: []),
			...(duty ? lookFirst.map((it) => eb.and([it, eb('about_iro_at', 'is', null)])) : []),
			...(reasoned.length > 0 ? [eb.and([eb('statement.id', 'in', reasoned), ...plain])] : []),
			...(aboutIro ? [eb.and([eb('about_iro_at', 'is not', null), notAbout(reader)])] : [])
		]);
	});
}

/**
 * The statements of which somebody may know that they are there, and how they stand: no words, no
 * title. What is about an officer, only a manager knows of whom it is not about.
 */
export function statementsKnown(db: Database | Tx, { reader, everyChild, ...reach }: Reach) {
	const children = childrenIn({ ...reach, reader, everyChild });
	return db.selectFrom('statement').where((eb) => {
		const plain = eb.and([eb('about_iro_at', 'is', null), eb('assurance', '!=', 'held')]);
		return eb.or([
			...(children.length > 0 ? [eb.and([eb('statement.child_id', 'in', children), plain])] : []),
			...(everyChild ? [eb('about_iro_at', 'is', null), notAbout(reader)] : [])
		]);
	});
}

/** The children within a reach: the one way to a list of them, and to one of them. */
export function childrenWithin(db: Database | Tx, reach: Reach) {
	const children = childrenIn(reach);
	return db
		.selectFrom('child')
		.where('child.merged_into', 'is', null)
		.$if(!reach.everyChild, (query) =>
			query.where((eb) => eb.or(children.length > 0 ? [eb('child.id', 'in', children)] : []))
		);
}

const childrenIn = ({ named, covered, worked, unowned }: Reach): string[] => [
	...named,
	...covered.map(({ child }) => child),
	...worked,
	...unowned
];

/** What of a statement says how soon it must be read. @param named whether an officer is named for its child */
export const standingIn = (
	row: Pick<Standing, 'about_iro_at' | 'urgent_at' | 'assurance'>,
	named: boolean
) => ({
	urgent: row.urgent_at !== null,
	aboutIro: row.about_iro_at !== null,
	assurance: row.assurance,
	named
});

/** Why a statement is within a reach. */
export type Via = 'named' | 'cover' | 'worker' | 'duty' | 'manager' | 'reason';

type Standing = {
	statement: string;
	child_id: string;
	about_iro_at: string | null;
	urgent_at: string | null;
	escalated_at: string | null;
	assurance: string;
};

export function viaOf(reach: Reach, row: Standing): Via {
	if (row.about_iro_at !== null) return 'manager';
	if (row.assurance === 'held') return 'duty';
	if (reach.named.includes(row.child_id)) return 'named';
	if (coverOf(reach, row.child_id)) return 'cover';
	if (reach.worked.includes(row.child_id)) return 'worker';
	const { urgent_at, escalated_at, assurance } = row;
	const first = urgent_at !== null || escalated_at !== null || assurance === 'not-confirmed';
	const desk = reach.unowned.includes(row.child_id) || (reach.duty && first);
	return desk ? 'duty' : 'reason';
}

/** The officer for whom the reader stands in with this child; null when they do not. */
export const coverOf = ({ covered }: Reach, child: string): string | null =>
	covered.find((it) => it.child === child)?.of ?? null;

/**
 * Never the officer it is about: whoever was named for the child when it arrived, or at any time before; for
 * a record that has become one with this one too.
 */
const notAbout = (reader: string) =>
	sql<SqlBool>`not exists (select 1 from allocation as was where was.iro_id = ${reader}
		and was.from_at <= statement.arrived_at and (was.child_id = statement.child_id or was.child_id in
			(select gone.id from child as gone where gone.merged_into = statement.child_id)))`;

/** The managers who may know of a statement: of what is about an officer, not who was that officer. */
export async function managersOf(db: Database | Tx, statement: string | null): Promise<string[]> {
	const rows = await db
		.selectFrom('person')
		.select('id')
		.where('role', '=', 'manager')
		.where('left_at', 'is', null)
		.execute();
	const managers = rows.map(({ id }) => id);
	if (statement === null) return managers;
	const may = await Promise.all(managers.map((reader) => mayKnow(db, reader, statement)));
	return managers.filter((_, at) => may[at]);
}

async function mayKnow(db: Database | Tx, reader: string, statement: string): Promise<boolean> {
	const reach = { ...nothing, reader, everyChild: true };
	const known = statementsKnown(db, reach).select('statement.id');
	return (await known.where('statement.id', '=', statement).executeTakeFirst()) !== undefined;
}

async function coveredChildren(db: Database | Tx, by: string, at: string) {
	const officers = await coveredBy(db, by, at);
	const rows = await namedFor(db, officers, at);
	return rows.map(({ child_id: child, iro_id: of }) => ({ child, of }));
}

async function workedBy(db: Database | Tx, worker: string, at: string): Promise<string[]> {
	const rows = await db
		.selectFrom('worker_allocation')
		.innerJoin('person', 'person.id', 'worker_allocation.worker_id')
		.select('child_id')
		.where('worker_id', '=', worker)
		.where('person.left_at', 'is', null)
		.where(inForce(at))
		.execute();
	return childIds(rows);
}

async function reasonedBy(db: Database | Tx, manager: string, at: string): Promise<string[]> {
	const rows = await db
		.selectFrom('reading_reason')
		.select('statement_id')
		.where('person_id', '=', manager)
		.where(inForce(at))
		.execute();
	return rows.map(({ statement_id }) => statement_id);
}

async function namedFor(db: Database | Tx, officers: readonly string[], at: string) {
	if (officers.length === 0) return [];
	return allocationsAt(db, at).where('iro_id', 'in', officers).execute();
}

async function childrenOfNobody(db: Database | Tx, at: string): Promise<string[]> {
	const rows = await db
		.selectFrom('child')
		.select('id')
		.where('merged_into', 'is', null)
		.where('id', 'not in', allocationsAt(db, at).clearSelect().select('child_id'))
		.execute();
	return rows.map(({ id }) => id);
}

/** Allocations in force. One of somebody who has left is in force no more. */
export const allocationsAt = (db: Database | Tx, at: string) =>
	db
		.selectFrom('allocation')
		.innerJoin('person', 'person.id', 'allocation.iro_id')
		.select(['child_id', 'iro_id', 'from_at'])
		.where(inForce(at))
		.where('person.left_at', 'is', null);

const childIds = (rows: readonly { child_id: string }[]): string[] =>
	rows.map(({ child_id }) => child_id);
