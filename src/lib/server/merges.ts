/**
 * One child who was taken in twice: one person asks that two records become one, a manager decides, and for
 * thirty days it can be undone. Words stay as they were said; they lie under the key of whose record they are in.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { act, allows, mustBeAllowed } from './act.ts';
import { iroNow, nameIro, nameWorker } from './allocations.ts';
import { aboutOf, nameOf } from './children.ts';
import { now } from './clock.ts';
import { locked, type Database, type Tables, type Tx } from './database.ts';
import type { Keys } from './keys.ts';
import { handOver, takeBack, type Moved } from './merges/hand-over.ts';

/** How long two records that became one can become two again, in days. */
export const undoneWithin = 30;

/** One of the two records. An administrator sees its number; a manager, who knows the children, its name too. */
export type MergeSide = { councilId: string; name: string | null; birthYear: number | null };

export type Merge = {
	id: string;
	gone: MergeSide;
	kept: MergeSide;
	askedBy: string;
	askedAt: string;
	agreedAt: string | null;
	/** The one who asked is looking: another must decide. */
	mine: boolean;
	/** Until when it can be undone; null where it cannot. */
	undoUntil: string | null;
};

/**
 * Asks that two records become one.
 * @param gone the council's number of the record that goes into the other
 * @param kept the number of the one that stays: its name, its code, its list of people
 * @throws Problem 'merge.same', 'child.unknown'; 'merge.again' when one of them is in a merge already
 */
export function proposeMerge(
	db: Database,
	actor: Actor,
	{ gone, kept }: { gone: string; kept: string }
): Promise<string> {
	const id = randomUUID();
	return act(db, actor, 'merge.propose', id, async (tx) => {
		const two = await sidesOf(tx, 'council_id', { gone, kept });
		await mayBecomeOne(tx, two);
		const row = { id, gone_id: two.gone.id, kept_id: two.kept.id };
		const asked = { asked_by: actor.id, asked_at: now() };
		const empty = { agreed_at: null, agreed_by: null, declined_at: null, undone_at: null };
		await tx
			.insertInto('child_merge')
			.values({ ...row, ...asked, ...empty, moved: null })
			.execute();
		return id;
	});
}

/**
 * Makes the two one: what was said and made, the tablets, reviews, relatives and holds follow to the one
 * that is kept; and who is named, where nobody is named for that one.
 * @throws Problem 'not-found'; 'merge.same-person' when who asked would decide; as `proposeMerge`
 */
export function agreeMerge(db: Database, keys: Keys, actor: Actor, id: string): Promise<void> {
	return act(db, actor, 'merge.agree', id, async (tx, also) => {
		const asked = await openOne(tx, id);
		if (asked.asked_by === actor.id) throw new Problem('merge.same-person');
		const two = await sidesOf(tx, 'id', { gone: asked.gone_id, kept: asked.kept_id });
		await mayBecomeOne(tx, two, id);

		const named = await nameForKept(tx, two);
		const moved = { ...(await handOver(tx, keys, two)), ...named };
		const { gone, kept } = two;
		await tx.updateTable('child').set({ merged_into: kept.id }).where('id', '=', gone.id).execute();
		await tx
			.updateTable('child_merge')
			.set({ agreed_at: now(), agreed_by: actor.id, moved: JSON.stringify(moved) })
			.where('id', '=', id)
			.execute();
		// On both, so that either number leads to what became of it.
		for (const child of [gone.id, kept.id]) also('merge.agree', child);
	});
}

/** Does not make them one. Who asked may take it back by this. @throws Problem 'not-found' */
export function declineMerge(db: Database, actor: Actor, id: string): Promise<void> {
	return act(db, actor, 'merge.decline', id, async (tx) => {
		await openOne(tx, id);
		await tx.updateTable('child_merge').set({ declined_at: now() }).where('id', '=', id).execute();
	});
}

/**
 * Makes two of them again: what came from the record that went goes back to it, and so does what its tablets
 * have sent since.
 * @throws Problem 'not-found', 'merge.late' after thirty days
 */
