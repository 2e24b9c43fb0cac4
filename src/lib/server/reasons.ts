/** A manager who must read what is not theirs says why; it is written down, and the child's officer is told. */
import { randomUUID } from 'node:crypto';
import { decode, encode } from '../domain/envelope.ts';
import type { ReadingReason } from '../domain/relations.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { act } from './act.ts';
import { reachOf, statementsKnown } from './allocations.ts';
import { now } from './clock.ts';
import type { Database, Tx } from './database.ts';
import type { Keys } from './keys.ts';
import { childKeyOf, openAtRest, sealAtRest, type ChildKey } from './rest.ts';

/** How long a reason holds, in milliseconds. */
const holds = 3_600_000;

/** The longest note, in characters. */
const longest = 1_000;

export type GivenReason = { statement: string; why: ReadingReason; note: string };

/**
 * Gives a reason to read one statement, which holds for an hour.
 * @throws Problem 'not-found' for what the manager may not even know of; 'reason.unfit' when "other" is
 * not explained, or the note is too long
 */
export function giveReason(
	db: Database,
	keys: Keys,
	actor: Actor,
	{ statement, why, note }: GivenReason
): Promise<void> {
	return act(db, actor, 'reason.give', statement, async (tx) => {
		const at = now();
		const row = await statementsKnown(tx, await reachOf(tx, actor, at))
			.innerJoin('child', 'child.id', 'statement.child_id')
			.select(['child.id', 'key_wrapped', 'key_kid'])
			.where('statement.id', '=', statement)
			.where('about_iro_at', 'is', null)
			.executeTakeFirst();
		if (!row) throw new Problem('not-found');
		if (note.length > longest || (why === 'other' && note === ''))
			throw new Problem('reason.unfit');

		const id = randomUUID();
		const key = childKeyOf(keys, row);
		const place = { what: 'reason', id } as const;
		await tx
			.insertInto('reading_reason')
			.values({
				id,
				statement_id: statement,
				person_id: actor.id,
				why,
				note_sealed: note === '' ? null : sealAtRest(key, place, encode(note)),
				from_at: at,
				to_at: new Date(Date.parse(at) + holds).toISOString()
			})
			.execute();
	});
}

/** What the officer is told of a manager's reading. */
export type ToldReason = { by: string; why: ReadingReason; note: string | null; at: string };

/** The reasons that were given for one statement, newest first. */
export async function reasonsFor(tx: Tx, key: ChildKey, statement: string): Promise<ToldReason[]> {
	const rows = await tx
		.selectFrom('reading_reason')
		.innerJoin('person', 'person.id', 'reading_reason.person_id')
		.select(['reading_reason.id', 'why', 'note_sealed', 'from_at', 'first_name', 'last_name'])
		.where('statement_id', '=', statement)
		.orderBy('from_at', 'desc')
		.execute();
	return rows.map(({ id, note_sealed, ...row }) => ({
		by: `${row.first_name} ${row.last_name}`,
		// Only `giveReason` writes this column.
		why: row.why as ReadingReason,
		note: note_sealed && decode(openAtRest(key, { what: 'reason', id }, note_sealed)),
		at: row.from_at
	}));
}

/** Which of these statements a manager has given a reason for. */
export async function withReasons(tx: Tx, statements: readonly string[]): Promise<Set<string>> {
	if (statements.length === 0) return new Set();
	const rows = await tx
		.selectFrom('reading_reason')
		.select('statement_id')
		.where('statement_id', 'in', statements)
		.execute();
	return new Set(rows.map(({ statement_id }) => statement_id));
}
