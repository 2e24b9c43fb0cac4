/** What an officer says aloud beside the words of an answer: never decoded here, and heard where the words are read. */
import type { ContentType } from '../domain/attachment.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { act } from './act.ts';
import { reachOf, statementsWithin } from './allocations.ts';
import type { OpenedAttachment } from './attachments.ts';
import { now } from './clock.ts';
import type { Database, Tx } from './database.ts';
import type { Keys } from './keys.ts';
import { childKeyOf, openAtRest, sealAtRest, type ChildKey } from './rest.ts';

/** A recording whose type was read from how its bytes begin. */
export type Recorded = { type: ContentType; bytes: Uint8Array };

/** Keeps it beside an answer that is being given. */
export async function keepAloud(
	tx: Tx,
	key: ChildKey,
	{ answer: id, statement }: { answer: string; statement: string },
	{ type, bytes }: Recorded
): Promise<void> {
	await tx
		.insertInto('answer_voice')
		.values({
			answer_id: id,
			statement_id: statement,
			type,
			bytes: bytes.length,
			voice_sealed: sealAtRest(key, { what: 'voice', id }, bytes)
		})
		.execute();
}

/**
 * Opens it for the child to whom it was said, or for who may read the statement now. A deed of its own.
 * @throws Problem 'not-found' for what is not theirs, as for what is not there; 'not-allowed'
 */
export function hearAnswer(
	db: Database,
	keys: Keys,
	actor: Actor,
	answer: string
): Promise<OpenedAttachment> {
	return act(db, actor, 'answer.hear', answer, async (tx) => {
		const row = await (
			await withinReach(tx, actor)
		)
			.innerJoin('child', 'child.id', 'statement.child_id')
			.innerJoin('answer_voice', 'answer_voice.statement_id', 'statement.id')
			.select(['child.id as id', 'key_wrapped', 'key_kid', 'type', 'voice_sealed'])
			.where('answer_id', '=', answer)
			.executeTakeFirst();
		if (!row) throw new Problem('not-found');
		return { kind: 'voice', ...openedIn(childKeyOf(keys, row), answer, row) };
	});
}

/** What was said aloud beside the answers to a statement, by the answer: for who was let in to all of it. */
export async function saidAloudTo(
	tx: Tx,
	key: ChildKey,
	statement: string
): Promise<{ answer: string; type: string; bytes: Uint8Array }[]> {
	const rows = await tx
		.selectFrom('answer_voice')
		.select(['answer_id', 'type', 'voice_sealed'])
		.where('statement_id', '=', statement)
		.orderBy('answer_id')
		.execute();
	return rows.map((row) => ({ answer: row.answer_id, ...openedIn(key, row.answer_id, row) }));
}

const openedIn = (
	key: ChildKey,
	id: string,
	{ type, voice_sealed }: { type: string; voice_sealed: Uint8Array }
): { type: string; bytes: Uint8Array } => ({
	type,
	bytes: openAtRest(key, { what: 'voice', id }, voice_sealed)
});

/** A child has their own, whoever may read them; the others have what they may read now. */
async function withinReach(tx: Tx, actor: Actor) {
	if (actor.role !== 'child') return statementsWithin(tx, await reachOf(tx, actor, now()));
	return tx.selectFrom('statement').where('statement.child_id', '=', actor.id);
}
