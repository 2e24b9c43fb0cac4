/** Legal holds: while one is open, nothing of that child is deleted, whatever anybody has decided. */
import { randomUUID } from 'node:crypto';
import { decode, encode } from '../domain/envelope.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { act, mustBeAllowed } from './act.ts';
import { now } from './clock.ts';
import { locked, type Database, type Tx } from './database.ts';
import type { Keys } from './keys.ts';
import { childKeyOf, openAtRest, sealAtRest } from './rest.ts';

/** A hold that is open. */
export type Hold = { id: string; councilId: string; why: string; from: string };

/**
 * Sets a hold.
 * @param councilId the council's own number of the child
 * @throws Problem 'child.unknown', 'not-allowed'
 */
export function setHold(
	db: Database,
	keys: Keys,
	actor: Actor,
	{ councilId, why }: { councilId: string; why: string }
): Promise<void> {
	return act(db, actor, 'hold.set', councilId, async (tx) => {
		// A deletion that is being approved is over before, or sees this hold.
		const row = await locked(
			tx,
			tx
				.selectFrom('child')
				.select(['id', 'key_wrapped', 'key_kid'])
				.where('council_id', '=', councilId)
				.where('merged_into', 'is', null)
		).executeTakeFirst();
		if (!row) throw new Problem('child.unknown');
		const id = randomUUID();
		await tx
			.insertInto('legal_hold')
			.values({
				id,
				child_id: row.id,
				why_sealed: sealAtRest(childKeyOf(keys, row), { what: 'hold', id }, encode(why)),
				from_at: now(),
				made_by: actor.id,
				ended_at: null,
				ended_by: null
			})
			.execute();
	});
}

/** Ends a hold. @throws Problem 'not-found' when there is none that is open */
export function endHold(db: Database, actor: Actor, id: string): Promise<void> {
	return act(db, actor, 'hold.end', id, async (tx) => {
		const { numUpdatedRows } = await tx
			.updateTable('legal_hold')
			.set({ ended_at: now(), ended_by: actor.id })
			.where('id', '=', id)
			.where('ended_at', 'is', null)
			.executeTakeFirstOrThrow();
		if (Number(numUpdatedRows) === 0) throw new Problem('not-found');
	});
}

/** The holds that are open, oldest first, with their reasons. */
export async function holdsFor(db: Database, keys: Keys, actor: Actor): Promise<Hold[]> {
	mustBeAllowed(actor, 'hold.set');
	const rows = await db
		.selectFrom('legal_hold')
		.innerJoin('child', 'child.id', 'legal_hold.child_id')
		.select(['legal_hold.id as hold', 'child.id', 'council_id', 'key_wrapped', 'key_kid'])
		.select(['why_sealed', 'from_at'])
		.where('ended_at', 'is', null)
		.orderBy('from_at')
		.execute();
	return rows.map(({ hold, council_id, why_sealed, from_at, ...child }) => ({
		id: hold,
		councilId: council_id,
		why: why_sealed
			? decode(openAtRest(childKeyOf(keys, child), { what: 'hold', id: hold }, why_sealed))
			: '',
		from: from_at
	}));
}

export const isHeld = async (tx: Tx, child: string): Promise<boolean> =>
	(await tx
		.selectFrom('legal_hold')
		.select('id')
		.where('child_id', '=', child)
		.where('ended_at', 'is', null)
		.executeTakeFirst()) !== undefined;
