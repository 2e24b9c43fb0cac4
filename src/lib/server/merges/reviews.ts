/** The reviews of a record that goes over to another, with what was written of them. */
import type { Tx } from '../database.ts';
import { openAtRest, sealAtRest, type ChildKey } from '../rest.ts';
import { moveWhatCame } from './after-reviews.ts';

/**
 * But for those on a day on which the other record has one too: it is the same review. Of one that was held
 * something is written down, and that is never left behind.
 */
export async function reviewsToMove(tx: Tx, gone: string, kept: string): Promise<string[]> {
	const days = tx.selectFrom('review').select('on_date').where('child_id', '=', kept);
	const rows = await tx
		.selectFrom('review')
		.select('id')
		.where('child_id', '=', gone)
		.where((eb) => eb.or([eb('on_date', 'not in', days), eb('held_at', 'is not', null)]))
		.execute();
	return rows.map(({ id }) => id);
}

/** Opened under the one key and sealed under the other, each at its own place. */
export async function moveReviews(
	tx: Tx,
	reviews: readonly string[],
	from: ChildKey,
	to: ChildKey
): Promise<void> {
	for (const id of reviews) {
		const { words_sealed: sealed } = await tx
			.selectFrom('review')
			.select('words_sealed')
			.where('id', '=', id)
			.executeTakeFirstOrThrow();
		const place = { what: 'review', id } as const;
		const words_sealed = sealed && sealAtRest(to, place, openAtRest(from, place, sealed));
		await tx
			.updateTable('review')
			.set({ child_id: to.child, words_sealed })
			.where('id', '=', id)
			.execute();
		await moveBeside(tx, id, from, to);
	}
	await moveWhatCame(tx, reviews, from, to);
}

/** The days that the child was asked about, and who is asked to come. */
async function moveBeside(tx: Tx, review: string, from: ChildKey, to: ChildKey): Promise<void> {
	for (const [table, what] of [
		['review_move', 'move'],
		['guest', 'guest']
	] as const) {
		const rows = await tx
			.selectFrom(table)
			.select(['id', 'words_sealed'])
			.where('review_id', '=', review)
			.execute();
		for (const { id, words_sealed: sealed } of rows) {
			const again = sealed && sealAtRest(to, { what, id }, openAtRest(from, { what, id }, sealed));
			await tx
				.updateTable(table)
				.set({ child_id: to.child, ...(again && { words_sealed: again }) })
				.where('id', '=', id)
				.execute();
		}
	}
}
