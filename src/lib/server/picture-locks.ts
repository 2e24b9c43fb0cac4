/**
 * Pictures that nobody should see: reported by whoever came upon one, from then on only a manager's to open,
 * and kept as they are.
 */
import { createHash, randomUUID } from 'node:crypto';
import { sql, type SqlBool } from 'kysely';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { act } from './act.ts';
import { reachOf, statementsWithin } from './allocations.ts';
import { now } from './clock.ts';
import type { Database, Tx } from './database.ts';
import type { Keys } from './keys.ts';
import { raiseAlarm } from './notifications.ts';
import { childKeyOf, openAtRest } from './rest.ts';

export type Picture = { statement: string; attachment: string };

/**
 * Reports a picture and locks it: the managers have an alarm, and the sum of its bytes says for ever what it
 * was. Locked twice, the first stays.
 * @throws Problem 'not-found' for what is not theirs to read now, or is no picture that is here
 */
export function lockPicture(
	db: Database,
	keys: Keys,
	actor: Actor,
	{ statement, attachment }: Picture
): Promise<void> {
	return act(db, actor, 'attachment.lock', statement, async (tx) => {
		const row = await statementsWithin(tx, await reachOf(tx, actor, now()))
			.innerJoin('child', 'child.id', 'statement.child_id')
			.select(['child.id', 'key_wrapped', 'key_kid'])
			.where('statement.id', '=', statement)
			.executeTakeFirst();
		if (!row) throw new Problem('not-found');
		if ((await lockedIn(tx, statement)).has(attachment)) return;

		const parts = await tx
			.selectFrom('attachment_part')
			.select(['part', 'bytes_sealed'])
			.where('statement_id', '=', statement)
			.where('attachment_id', '=', attachment)
			.where('kind', '!=', 'voice')
			.orderBy('piece')
			.execute();
		if (parts.length === 0) throw new Problem('not-found');
		const key = childKeyOf(keys, row);
		const sum = createHash('sha256');
		for (const { part, bytes_sealed } of parts) {
			if (!bytes_sealed) throw new Problem('not-found');
			sum.update(openAtRest(key, { what: 'statement', id: statement, part }, bytes_sealed));
		}
		await tx
			.insertInto('picture_lock')
			.values({
				id: randomUUID(),
				statement_id: statement,
				attachment_id: attachment,
				sha256: sum.digest('hex'),
				locked_by: actor.id,
				locked_at: now(),
				ended_by: null,
				ended_at: null
			})
			.execute();
		await raiseAlarm(tx, 'picture.locked', statement);
	});
}

/**
 * Takes the lock off a picture that was reported by mistake; that it was locked stays written down.
 * @throws Problem 'not-found', 'not-allowed'
 */
export function unlockPicture(
	db: Database,
	actor: Actor,
	{ statement, attachment }: Picture
): Promise<void> {
	return act(db, actor, 'attachment.unlock', statement, async (tx) => {
		const row = await statementsWithin(tx, await reachOf(tx, actor, now()))
			.select('statement.id')
			.where('statement.id', '=', statement)
			.executeTakeFirst();
		if (!row || !(await lockedIn(tx, statement)).has(attachment)) throw new Problem('not-found');
		await tx
			.updateTable('picture_lock')
			.set({ ended_by: actor.id, ended_at: now() })
			.where('statement_id', '=', statement)
			.where('attachment_id', '=', attachment)
			.where('ended_at', 'is', null)
			.execute();
	});
}

/** The pictures of a statement that are locked now, and since when. */
export async function lockedIn(tx: Tx, statement: string): Promise<Map<string, string>> {
	const rows = await tx
		.selectFrom('picture_lock')
		.select(['attachment_id', 'locked_at'])
		.where('statement_id', '=', statement)
		.where('ended_at', 'is', null)
		.execute();
	return new Map(rows.map(({ attachment_id, locked_at }) => [attachment_id, locked_at]));
}

/** Whether anything of a child is kept as evidence. */
export async function isAnyLocked(tx: Tx, child: string): Promise<boolean> {
	const row = await tx
		.selectFrom('picture_lock')
		.innerJoin('statement', 'statement.id', 'picture_lock.statement_id')
		.select('picture_lock.id')
		.where('child_id', '=', child)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	return row !== undefined;
}

/** Of sealed parts: those of a statement of which nothing is evidence. */
export const notEvidence = sql<SqlBool>`not exists (select 1 from picture_lock as kept
	where kept.statement_id = sealed_part.statement_id and kept.ended_at is null)`;
