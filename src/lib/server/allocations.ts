/** Who is named for whom, who stands in, and who is on duty: who may read what *now* (law 7). */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { act, type Also } from './act.ts';
import { endBeside } from './allocations/beside.ts';
import { inForce } from './allocations/in-force.ts';
import { allocationsAt } from './allocations/reach.ts';
import { now } from './clock.ts';
import { locked, type Database, type Tx } from './database.ts';
import { staffById, type Staff } from './people.ts';

export {
	coversFrom,
	endCover,
	setCover,
	standInsFor,
	type Cover,
	type NewCover
} from './allocations/cover.ts';
export { endBeside, heldByStrangers } from './allocations/beside.ts';
export { endAllOf } from './allocations/leaving.ts';
export { endDuty, isOnDuty, onDutyAt, putOnDuty, rotaFrom, type Duty } from './allocations/duty.ts';
export {
	childrenWithin,
	coverOf,
	managersOf,
	piecesOf,
	reachOf,
	standingIn,
	statementsKnown,
	statementsWithin,
	viaOf,
	type Reach,
	type Via
} from './allocations/reach.ts';

/** Who is named from a moment on; null: nobody is, and the duty desk has what the child says. */
export type NewAllocation = { child: string; iro: string | null; from: string; source: string };

/** Whose worker it is from a moment on; null: nobody's that My Say knows of. */
export type NewWorker = { child: string; worker: string | null; from: string; source: string };

/**
 * Names an officer for a child. The one before ends at that moment, and whatever was planned for later
 * goes, so that there are never two.
 * @throws Problem 'child.unknown'; 'not-found' when no reviewing officer has this id
 */
export function allocate(db: Database, actor: Actor, wanted: NewAllocation): Promise<void> {
	return act(db, actor, 'allocation.set', wanted.child, (tx) => nameIro(tx, wanted));
}

/** The same, as a part of a greater deed. Who is named already stays so, and nothing is begun anew. */
export async function nameIro(tx: Tx, { child, iro, from, source }: NewAllocation): Promise<void> {
	await lockChild(tx, child);
	if (iro && (await staffById(tx, iro))?.role !== 'iro') throw new Problem('not-found');

	const stays = await allocationsAt(tx, from)
		.where('child_id', '=', child)
		.where('from_at', '<', from)
		.executeTakeFirst();
	await endFrom(tx, 'allocation', child, from, stays?.iro_id === iro);
	if (iro && stays?.iro_id !== iro) {
		const row = { child_id: child, iro_id: iro, from_at: from, to_at: null };
		await tx
			.insertInto('allocation')
			.values({ id: randomUUID(), ...row, source, told_at: null })
			.execute();
	}
	await endBeside(tx, now());
}

/**
 * Says who a child's worker is, as `allocate` says who their officer is.
 * @throws Problem 'child.unknown'; 'not-found' when no worker has this id
 */
export function allocateWorker(db: Database, actor: Actor, wanted: NewWorker): Promise<void> {
	return act(db, actor, 'worker.set', wanted.child, (tx) => nameWorker(tx, wanted));
}

/** The same, as a part of a greater deed. */
export async function nameWorker(
	tx: Tx,
	{ child, worker, from, source }: NewWorker
): Promise<void> {
	await lockChild(tx, child);
	if (worker && (await staffById(tx, worker))?.role !== 'worker') throw new Problem('not-found');

	const stays = await tx
		.selectFrom('worker_allocation')
		.select('worker_id')
		.where('child_id', '=', child)
		.where(inForce(from))
		.where('from_at', '<', from)
		.executeTakeFirst();
	await endFrom(tx, 'worker_allocation', child, from, stays?.worker_id === worker);
	if (worker && stays?.worker_id !== worker) {
		const row = { child_id: child, worker_id: worker, from_at: from, to_at: null };
		await tx
			.insertInto('worker_allocation')
			.values({ id: randomUUID(), ...row, source })
			.execute();
	}
	await endBeside(tx, now());
}

/**
 * Hands all the children of one officer on, when they leave or change teams.
 * @param to who has them from now on; null: nobody yet, and the duty desk has what they say at once
 * @returns how many children
 * @throws Problem 'not-found' when `to` is no other reviewing officer
 */
export function handOn(
	db: Database,
	actor: Actor,
	{ of, to, at }: { of: string; to: string | null; at: string }
): Promise<number> {
	return act(db, actor, 'allocation.hand-on', of, (tx, also) => handOnIn(tx, also, { of, to, at }));
}

/** The same, as a part of a greater deed. */
export async function handOnIn(
	tx: Tx,
	also: Also,
	{ of, to, at }: { of: string; to: string | null; at: string }
): Promise<number> {
	if (of === to) throw new Problem('not-found');
	const rows = await tx
		.selectFrom('allocation')
		.select('child_id')
		.where('iro_id', '=', of)
		.where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', at)]))
		.execute();
	const children = [...new Set(rows.map(({ child_id }) => child_id))];
	for (const child of children) {
		await nameIro(tx, { child, iro: to, from: at, source: 'handed on' });
		also('allocation.set', child);
	}
	return children.length;
}

/** How long a change of officer is news to a child, from when they were first told, in milliseconds. */
const isNews = 14 * 86_400_000;

/**
 * Tells a child's own device who is named now, and writes down when it was first told.
 * @returns the first name of the officer before, while that is news; null when there was no other
 */
