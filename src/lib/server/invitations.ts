/** What a child is told of their reviews, from six weeks before: when, where, and what is asked about the day. */
import type { ToldReview } from '../domain/invitation.ts';
import { invitedFrom } from '../domain/review.ts';
import { today } from './clock.ts';
import type { Tx } from './database.ts';
import type { Keys, WrappedKey } from './keys.ts';
import { wordsIn } from './moves.ts';
import { childKeyOf, type ChildKey } from './rest.ts';
import { wordsOfReview } from './reviews.ts';

/** How long what was decided is news to the child, in milliseconds. */
const isNews = 28 * 86_400_000;

/** The most reviews that a child is told of at once. */
const most = 3;

/**
 * The child's reviews from today on, the soonest first, as a part of a snapshot: what the device has not
 * heard before counts as told from now on.
 * @param at this moment
 */
export async function tellOfReviews(
	tx: Tx,
	keys: Keys,
	child: WrappedKey & { id: string },
	at: string
): Promise<ToldReview[]> {
	const key = childKeyOf(keys, child);
	const since = new Date(Date.parse(at) - isNews).toISOString();
	const rows = await tx
		.selectFrom('review')
		.selectAll()
		.where('child_id', '=', child.id)
		.where('held_at', 'is', null)
		.where('on_date', '>=', today())
		.where((eb) => eb.or([eb('stood_down_at', 'is', null), eb('stood_down_at', '>', since)]))
		.orderBy('on_date')
		.limit(most)
		.execute();

	const told: ToldReview[] = [];
	for (const row of rows) {
		const { place = '', stoodDown = '' } = wordsOfReview(key, { ...row, review_id: row.id });
		const invited = row.stood_down_at === null && today() >= invitedFrom(row.on_date);
		if (invited && row.told_at === null) await markTold(tx, 'review', row.id, at);
		told.push({
			review: row.id,
			on: row.on_date,
			time: row.at_time,
			place,
			inParts: row.in_parts_at !== null,
			invited,
			...(await questionsOf(tx, key, row.id, at)),
			stoodDown: row.stood_down_at === null ? null : { why: stoodDown, at: row.stood_down_at }
		});
	}
	return told;
}

async function questionsOf(
	tx: Tx,
	key: ChildKey,
	review: string,
	at: string
): Promise<Pick<ToldReview, 'asked' | 'decided'>> {
	const last = await tx
		.selectFrom('review_move')
		.leftJoin('person', 'person.id', 'review_move.asked_by')
		.selectAll('review_move')
		.select('first_name')
		.where('review_id', '=', review)
		.orderBy('asked_at', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!last) return { asked: null, decided: null };

	const { why = null, told = null } = wordsIn(key, last);
	if (last.settled_at !== null) {
		const news = Date.parse(at) - Date.parse(last.settled_at) < isNews;
		const moved = last.moved_at !== null;
		return { asked: null, decided: news ? { moved, told, at: last.settled_at } : null };
	}
	if (last.told_at === null) await markTold(tx, 'review_move', last.id, at);
	const { id: move, to_on: on, to_time: time, whose, answer_by: answerBy } = last;
	const by = last.by_list_at === null ? last.first_name : null;
	return { asked: { move, on, time, whose, why, by, answerBy }, decided: null };
}

async function markTold(
	tx: Tx,
	table: 'review' | 'review_move',
	id: string,
	at: string
): Promise<void> {
	await tx.updateTable(table).set({ told_at: at }).where('id', '=', id).execute();
}
