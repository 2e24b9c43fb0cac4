/** What somebody had typed when they were asked who they are: kept for them, sealed, until they are back. */
import { randomUUID } from 'node:crypto';
import { decode, encode } from '../domain/envelope.ts';
import type { Actor } from '../domain/people.ts';
import { now } from './clock.ts';
import type { Database } from './database.ts';
import type { Keys } from './keys.ts';

/** How long it is kept, in milliseconds. */
const kept = 60 * 60_000;

/** One form as it was sent. `files` says that there were files in it: those are chosen anew. */
export type Typed = { address: string; fields: [name: string, value: string][]; files: boolean };

/**
 * Keeps a form for the person who sent it.
 * @returns the id under which they find it again
 */
export async function keepTyped(
	db: Database,
	keys: Keys,
	person: string,
	{ address, form }: { address: string; form: FormData }
): Promise<string> {
	const id = randomUUID();
	const all = [...form.entries()];
	const fields = all.filter((field): field is [string, string] => typeof field[1] === 'string');
	// A place for a file in which nobody chose one comes as a file of no bytes.
	const files = all.some(([, value]) => typeof value !== 'string' && value.size > 0);
	const text = JSON.stringify({ fields, files });
	const { bytes, kid } = keys.sealForHouse(boundTo(id, person), encode(text));

	await db.deleteFrom('typed').where('ends_at', '<=', now()).execute();
	await db
		.insertInto('typed')
		.values({
			id,
			person_id: person,
			address,
			fields_sealed: bytes,
			fields_kid: kid,
			ends_at: new Date(Date.parse(now()) + kept).toISOString()
		})
		.execute();
	return id;
}

/** @returns null when there is none of this id, when it is over, or when somebody else typed it */
export async function typedBy(
	db: Database,
	keys: Keys,
	{ id: person }: Actor,
	id: string
): Promise<Typed | null> {
	const row = await db
		.selectFrom('typed')
		.selectAll()
		.where('id', '=', id)
		.where('person_id', '=', person)
		.where('ends_at', '>', now())
		.executeTakeFirst();
	if (!row) return null;
	const sealed = { bytes: row.fields_sealed, kid: row.fields_kid };
	const text = decode(keys.openForHouse(boundTo(id, person), sealed));
	const { fields, files } = JSON.parse(text) as Omit<Typed, 'address'>;
	return { address: row.address, fields, files };
}

const boundTo = (id: string, person: string): string => `typed|${id}|${person}`;
