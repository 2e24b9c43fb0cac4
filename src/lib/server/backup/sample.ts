/** A statement that nobody made, kept as a child's is: who opens it from a backup has the keys to theirs. */
import { randomUUID } from 'node:crypto';
import { encode, decode } from '../../domain/envelope.ts';
import type { Database } from '../database.ts';
import type { Keys } from '../keys.ts';
import { childKeyOf, openAtRest, sealAtRest } from '../rest.ts';
import type { Manifest } from './manifest.ts';

type Sample = Manifest['sample'];

const words = 'This was put here by a backup, to be found by a restore.';

export function newSample(keys: Keys): Sample {
	const child = randomUUID();
	const statement = randomUUID();
	const wrapped = keys.newChildKey(child);
	const key = childKeyOf(keys, { id: child, ...wrapped });
	const sealed = sealAtRest(key, { what: 'statement', id: statement, part: 0 }, encode(words));
	return {
		child,
		statement,
		key: base64(wrapped.key_wrapped),
		kid: wrapped.key_kid,
		words: base64(sealed)
	};
}

export function sampleOpens(
	keys: Keys,
	{ child, statement, key, kid, words: sealed }: Sample
): boolean {
	try {
		const wrapped = { id: child, key_wrapped: Buffer.from(key, 'base64'), key_kid: kid };
		const place = { what: 'statement', id: statement, part: 0 } as const;
		const opened = openAtRest(childKeyOf(keys, wrapped), place, Buffer.from(sealed, 'base64'));
		return decode(opened) === words;
	} catch {
		return false;
	}
}

/** How many children there are, and for how many of them the key file has no key. No word is opened. */
export async function childrenLockedOut(
	db: Database,
	keys: Keys
): Promise<{ children: number; locked: number }> {
	const rows = await db.selectFrom('child').select(['id', 'key_wrapped', 'key_kid']).execute();
	const locked = rows.filter((row) => row.key_wrapped.length > 0 && !opens(keys, row));
	return { children: rows.length, locked: locked.length };
}

function opens(keys: Keys, row: { id: string; key_wrapped: Uint8Array; key_kid: string }): boolean {
	try {
		childKeyOf(keys, row);
		return true;
	} catch {
		return false;
	}
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
