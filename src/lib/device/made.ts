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
	const others = await store.made.where({ statement }).toArray();
	const taken = others
		.filter((row) => row.id !== id && beside.includes(row.id))
		.reduce((sum, row) => sum + row.size, 0);
	if (size > largestOf(kind) || taken + size > largestAltogether) return 'too large';

	const of = whatIs(child, { statement, id });
	const [about, locked] = await Promise.all([
		lockAway(child.vaultKey, { type, again: again ?? null }, `${of}|about`),
		lockBytes(child.vaultKey, bytes, of)
	]);
	await store.made.put({ id, statement, enrolment: draftsOf(child), size, about, locked });
	return 'kept';
}

/** @returns null when it is not there */
export async function madeIn(store: Store, child: Writer, id: string): Promise<Made | null> {
	const row = await store.made.get(id);
	if (!row) return null;
	const of = whatIs(child, row);
	const about = (await takeOut(child.vaultKey, row.about, `${of}|about`)) as Omit<Made, 'bytes'>;
	return { ...about, bytes: await takeBytes(child.vaultKey, row.locked, of) };
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
