/** What a child draws, photographs or speaks for a draft: kept beside it under the vault key, until it is sealed. */
import {
	largestAltogether,
	largestOf,
	mostAttachments,
	type AttachmentKind,
	type Content
} from '../domain/attachment.ts';
import type { MadeRow, Store } from './store.ts';
import {
	draftsOf,
	lockAway,
	lockBytes,
	takeBytes,
	takeOut,
	type Unlocked,
	type Writer
} from './vault.ts';

/** `again`: what it takes to go on with it, such as the strokes of a drawing. Never sealed. */
export type Made = Content & { again?: unknown };

/** Which one, for which draft. `beside`: the ids of all others that the answers name. */
export type MadeFor = {
	id: string;
	kind: AttachmentKind;
	statement: string;
	beside: readonly string[];
};

/**
 * Keeps it, or keeps it anew: when this has come back, it is on disk.
 * @returns 'too large' when it goes beyond what one statement may carry; then what was there stays
 */
export async function keepMade(
	store: Store,
	child: Writer,
	{ id, kind, statement, beside }: MadeFor,
	{ type, bytes, again }: Made
): Promise<'kept' | 'too large'> {
	const size = bytes.byteLength;
	if (!beside.includes(id) && beside.length >= mostAttachments) return 'too large';
	if (size > largestOf(kind)) return 'too large';

	const of = whatIs(child, { statement, id });
	const [taken, about, locked] = await Promise.all([
		sizeOf(
			store,
			beside.filter((it) => it !== id)
		),
		lockAway(child.vaultKey, { type, again: again ?? null }, `${of}|about`),
		lockBytes(child.vaultKey, bytes, of)
	]);
	if (taken + size > largestAltogether) return 'too large';
	await store.made.put({ id, statement, enrolment: draftsOf(child), size, about, locked });
	return 'kept';
}

/** What these take up together. With none the store is not asked: its answer waits behind the next frame. */
async function sizeOf(store: Store, ids: readonly string[]): Promise<number> {
	const rows = ids.length > 0 ? await store.made.bulkGet([...ids]) : [];
	return rows.reduce((sum, row) => sum + (row?.size ?? 0), 0);
}

/** @returns null when it is not there */
export async function madeIn(store: Store, child: Writer, id: string): Promise<Made | null> {
	const row = await store.made.get(id);
	if (!row) return null;
	const of = whatIs(child, row);
	const [about, bytes] = await Promise.all([
		takeOut(child.vaultKey, row.about, `${of}|about`) as Promise<Omit<Made, 'bytes'>>,
		takeBytes(child.vaultKey, row.locked, of)
	]);
	return { ...about, bytes };
}

/** Lets go of what was made for a draft and taken back, once it cannot be brought back any more. */
export async function forgetUnnamed(
	store: Store,
	statement: string,
	named: readonly string[]
): Promise<void> {
	await store.made
		.where({ statement })
		.filter(({ id }) => !named.includes(id))
		.delete();
}

/** Locks away anew, under the vault of an enrolment that takes the place of another. */
export async function moveMade(store: Store, from: Unlocked, to: Unlocked): Promise<void> {
	const keys = await store.made.where({ enrolment: from.enrolment }).primaryKeys();
	for (const id of keys) {
		// One at a time in memory: there may be many photos.
		const row = await store.made.get(id);
		if (row) await store.made.put(await moved(row, from, to));
	}
}

async function moved(row: MadeRow, from: Unlocked, to: Unlocked): Promise<MadeRow> {
	const [was, is] = [whatIs(from, row), whatIs(to, row)];
	const about = await takeOut(from.vaultKey, row.about, `${was}|about`);
	const bytes = await takeBytes(from.vaultKey, row.locked, was);
	return {
		...row,
		enrolment: to.enrolment,
		about: await lockAway(to.vaultKey, about, `${is}|about`),
		locked: await lockBytes(to.vaultKey, bytes, is)
	};
}

const whatIs = ({ child }: Writer, { statement, id }: Pick<MadeRow, 'statement' | 'id'>): string =>
	`made|${child}|${statement}|${id}`;
