/** What a child is told of their reviews, from six weeks before; and whom nobody has reached yet. */
import type { AskedNoMore, ToldReview } from '../domain/invitation.ts';
import type { Actor } from '../domain/people.ts';
import { invitedFrom, invitedWeeks } from '../domain/review.ts';
import { act, mustBeAllowed } from './act.ts';
import { reachOf, statementsKnown } from './allocations.ts';
import { mustReachChild } from './caseload.ts';
import { nameOf } from './children.ts';
import { now, today } from './clock.ts';
import type { Database, Tx } from './database.ts';
import { Problem } from '../domain/problem.ts';
import { guestsOf } from './guests.ts';
import type { Keys, WrappedKey } from './keys.ts';
import { wordsIn } from './moves.ts';
import { childKeyOf, type ChildKey } from './rest.ts';
import { reviewRows, wordsOfReview } from './reviews.ts';

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
			// Of a review that will not be, no day is asked about, and none stays.
			...(row.stood_down_at === null
				? await questionsOf(tx, key, row.id, at)
				: { asked: null, decided: null }),
			guests: (await guestsOf(tx, key, row.id)).map(({ name, as, refused }) => ({
				...{ name, as, refused }
			})),
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

/**
 * The day about which the child was asked last, where the review was held before anybody decided; as a part
 * of a snapshot, while that is news.
 */
export async function askedNoMore(tx: Tx, key: ChildKey, at: string): Promise<AskedNoMore | null> {
	const last = await tx
		.selectFrom('review_move')
		.innerJoin('review', 'review.id', 'review_move.review_id')
		.select(['review_move.id', 'review_move.words_sealed', 'to_on', 'on_date', 'settled_at'])
		.where('review_move.child_id', '=', key.child)
		.where('review_move.told_at', 'is not', null)
		.where('settled_at', 'is not', null)
		.orderBy('settled_at', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!last || wordsIn(key, last).ended !== 'held') return null;
	const isOver = Date.parse(at) - Date.parse(last.settled_at ?? at) > isNews;
	return isOver ? null : { day: last.to_on, heldOn: last.on_date };
}

async function markTold(
	tx: Tx,
	table: 'review' | 'review_move',
	id: string,
	at: string
): Promise<void> {
	await tx.updateTable(table).set({ told_at: at }).where('id', '=', id).execute();
}

/** One review of the next six weeks, or one that has been and that nobody has said was held. */
export type ComingReview = {
	review: string;
	child: string;
	/** The known-as name. */
	name: string;
	on: string;
	time: string | null;
	/** Whether a tablet is let in for them: without one the invitation goes on paper. */
	tablet: boolean;
	/** When their own device first had the invitation. */
	toldAt: string | null;
	letterAt: string | null;
	/** When what they want of it arrived last, since they were invited. */
	saidAt: string | null;
};

/**
 * The reviews of the next six weeks of all children for whom somebody plans, the soonest first. No words.
 * @throws Problem 'not-allowed'
 */
export async function comingReviews(
	db: Database,
	keys: Keys,
	actor: Actor
): Promise<ComingReview[]> {
	mustBeAllowed(actor, 'review.list');
	return db.transaction().execute(async (tx) => {
		const reach = await reachOf(tx, actor, now());
		const until = new Date(Date.parse(today()) + invitedWeeks * 7 * 86_400_000);
		const rows = await reviewRows(tx, { ...reach, worked: [], unowned: [] })
			.where('held_at', 'is', null)
			.where('stood_down_at', 'is', null)
			.where('on_date', '<=', until.toISOString().slice(0, 10))
			.orderBy('on_date')
			.orderBy('review.id')
			.execute();
		if (rows.length === 0) return [];

		const children = rows.map(({ child_id }) => child_id);
		const enrolled = await tx
			.selectFrom('enrolment')
			.select('child_id')
			.where('child_id', 'in', children)
			.where('revoked_at', 'is', null)
			.where('id', 'not in', tx.selectFrom('paper_way').select('enrolment_id'))
			.execute();
		const menus = await statementsKnown(tx, reach)
			.select(({ fn }) => ['child_id', fn.max('arrived_at').as('last')])
			.where('form', '=', 'review-menu')
			.where('child_id', 'in', children)
			.groupBy('child_id')
			.execute();
		const said = new Map(menus.map(({ child_id, last }) => [child_id, last]));
		return rows.map((row) => {
			const last = said.get(row.child_id) ?? '';
			return {
				review: row.review_id,
				child: row.child_id,
				name: nameOf(keys, { ...row, id: row.child_id }),
				on: row.on_date,
				time: row.at_time,
				tablet: enrolled.some(({ child_id }) => child_id === row.child_id),
				toldAt: row.told_at,
				letterAt: row.letter_at,
				saidAt: last >= invitedFrom(row.on_date) ? last : null
			};
		});
	});
}

/**
 * Writes down that the invitation was handed over, or posted, on paper. Said twice, the first stays.
 * @throws Problem 'not-found' for a review of a child who is not theirs
 */
export function handLetter(db: Database, actor: Actor, review: string): Promise<void> {
	return act(db, actor, 'review.hand-letter', review, async (tx) => {
		const row = await tx
			.selectFrom('review')
			.select('child_id')
			.where('id', '=', review)
			.executeTakeFirst();
		if (!row) throw new Problem('not-found');
		await mustReachChild(tx, actor, row.child_id);
		await tx
			.updateTable('review')
			.set({ letter_at: now(), letter_by: actor.id })
			.where('id', '=', review)
			.where('letter_at', 'is', null)
			.execute();
	});
}
