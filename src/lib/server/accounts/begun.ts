/** What one browser was sent off to prove. It lies here, and the browser holds only the word that finds it, once. */
import { createHash, randomBytes } from 'node:crypto';
import { now } from '../clock.ts';
import type { Database } from '../database.ts';

/** How long somebody may take who is sent elsewhere, in milliseconds. */
const lasts = 15 * 60_000;

/**
 * @param within how long it may take, in milliseconds
 * @returns what the browser is to bring back: 256 random bits, base64url
 */
export async function keepBegun(db: Database, what: object, within = lasts): Promise<string> {
	const word = randomBytes(32).toString('base64url');
	const ends_at = new Date(Date.parse(now()) + within).toISOString();
	await db.deleteFrom('sign_in_begun').where('ends_at', '<=', now()).execute();
	await db
		.insertInto('sign_in_begun')
		.values({ id_sha256: sha256(word), what: JSON.stringify(what), ends_at })
		.execute();
	return word;
}

/** Takes it out: nothing that was begun is ended twice. @returns null when there is none, or it is over */
export async function takeBegun<What extends object>(
	db: Database,
	word: string
): Promise<What | null> {
	const row = await db
		.deleteFrom('sign_in_begun')
		.where('id_sha256', '=', sha256(word))
		.where('ends_at', '>', now())
		.returning('what')
		.executeTakeFirst();
	// Only `keepBegun` writes this column.
	return row ? (JSON.parse(row.what) as What) : null;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
