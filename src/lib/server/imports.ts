/** Takes in the council's own list: children, who is named for them, their worker, their next review. */
import { createHash, randomUUID } from 'node:crypto';
import { codePictures } from '../domain/code.ts';
import { canonical } from '../domain/envelope.ts';
import type { ProfileName } from '../domain/list.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { act, type Also } from './act.ts';
import { nameIro, nameWorker } from './allocations.ts';
import { aboutOf, changeChild, keepChild, nameOf } from './children.ts';
import { now, today } from './clock.ts';
import type { Database, Tx } from './database.ts';
import { readCsv } from './imports/csv.ts';
import { planFor, type Change, type Decisions, type Known, type Plan } from './imports/plan.ts';
import { columnsOf } from './imports/profiles.ts';
import { checkLine, isName, isNumber, type Row } from './imports/rows.ts';
import type { Keys } from './keys.ts';
import { askByList } from './moves.ts';
import { staffList } from './people.ts';
import { keepRelative } from './relatives.ts';
import { keepReview } from './reviews.ts';

export type { Change, Decisions, Hint, Plan } from './imports/plan.ts';
export { ownHeadings } from './imports/profiles.ts';
export type { Told } from './imports/rows.ts';

/** A list as it came, and what somebody has said of its hints. */
export type List = { bytes: Uint8Array; profile: ProfileName; decisions: Decisions };

export type Look = Plan & {
	/** Lines with something in them, without the headings. */
	rows: number;
	/** Headings that the list cannot do without. Not empty: nothing of it can be read. */
	missing: string[];
	/** Headings that are for nothing here. */
	unused: string[];
	/** Of this list in this house at this moment: what is taken must be what was looked at. */
	digest: string;
};

/** The largest list, in bytes. */
export const largest = 1_000_000;

/**
 * Looks at a list: what it would change, and what is wrong with it. Writes nothing, and no line.
 * @throws Problem 'not-allowed'; 'list.unfit' when it is too large
 */
export function lookAt(db: Database, keys: Keys, actor: Actor, list: List): Promise<Look> {
	return act(db, actor, 'import.look', list.profile, (tx) => look(tx, keys, list));
}

/**
 * Takes a list in, all that can be taken in one transaction: each child it changes has a line.
 * What is missing from the list stays as it is.
 * @param digest of the look that somebody agreed to
 * @throws Problem 'list.changed' when it would do something else by now; 'not-allowed', 'proof.needed'
 */
export async function takeIn(
	db: Database,
	keys: Keys,
	actor: Actor,
	list: List,
	digest: string
): Promise<Look> {
	const id = randomUUID();
	return act(db, actor, 'import.take', id, async (tx, also) => {
		const seen = await look(tx, keys, list);
		if (seen.digest !== digest) throw new Problem('list.changed');
		await carryOut(tx, keys, actor, seen.changes, also);
		await tx
			.insertInto('import')
			.values({
				id,
				taken_at: now(),
				taken_by: actor.id,
				profile: list.profile,
				rows: seen.rows,
				changes: seen.changes.length,
				faults: seen.faults.length
			})
			.execute();
		return seen;
	});
}

/**
 * Adds one child by hand, as a line of a list would.
 * @returns the child's id
 * @throws Problem 'child.taken' when the number is here already, 'child.unfit' when name or number is none
 */
export function addByHand(
	db: Database,
	keys: Keys,
	actor: Actor,
	{ councilId, name }: { councilId: string; name: string }
): Promise<string> {
	const id = randomUUID();
	return act(db, actor, 'child.add', id, async (tx) => {
		if (!isNumber(councilId) || !isName(name)) throw new Problem('child.unfit');
		const taken = await tx
			.selectFrom('child')
			.select('id')
			.where('council_id', '=', councilId)
			.executeTakeFirst();
		if (taken) throw new Problem('child.taken');
		await keepChild(tx, keys, { ...beginning(id), id, councilId, name });
		return id;
	});
}

export type TakenList = { at: string; rows: number; changes: number; faults: number };

