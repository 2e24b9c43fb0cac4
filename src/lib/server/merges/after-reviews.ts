/** What came of the reviews of a record that goes over to another: how they were, what was agreed, the letters. */
import type { Tx } from '../database.ts';
import { openAtRest, sealAtRest, type ChildKey, type Place } from '../rest.ts';

/** Opened under the one key and sealed under the other, each at its own place. */
export async function moveWhatCame(
	tx: Tx,
	reviews: readonly string[],
	from: ChildKey,
	to: ChildKey
): Promise<void> {
	if (reviews.length === 0) return;
	const again: Again = (place, sealed) => sealAtRest(to, place, openAtRest(from, place, sealed));
	const of = { reviews, child: to.child, again };
	await tx
		.updateTable('statement_use')
		.set({ child_id: to.child })
		.where('review_id', 'in', reviews)
		.execute();
	await moveOutcomes(tx, of);
	await moveDecisions(tx, of);
	await moveLetters(tx, of);
}

type Again = (place: Place, sealed: Uint8Array) => Uint8Array;
type Moving = { reviews: readonly string[]; child: string; again: Again };

async function moveOutcomes(tx: Tx, { reviews, child: child_id, again }: Moving): Promise<void> {
	const rows = await tx
		.selectFrom('review_outcome')
		.select(['review_id', 'summary_sealed'])
		.where('review_id', 'in', reviews)
		.execute();
	for (const { review_id, summary_sealed: sealed } of rows) {
		const summary_sealed = sealed && again({ what: 'summary', id: review_id }, sealed);
		await tx
			.updateTable('review_outcome')
			.set({ child_id, summary_sealed })
			.where('review_id', '=', review_id)
			.execute();
	}
}

async function moveDecisions(tx: Tx, { reviews, child: child_id, again }: Moving): Promise<void> {
	const rows = await tx
		.selectFrom('decision')
		.select(['id', 'words_sealed', 'why_sealed'])
		.where('review_id', 'in', reviews)
		.execute();
	for (const { id, words_sealed, why_sealed } of rows) {
		const words = again({ what: 'decision', id }, words_sealed);
		const why = why_sealed && again({ what: 'happened', id }, why_sealed);
		await tx
			.updateTable('decision')
			.set({ child_id, words_sealed: words, why_sealed: why })
			.where('id', '=', id)
			.execute();
	}
}

async function moveLetters(tx: Tx, { reviews, child: child_id, again }: Moving): Promise<void> {
	const rows = await tx
		.selectFrom('letter')
		.select(['id', 'words_sealed'])
		.where('review_id', 'in', reviews)
		.execute();
	for (const { id, words_sealed } of rows) {
		const words = again({ what: 'letter', id }, words_sealed);
		await tx
			.updateTable('letter')
			.set({ child_id, words_sealed: words })
			.where('id', '=', id)
			.execute();
	}
}
