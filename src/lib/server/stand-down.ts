/** A review that will not be held: out of the calendar, and the child told why. */
import type { Actor } from '../domain/people.ts';
import { act } from './act.ts';
import { now } from './clock.ts';
import type { Database } from './database.ts';
import type { Keys } from './keys.ts';
import { askNoMore } from './moves.ts';
import { aReason, keyOfReview, openReview, sealWordsOfReview, wordsOfReview } from './reviews.ts';

/**
 * Takes a review out of the calendar. The child is told why, and is asked about no other day for it.
 * @throws Problem 'not-found', 'review.unfit' without a reason
 */
export function standDown(
	db: Database,
	keys: Keys,
	actor: Actor,
	id: string,
	why: string
): Promise<void> {
	return act(db, actor, 'review.stand-down', id, async (tx) => {
		const row = await openReview(tx, actor, id);
		const key = keyOfReview(keys, row);
		const told = { ...wordsOfReview(key, row), stoodDown: aReason(why) };
		await tx
			.updateTable('review')
			.set({ stood_down_at: now(), words_sealed: sealWordsOfReview(key, id, told) })
			.where('id', '=', id)
			.execute();
		await askNoMore(tx, key, actor, { review: id, heldOn: null });
	});
}