/** The list that was taken in last; null: none ever was. */
export async function lastTaken(db: Database): Promise<TakenList | null> {
	const row = await db
		.selectFrom('import')
		.select(['taken_at as at', 'rows', 'changes', 'faults'])
		.orderBy('taken_at', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ?? null;
}

async function look(tx: Tx, keys: Keys, { bytes, profile, decisions }: List): Promise<Look> {
	if (bytes.length > largest) throw new Problem('list.unfit', { largest });
	const { headings, lines, brokenAt } = readCsv(bytes);
	const { columns, missing, unused } = columnsOf(profile, headings);
	const [at, day] = [now(), today()];

	const staff = await staffList(tx);
	const width = headings.length;
	const read = missing.length > 0 ? [] : lines;
	const checked = read.map((line) => checkLine(line, { columns, width }, staff, day));
	const whole = checked.map(({ row }) => row).filter((row): row is Row => row !== null);
	const rows = await asKept(tx, whole);
	const plan = planFor({ rows, known: await knownIn(tx, keys, at, day), decisions }, at, day);

	const broken =
		brokenAt === null ? [] : [{ line: brokenAt, code: 'broken', field: null, value: '' } as const];
	const faults = [...checked.flatMap((it) => it.faults), ...plan.faults, ...broken];
	const notes = [...checked.flatMap((it) => it.notes), ...plan.notes];
	const seen = { ...plan, faults: faults.toSorted(byLine), notes: notes.toSorted(byLine) };
	return { ...seen, rows: lines.length, missing, unused, digest: digestOf(seen, bytes, at) };
}

const byLine = (a: { line: number }, b: { line: number }): number => a.line - b.line;

/** What has begun is told as such: a change "from now" is the same a minute later. */
function digestOf({ changes, faults }: Plan, bytes: Uint8Array, at: string): string {
	const told = changes.map((change) => {
		if (change.what !== 'iro') return change;
		const named = change.named.map((it) => ({ ...it, from: it.from <= at ? 'now' : it.from }));
		return { ...change, named };
	});
	const text = canonical(JSON.parse(JSON.stringify({ told, faults })) as never);
	return createHash('sha256').update(bytes).update(text).digest('hex');
}

/**
 * Where two records have become one, the council's list may still have both numbers, or the one that went:
 * what it says is of the record that was kept, and its own line comes first.
 */
async function asKept(tx: Tx, rows: readonly Row[]): Promise<Row[]> {
	const merged = await tx
		.selectFrom('child as gone')
		.innerJoin('child as kept', 'kept.id', 'gone.merged_into')
		.select(['gone.council_id as from', 'kept.council_id as to'])
		.execute();
	const kept = new Map(merged.map(({ from, to }) => [from, to]));
	if (kept.size === 0) return [...rows];
	const listed = new Set(rows.map(({ id }) => id));
	const now = (id: string) => kept.get(id) ?? id;
	return rows.flatMap((row) => {
		if (kept.has(row.id) && listed.has(now(row.id))) return [];
		const family = { siblings: row.siblings.map(now), parent: row.parent && now(row.parent) };
		return [{ ...row, ...family, id: now(row.id) }];
	});
}

/** Every child, as a list is compared with. The one who looks is shown only what their own list says. */
async function knownIn(tx: Tx, keys: Keys, at: string, day: string): Promise<Known[]> {
	const rows = await tx
		.selectFrom('child')
		.select(['id', 'council_id', 'name_sealed', 'about_sealed', 'key_wrapped', 'key_kid'])
		.where('merged_into', 'is', null)
		.execute();
	const allocations = await tx
		.selectFrom('allocation')
		.innerJoin('person', 'person.id', 'allocation.iro_id')
		.select(['child_id', 'iro_id as iro', 'from_at as from', 'to_at as to'])
		.where('left_at', 'is', null)
		.where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', at)]))
		.orderBy('from_at')
		.execute();
	const workers = await tx
		.selectFrom('worker_allocation')
		.select(['child_id', 'worker_id'])
		.where('from_at', '<=', at)
		.where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', at)]))
		.execute();
	const reviews = await tx
		.selectFrom('review')
		.select(['child_id', 'on_date', 'listed_on'])
		.where('held_at', 'is', null)
		.where('stood_down_at', 'is', null)
		.where('on_date', '>=', day)
		.orderBy('on_date', 'desc')
		.execute();
	const relatives = await tx.selectFrom('relative').selectAll().execute();

	const named = Map.groupBy(allocations, (it) => it.child_id);
	const worker = new Map(workers.map((it) => [it.child_id, it.worker_id]));
	const review = new Map(reviews.map((it) => [it.child_id, it.listed_on ?? it.on_date]));
	const family = Map.groupBy(relatives, (it) => it.child_id);
	return rows.map((row) => ({
		child: row.id,
		councilId: row.council_id,
		name: nameOf(keys, row),
		about: aboutOf(keys, row),
		named: (named.get(row.id) ?? []).map(({ iro, from, to }) => ({ iro, from, to })),
		worker: worker.get(row.id) ?? null,
		review: review.get(row.id) ?? null,
		relatives: (family.get(row.id) ?? []).map(({ relative_id, as_what }) => ({
			child: relative_id,
			// Only `keepRelative` writes this column.
			as: as_what as Known['relatives'][number]['as']
		}))
	}));
}

async function carryOut(
	tx: Tx,
	keys: Keys,
	actor: Actor,
	changes: readonly Change[],
	also: Also
): Promise<void> {
	const source = 'import';
	const rows = await tx.selectFrom('child').select(['id', 'council_id']).execute();
	const ids = new Map(rows.map(({ id, council_id }) => [council_id, id]));
	// Relatives last: the other of the two may only be added further down.
	const ordered = changes.toSorted((a, b) => rank(a) - rank(b));

	for (const change of ordered) {
		if (change.what === 'add') ids.set(change.id, randomUUID());
		if (change.what === 'renumber') ids.set(change.id, ids.get(change.from) ?? '');
		const child = ids.get(change.id) ?? '';
		switch (change.what) {
			case 'add':
				await keepChild(tx, keys, {
					...beginning(child),
					id: child,
					councilId: change.id,
					name: change.name
				});
				also('child.add', child);
				break;
			case 'renumber':
				await changeChild(tx, keys, child, { councilId: change.id });
				also('child.renumber', child);
				break;
			case 'rename':
				await changeChild(tx, keys, child, { name: change.name });
				also('child.change', child);
				break;
			case 'about':
				await changeChild(tx, keys, child, { about: change.about });
				break;
			case 'iro':
				await nameAll(tx, child, change.named);
				also('allocation.set', child);
				break;
			case 'worker':
				await nameWorker(tx, { child, worker: change.worker, from: now(), source });
				also('worker.set', child);
				break;
			case 'review':
				// The child is asked first, whoever would have it on another day.
				if (change.from) await askByList(tx, keys, actor, child, change.to);
				else await keepReview(tx, child, { on: change.to });
				also(change.from ? 'review.ask-move' : 'review.plan', child);
				break;
			case 'relative': {
				const relative = ids.get(change.relative);
				// The other line was left out: it comes with a later list.
				if (!relative) break;
				await keepRelative(tx, { child, relative, as: change.as });
				also('relative.set', child);
			}
		}
	}
}

const rank = ({ what }: Change): number => (what === 'renumber' ? 0 : what === 'relative' ? 2 : 1);

/** One after another; where one ends and nobody follows, it is the duty desk's. */
async function nameAll(
	tx: Tx,
	child: string,
	named: readonly { iro: string; from: string; to: string | null }[]
): Promise<void> {
	const source = 'import';
	if (named.length === 0) await nameIro(tx, { child, iro: null, from: now(), source });
	for (const { iro, from, to } of named) {
		// Who is named already goes on, and nothing of what has been is written anew.
		const begun = await namedSince(tx, child, iro, from);
		await nameIro(tx, { child, iro, from: begun && from < now() ? now() : from, source });
		if (to) await nameIro(tx, { child, iro: null, from: to, source });
	}
}

async function namedSince(tx: Tx, child: string, iro: string, from: string): Promise<boolean> {
	const row = await tx
		.selectFrom('allocation')
		.select('id')
		.where('child_id', '=', child)
		.where('iro_id', '=', iro)
		.where('from_at', '=', from)
		.executeTakeFirst();
	return row !== undefined;
}

/** What a child begins with, until they choose: a picture for their tile, and Standard, in English. */
function beginning(id: string) {
	const at = Number.parseInt(id.slice(0, 8), 16) % codePictures.length;
	return {
		picture: codePictures[at] ?? codePictures[0],
		mode: 'standard',
		language: 'en',
		codeKind: 'pictures-36',
		people: []
	} as const;
}