export function undoMerge(db: Database, keys: Keys, actor: Actor, id: string): Promise<void> {
	return act(db, actor, 'merge.undo', id, async (tx, also) => {
		const row = await tx
			.selectFrom('child_merge')
			.selectAll()
			.where('id', '=', id)
			.where('agreed_at', 'is not', null)
			.where('undone_at', 'is', null)
			.executeTakeFirst();
		if (!row?.agreed_at) throw new Problem('not-found');
		if (undoUntil(row.agreed_at) <= now()) throw new Problem('merge.late');
		const two = await sidesOf(tx, 'id', { gone: row.gone_id, kept: row.kept_id });

		// Only `agreeMerge` writes this column.
		const moved = JSON.parse(row.moved ?? '{}') as Moved & Named;
		await tx
			.updateTable('child')
			.set({ merged_into: null })
			.where('id', '=', two.gone.id)
			.execute();
		await takeBack(tx, keys, two, moved);
		await nameAsBefore(tx, two, moved);
		await tx.updateTable('child_merge').set({ undone_at: now() }).where('id', '=', id).execute();
		for (const child of [two.gone.id, two.kept.id]) also('merge.undo', child);
	});
}

/** What was asked and not declined, newest first. */
export async function mergesFor(db: Database, keys: Keys, actor: Actor): Promise<Merge[]> {
	mustBeAllowed(actor, 'merge.list');
	const rows = await db
		.selectFrom('child_merge')
		.innerJoin('person', 'person.id', 'child_merge.asked_by')
		.selectAll('child_merge')
		.select(['first_name', 'last_name'])
		.where('declined_at', 'is', null)
		.where('undone_at', 'is', null)
		.orderBy('asked_at', 'desc')
		.limit(100)
		.execute();
	const ids = rows.flatMap(({ gone_id, kept_id }) => [gone_id, kept_id]);
	const children = ids.length === 0 ? [] : await childRows(db).where('id', 'in', ids).execute();
	const sides = new Map(children.map((row) => [row.id, sideOf(keys, actor, row)]));
	return rows.flatMap((row) => {
		const [gone, kept] = [sides.get(row.gone_id), sides.get(row.kept_id)];
		if (!gone || !kept) return [];
		const until = row.agreed_at && undoUntil(row.agreed_at);
		return [
			{
				id: row.id,
				...{ gone, kept },
				askedBy: `${row.first_name} ${row.last_name}`,
				askedAt: row.asked_at,
				agreedAt: row.agreed_at,
				mine: row.asked_by === actor.id,
				undoUntil: until && until > now() ? until : null
			}
		];
	});
}

type Side = Pick<Tables['child'], 'id' | 'key_wrapped' | 'key_kid' | 'merged_into'>;
type Two = { gone: Side; kept: Side };

/** Locked, both, so that nothing comes to either while they become one. */
async function sidesOf(
	tx: Tx,
	by: 'id' | 'council_id',
	{ gone, kept }: { gone: string; kept: string }
): Promise<Two> {
	if (gone === kept) throw new Problem('merge.same');
	const both = tx
		.selectFrom('child')
		.select(['id', 'council_id', 'key_wrapped', 'key_kid', 'merged_into'])
		.where(by, 'in', [gone, kept])
		.orderBy('id');
	const rows = await locked(tx, both).execute();
	const side = (is: string) => rows.find((row) => row[by] === is);
	const two = { gone: side(gone), kept: side(kept) };
	if (!two.gone || !two.kept) throw new Problem('child.unknown');
	return { gone: two.gone, kept: two.kept };
}

/** @param but the merge that is being decided itself */
async function mayBecomeOne(tx: Tx, { gone, kept }: Two, but: string | null = null): Promise<void> {
	const ids = [gone.id, kept.id];
	const chained = await tx
		.selectFrom('child')
		.select('id')
		.where('merged_into', '=', gone.id)
		.executeTakeFirst();
	const open = await tx
		.selectFrom('child_merge')
		.select('id')
		.where((eb) => eb.or([eb('gone_id', 'in', ids), eb('kept_id', 'in', ids)]))
		.where('agreed_at', 'is', null)
		.where('declined_at', 'is', null)
		.$if(but !== null, (query) => query.where('id', '!=', but ?? ''))
		.executeTakeFirst();
	const going = await tx
		.selectFrom('deletion')
		.select('id')
		.where('child_id', 'in', ids)
		.where('approved_at', 'is', null)
		.where('declined_at', 'is', null)
		.executeTakeFirst();
	if (going) throw new Problem('deletion.prepared');
	if (gone.merged_into ?? kept.merged_into ?? chained ?? open) throw new Problem('merge.again');
}

