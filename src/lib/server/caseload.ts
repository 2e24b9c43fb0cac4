/** The children somebody may know of, and how things stand with each: names, people and dates, no words. */
import { catalogue } from '../forms/catalogue.ts';
import { textOf } from '../forms/texts.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { mustBeAllowed } from './act.ts';
import {
	childrenWithin,
	coverOf,
	namedOverTime,
	reachOf,
	statementsKnown,
	statementsWithin,
	stretchAt,
	workersOverTime,
	type Reach,
	type Stretch
} from './allocations.ts';
import { aboutOf, nameOf, type About } from './children.ts';
import { now, today } from './clock.ts';
import type { Database, Tx } from './database.ts';
import type { Keys } from './keys.ts';
import { staffById } from './people.ts';
import { relativesOf, type Relative } from './relatives.ts';
import {
	nextReviews,
	reckonedFor,
	reviewsOf,
	type KnownReview,
	type Reckoned,
	type Review
} from './reviews.ts';

/** Why somebody may know of a child. */
export type ChildVia = 'named' | 'cover' | 'worker' | 'duty' | 'manager';

export type ListedChild = {
	child: string;
	/** The known-as name. */
	name: string;
	councilId: string;
	via: ChildVia;
	iro: string | null;
	worker: string | null;
	review: Review | null;
	/** Statements they may know of that nobody has read. */
	unread: number;
};

/** One page of a list by name, and how many there are in all. */
export type Caseload = { children: ListedChild[]; all: number; unnamed: number };

/** How many children stand on a page. */
export const onPage = 100;

/**
 * The children within the reach of one reader, by name. No line is written: no words are opened.
 * @param find a part of a name or of the council's number; '' for all
 * @param page from 0
 * @throws Problem 'not-allowed' for whoever knows of no child at all
 */