export async function tellOfIro(tx: Tx, child: string, at: string): Promise<string | null> {
	const rows = await tx
		.selectFrom('allocation')
		.innerJoin('person', 'person.id', 'allocation.iro_id')
		.select(['allocation.id', 'iro_id', 'told_at', 'first_name'])
		.where('child_id', '=', child)
		.where('from_at', '<=', at)
		.orderBy('from_at', 'desc')
		.execute();
	const [named, ...before] = rows;
	if (!named) return null;
	if (!named.told_at) {
		const told = { told_at: at };
		await tx.updateTable('allocation').set(told).where('id', '=', named.id).execute();
	}
	const news = !named.told_at || Date.parse(at) - Date.parse(named.told_at) < isNews;
	const other = before[0]?.iro_id === named.iro_id ? undefined : before[0];
	return news ? (other?.first_name ?? null) : null;
}

export type OfficerWithChildren = {
	id: string;
	name: string;
	children: number;
	/** Who has left is named no more: the duty desk has these children until somebody hands them on. */
	left: boolean;
};

/** Who is named for how many children, those who have left among them: somebody must have those now. */
export async function officersWithChildren(
	db: Database | Tx,
	at: string
): Promise<OfficerWithChildren[]> {
	const rows = await db
		.selectFrom('allocation')
		.innerJoin('person', 'person.id', 'allocation.iro_id')
		.select(({ fn }) => [
			'person.id',
			'first_name',
			'last_name',
			'left_at',
			fn.count<number | string>('child_id').as('children')
		])
		.where(inForce(at))
		.groupBy(['person.id', 'first_name', 'last_name', 'left_at'])
		.orderBy('first_name')
		.orderBy('person.id')
		.execute();
	return rows.map(({ id, first_name, last_name, left_at, children }) => ({
		id,
		name: `${first_name} ${last_name}`,
		children: Number(children),
		left: left_at !== null
	}));
}

/** @returns null when nobody is named at this moment, or who was has left */
export async function iroNow(db: Database | Tx, child: string, at: string): Promise<Staff | null> {
	const row = await allocationsAt(db, at).where('child_id', '=', child).executeTakeFirst();
	return row ? staffById(db, row.iro_id) : null;
}

/** For which of these children somebody is named at this moment. */
export async function withIro(
	db: Database | Tx,
	children: readonly string[]
): Promise<Set<string>> {
	if (children.length === 0) return new Set();
	const rows = await allocationsAt(db, now()).where('child_id', 'in', children).execute();
	return new Set(rows.map(({ child_id }) => child_id));
}

/** One stretch of a child's history. `name` null: nobody was named, and it was the duty desk's. */
export type Stretch = {
	person: string | null;
	name: string | null;
	from: string;
	to: string | null;
	toldAt: string | null;
};

/** Who was, is and will be named for a child, without a gap: between two there is a stretch of the desk's. */
export async function namedOverTime(db: Database | Tx, child: string): Promise<Stretch[]> {
	const rows = await db
		.selectFrom('allocation')
		.innerJoin('person', 'person.id', 'allocation.iro_id')
		.select(['iro_id as person', 'from_at', 'to_at', 'told_at'])
		.select(['first_name', 'last_name', 'left_at'])
		.where('child_id', '=', child)
		.orderBy('from_at')
		.execute();
	return withGaps(rows.map(stretchOf));
}

/** Who was, is and will be a child's worker. A gap is only that: no desk stands in for a worker. */
export async function workersOverTime(db: Database | Tx, child: string): Promise<Stretch[]> {
	const rows = await db
		.selectFrom('worker_allocation')
		.innerJoin('person', 'person.id', 'worker_allocation.worker_id')
		.select(['worker_id as person', 'from_at', 'to_at'])
		.select(['first_name', 'last_name', 'left_at'])
		.where('child_id', '=', child)
		.orderBy('from_at')
		.execute();
	return rows.map((row) => stretchOf({ ...row, told_at: null }));
}

/** The stretch that holds at a moment. */
export const stretchAt = (stretches: readonly Stretch[], at: string): Stretch | null =>
	stretches.find(({ from, to }) => from <= at && (to === null || to > at)) ?? null;

type StretchRow = {
	person: string;
	from_at: string;
	to_at: string | null;
	told_at: string | null;
	first_name: string;
	last_name: string;
	left_at: string | null;
};

/** It ended when it was ended, or when its person left, whichever came first. */
function stretchOf(row: StretchRow): Stretch {
	const ends = [row.to_at, row.left_at].filter((it) => it !== null).toSorted();
	const to = ends[0] === undefined || ends[0] > row.from_at ? (ends[0] ?? null) : row.from_at;
	const name = `${row.first_name} ${row.last_name}`;
	return { person: row.person, name, from: row.from_at, to, toldAt: row.told_at };
}

function withGaps(stretches: readonly Stretch[]): Stretch[] {
	return stretches.flatMap((stretch, at) => {
		const next = stretches[at + 1];
		const { to } = stretch;
		if (to === null || (next && next.from <= to)) return [stretch];
		const desk = { person: null, name: null, from: to, to: next?.from ?? null, toldAt: null };
		return [stretch, desk];
	});
}

/**
 * Ends whatever holds at a moment, and takes back what was planned for later.
 * @param goesOn what holds is to go on without an end instead
 */
async function endFrom(
	tx: Tx,
	table: 'allocation' | 'worker_allocation',
	child: string,
	from: string,
	goesOn: boolean
): Promise<void> {
	await tx.deleteFrom(table).where('child_id', '=', child).where('from_at', '>=', from).execute();
	await tx
		.updateTable(table)
		.set({ to_at: goesOn ? null : from })
		.where('child_id', '=', child)
		.where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', from)]))
		.execute();
}

/** Two who say it at once must do it one after the other. */
async function lockChild(tx: Tx, child: string): Promise<void> {
	const row = tx.selectFrom('child').select('id').where('id', '=', child);
	if (!(await locked(tx, row).executeTakeFirst())) throw new Problem('child.unknown');
}