/** Who was named before; `forKept`: for the one that is kept nobody was, and now it is they. */
type Named = {
	iro: { id: string; forKept: boolean } | null;
	worker: { id: string; forKept: boolean } | null;
};

async function nameForKept(tx: Tx, { gone, kept }: Two): Promise<Named> {
	const at = now();
	const source = 'merge';
	const [iro, keptIro] = [await iroNow(tx, gone.id, at), await iroNow(tx, kept.id, at)];
	const [worker, keptWorker] = [await workerNow(tx, gone.id), await workerNow(tx, kept.id)];
	if (iro && !keptIro) await nameIro(tx, { child: kept.id, iro: iro.id, from: at, source });
	if (worker && !keptWorker) await nameWorker(tx, { child: kept.id, worker, from: at, source });
	// The history stays where it was; from here on nobody is named for a record that stands for nobody.
	await nameIro(tx, { child: gone.id, iro: null, from: at, source });
	await nameWorker(tx, { child: gone.id, worker: null, from: at, source });
	return {
		iro: iro && { id: iro.id, forKept: !keptIro },
		worker: worker === null ? null : { id: worker, forKept: keptWorker === null }
	};
}

/** Whoever has left meanwhile, or is no officer any more, is not named again: the duty desk has the child. */
async function nameAsBefore(tx: Tx, { gone, kept }: Two, { iro, worker }: Named): Promise<void> {
	const at = now();
	const source = 'merge undone';
	const unlessGone = (fault: unknown) => {
		if (!(fault instanceof Problem) || fault.code !== 'not-found') throw fault;
	};
	if (iro?.forKept) await nameIro(tx, { child: kept.id, iro: null, from: at, source });
	if (iro) await nameIro(tx, { child: gone.id, iro: iro.id, from: at, source }).catch(unlessGone);
	if (!worker) return;
	if (worker.forKept) await nameWorker(tx, { child: kept.id, worker: null, from: at, source });
	const again = { child: gone.id, worker: worker.id, from: at, source };
	await nameWorker(tx, again).catch(unlessGone);
}

async function workerNow(tx: Tx, child: string): Promise<string | null> {
	const at = now();
	const row = await tx
		.selectFrom('worker_allocation')
		.innerJoin('person', 'person.id', 'worker_allocation.worker_id')
		.select('worker_id')
		.where('child_id', '=', child)
		.where('person.left_at', 'is', null)
		.where('from_at', '<=', at)
		.where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', at)]))
		.executeTakeFirst();
	return row?.worker_id ?? null;
}

async function openOne(tx: Tx, id: string) {
	const row = await tx
		.selectFrom('child_merge')
		.selectAll()
		.where('id', '=', id)
		.where('agreed_at', 'is', null)
		.where('declined_at', 'is', null)
		.executeTakeFirst();
	if (!row) throw new Problem('not-found');
	return row;
}

const childRows = (db: Database) =>
	db
		.selectFrom('child')
		.select(['id', 'council_id', 'name_sealed', 'about_sealed', 'key_wrapped', 'key_kid']);

type ChildRow = Awaited<ReturnType<ReturnType<typeof childRows>['execute']>>[number];

function sideOf(keys: Keys, actor: Actor, row: ChildRow): MergeSide {
	if (!allows(actor, 'merge.agree')) {
		return { councilId: row.council_id, name: null, birthYear: null };
	}
	const { birthYear } = aboutOf(keys, row);
	return { councilId: row.council_id, name: nameOf(keys, row), birthYear };
}

const undoUntil = (agreedAt: string): string =>
	new Date(Date.parse(agreedAt) + undoneWithin * 86_400_000).toISOString();