export async function caseloadOf(
	db: Database,
	keys: Keys,
	actor: Actor,
	{ find = '', page = 0 } = {}
): Promise<Caseload> {
	mustBeAllowed(actor, 'child.list');

	return db.transaction().execute(async (tx) => {
		const at = now();
		const reach = await reachOf(tx, actor, at);
		const rows = await childrenWithin(tx, reach)
			.select(['child.id', 'council_id', 'name_sealed', 'key_wrapped', 'key_kid'])
			.execute();
		const found = rows
			.map((row) => ({ id: row.id, councilId: row.council_id, name: nameOf(keys, row) }))
			.filter(({ name, councilId }) => fits(name, find) || fits(councilId, find))
			.toSorted((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
		const onThis = found.slice(page * onPage, (page + 1) * onPage);
		const people = await peopleNow(tx, at);
		const reviews = await nextReviews(
			tx,
			onThis.map(({ id }) => id),
			today()
		);
		const unread = await unreadOf(tx, reach);

		const children = onThis.map(({ id, name, councilId }): ListedChild => {
			const { iro = null, worker = null } = people.get(id) ?? {};
			const review = reviews.get(id) ?? null;
			const via = childViaOf(reach, id);
			return { child: id, name, councilId, via, iro, worker, review, unread: unread.get(id) ?? 0 };
		});
		const unnamed = found.filter(({ id }) => !people.get(id)?.iro).length;
		return { children, all: found.length, unnamed };
	});
}

/** What is known of one statement; `title` and its words only for whom it is to be read. */
export type KnownStatement = {
	statement: string;
	writtenAt: string;
	arrivedAt: string;
	readAt: string | null;
	/** Null where the reader may know that it is there, and no more. */
	title: string | null;
};

export type ChildPage = {
	child: string;
	name: string;
	councilId: string;
	about: About;
	via: ChildVia;
	coveredFor: string | null;
	iro: Stretch | null;
	worker: Stretch | null;
	/** Newest first, as all that follow. */
	named: Stretch[];
	workers: Stretch[];
	reviews: KnownReview[];
	/** By when the next one is due, and from what that is reckoned. */
	reckoned: Reckoned;
	relatives: (Relative & { name: string; iro: string | null })[];
	statements: KnownStatement[];
};

/**
 * All that somebody may know of one child.
 * @throws Problem 'not-found' for a child who is not theirs now, as for one who is not there; 'not-allowed'
 */
export async function childPageOf(
	db: Database,
	keys: Keys,
	actor: Actor,
	id: string
): Promise<ChildPage> {
	mustBeAllowed(actor, 'child.list');

	return db.transaction().execute(async (tx) => {
		const at = now();
		const reach = await reachOf(tx, actor, at);
		const row = await childRow(tx, reach, id);
		if (!row) throw new Problem('not-found');

		const named = await namedOverTime(tx, id);
		const workers = await workersOverTime(tx, id);
		const of = coverOf(reach, id);
		const officer = of && (await staffById(tx, of));
		return {
			child: id,
			name: nameOf(keys, row),
			councilId: row.council_id,
			about: aboutOf(keys, row),
			via: childViaOf(reach, id),
			coveredFor: officer ? `${officer.firstName} ${officer.lastName}` : null,
			iro: stretchAt(named, at),
			worker: stretchAt(workers, at),
			named: named.toReversed(),
			workers: workers.toReversed(),
			reviews: await reviewsOf(tx, id),
			reckoned: await reckonedFor(tx, id),
			relatives: await namedRelatives(tx, keys, reach, id, at),
			statements: await knownStatements(tx, reach, id)
		};
	});
}

/**
 * Asks whether a child is within somebody's reach, for a deed that is done to the child.
 * @throws Problem 'not-found'
 */
export async function mustReachChild(tx: Tx, actor: Actor, child: string): Promise<void> {
	if (actor.role === 'house') return;
	const row = await childrenWithin(tx, await reachOf(tx, actor, now()))
		.select('child.id')
		.where('child.id', '=', child)
		.executeTakeFirst();
	if (!row) throw new Problem('not-found');
}

/**
 * Asks whether somebody looks after a child's way in: who is named for them, or is their worker, or a
 * manager. Standing in for an officer is not enough.
 * @throws Problem 'not-found'
 */
export async function mustBeTheirs(tx: Tx, actor: Actor, child: string): Promise<void> {
	if (actor.role === 'house' || (actor.role === 'child' && actor.id === child)) return;
	const { named, worked, everyChild } = await reachOf(tx, actor, now());
	if (named.includes(child) || worked.includes(child)) return;
	const row = await tx.selectFrom('child').select('id').where('id', '=', child).executeTakeFirst();
	if (!everyChild || !row) throw new Problem('not-found');
}

const byName = new Intl.Collator('en-GB');
const fits = (text: string, find: string): boolean =>
	text.toLocaleLowerCase('en-GB').includes(find.trim().toLocaleLowerCase('en-GB'));

const childRow = (tx: Tx, reach: Reach, id: string) =>
	childrenWithin(tx, reach)
		.select(['child.id', 'council_id', 'name_sealed', 'about_sealed', 'key_wrapped', 'key_kid'])
		.where('child.id', '=', id)
		.executeTakeFirst();

function childViaOf({ named, worked, unowned, ...reach }: Reach, child: string): ChildVia {
	if (named.includes(child)) return 'named';
	if (coverOf({ named, worked, unowned, ...reach }, child)) return 'cover';
	if (worked.includes(child)) return 'worker';
	return unowned.includes(child) ? 'duty' : 'manager';
}

/** Who is named for each child now, and whose worker it is. */
async function peopleNow(tx: Tx, at: string) {
	const people = new Map<string, { iro?: string; worker?: string }>();
	for (const [as, table, column] of [
		['iro', 'allocation', 'iro_id'],
		['worker', 'worker_allocation', 'worker_id']
	] as const) {
		const rows = await tx
			.selectFrom(table)
			.innerJoin('person', 'person.id', column)
			.select(['child_id', 'first_name', 'last_name'])
			.where('from_at', '<=', at)
			.where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', at)]))
			.where('left_at', 'is', null)
			.execute();
		for (const { child_id, first_name, last_name } of rows) {
			people.set(child_id, { ...people.get(child_id), [as]: `${first_name} ${last_name}` });
		}
	}
	return people;
}

async function unreadOf(tx: Tx, reach: Reach): Promise<Map<string, number>> {
	const rows = await statementsKnown(tx, reach)
		.select(({ fn }) => ['child_id', fn.countAll<number | string>().as('unread')])
		.where('read_at', 'is', null)
		.groupBy('child_id')
		.execute();
	return new Map(rows.map(({ child_id, unread }) => [child_id, Number(unread)]));
}

async function namedRelatives(tx: Tx, keys: Keys, reach: Reach, child: string, at: string) {
	const relatives = await relativesOf(tx, child, at);
	const people = await peopleNow(tx, at);
	const named = relatives.map(async (relative) => {
		// Who is not within reach is told by the council's number alone.
		const row = await childRow(tx, reach, relative.child);
		const number = await tx
			.selectFrom('child')
			.select('council_id')
			.where('id', '=', relative.child)
			.executeTakeFirstOrThrow();
		const name = row ? nameOf(keys, row) : number.council_id;
		return { ...relative, name, iro: people.get(relative.child)?.iro ?? null };
	});
	return Promise.all(named);
}

async function knownStatements(tx: Tx, reach: Reach, child: string): Promise<KnownStatement[]> {
	const columns = [
		'statement.id as statement',
		'form',
		'version',
		'written_at',
		'arrived_at',
		'read_at'
	] as const;
	const known = await statementsKnown(tx, reach)
		.select(columns)
		.where('child_id', '=', child)
		.execute();
	const within = await statementsWithin(tx, reach)
		.select(columns)
		.where('child_id', '=', child)
		.execute();
	const readable = new Set(within.map(({ statement }) => statement));
	const all = new Map([...known, ...within].map((row) => [row.statement, row]));
	const rows = [...all.values()].toSorted((a, b) => (a.arrived_at < b.arrived_at ? 1 : -1));
	return Promise.all(
		rows.map(async ({ statement, form, version, ...row }) => ({
			statement,
			writtenAt: row.written_at,
			arrivedAt: row.arrived_at,
			readAt: row.read_at,
			title: readable.has(statement) ? await titleOf(form, version) : null
		}))
	);
}

/** Staff read English until a council asks for more. */
async function titleOf(id: string, version: number): Promise<string> {
	const form = catalogue.find((it) => it.id === id && it.version === version);
	return form ? (await textOf(form, 'en')).title : id;
}
