/** Another day for a review: the child is asked first, and told why and for whose need; then it is decided. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { decode, encode } from '../domain/envelope.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { answerBy, type Need, type When } from '../domain/review.ts';
import { act, mustBeAllowed } from './act.ts';
import { reachOf } from './allocations.ts';
import { aDay, now, today } from './clock.ts';
import type { Database, Tables, Tx } from './database.ts';
import type { Keys } from './keys.ts';
import { openAtRest, sealAtRest, type ChildKey } from './rest.ts';
import {
	aReason,
	aTime,
	keyOfReview,
	longestReason,
	openReview,
	reviewRows,
	type ReviewRow
} from './reviews.ts';

/** Another day that is put before the child. */
export type AskedMove = When & { whose: Need; why: string };

/**
 * Puts another day before the child: nothing is moved by it.
 * @returns its id
 * @throws Problem 'not-found'; 'dates.unfit' for a day that has been, or the same again; 'review.unfit'
 * without a reason; 'move.open' while the child is asked about another
 */
export function askToMove(
	db: Database,
	keys: Keys,
	actor: Actor,
	id: string,
	{ on, time, whose, why }: AskedMove
): Promise<string> {
	return act(db, actor, 'review.ask-move', id, async (tx) => {
		const review = await openReview(tx, actor, id);
		aTime(time);
		const same = on === review.on_date && time === review.at_time;
		if (aDay(on) < today() || same) throw new Problem('dates.unfit');
		if (await openMove(tx, id)) throw new Problem('move.open');
		const words = { why: aReason(why) };
		return keepMove(tx, keyOfReview(keys, review), review, { on, time, whose, words }, actor);
	});
}

/**
 * The council's list has another day for a review that is planned: it is put before the child like any
 * other. The day that is planned again takes back what the list had asked before. A part of a greater deed.
 */
export async function askByList(
	tx: Tx,
	keys: Keys,
	actor: Actor,
	child: string,
	on: string
): Promise<void> {
	const everyChild = { ...(await reachOf(tx, actor, now())), everyChild: true };
	const review = await reviewRows(tx, everyChild)
		.where('child.id', '=', child)
		.where('held_at', 'is', null)
		.where('stood_down_at', 'is', null)
		.where('on_date', '>=', today())
		.orderBy('on_date')
		.executeTakeFirst();
	if (!review) return;

	await tx
		.updateTable('review')
		.set({ listed_on: on })
		.where('id', '=', review.review_id)
		.execute();
	const open = await openMove(tx, review.review_id);
	// What somebody has asked the child by hand, a list does not take back.
	if (open && open.by_list_at === null) return;
	if (open) await settle(tx, open.id, { settled_by: actor.id });
	if (on === review.on_date) return;
	const when = { on, time: null, whose: null, words: {} };
	await keepMove(tx, keyOfReview(keys, review), review, when, actor, now());
}

/** What is decided about a day that the child was asked about. */
export type Decision = {
	/** The day and time it is moved to: that of the question, or one that the child would rather have. Null: it stays. */
	to: When | null;
	/** What the child is told of it. */
	told: string;
	/** Where it is moved and no answer has come: why it could not wait, or was waited for long enough. */
	unheard: string;
	/** For whose need, and why, where a list had asked and could not say. */
	whose: Need | null;
	why: string;
};

/**
 * Decides it, with the child's answer in view.
 * @throws Problem 'not-found'; 'dates.unfit'; 'move.unheard' when it would be moved with no answer, and
 * nobody says why; 'review.unfit' where it is not said for whose need and why
 */
export function decideMove(
	db: Database,
	keys: Keys,
	actor: Actor,
	id: string,
	{ to, told, unheard, whose, why }: Decision
): Promise<void> {
	return act(db, actor, 'review.move', id, async (tx) => {
		const move = await tx
			.selectFrom('review_move')
			.selectAll()
			.where('id', '=', id)
			.where('settled_at', 'is', null)
			.executeTakeFirst();
		if (!move) throw new Problem('not-found');
		const review = await openReview(tx, actor, move.review_id);
		const key = keyOfReview(keys, review);
		const words = wordsIn(key, move);
		const answered = await answeredAt(tx, move);
		if (told.length > longestReason) throw new Problem('review.unfit');

		const kept = { ...words, ...(told.trim() && { told: told.trim() }) };
		const need = move.whose ?? whose;
		if (!to) {
			await settle(tx, id, {
				settled_by: actor.id,
				answered_at: answered,
				words_sealed: sealWords(key, id, kept)
			});
			return;
		}
		aTime(to.time);
		if (aDay(to.on) < today()) throw new Problem('dates.unfit');
		if (answered === null && unheard.trim() === '') throw new Problem('move.unheard');
		// Only a child who has answered can have asked for yet another day.
		const asked = to.on === move.to_on;
		if (answered === null && !asked) throw new Problem('dates.unfit');
		if (need === null) throw new Problem('review.unfit');
		const reasons = {
			...{ ...kept, why: words.why ?? aReason(why) },
			...(answered === null && { unheard: aReason(unheard) })
		};
		await settle(tx, id, {
			settled_by: actor.id,
			answered_at: answered,
			moved_at: now(),
			whose: need,
			words_sealed: sealWords(key, id, reasons)
		});
		const at_time = to.time ?? (asked ? move.to_time : null) ?? review.at_time;
		await tx
			.updateTable('review')
			.set((eb) => ({
				on_date: to.on,
				at_time,
				// A list that goes on saying the day before asks nothing anew.
				listed_on: eb.fn.coalesce('listed_on', eb.val(move.from_on))
			}))
			.where('id', '=', review.review_id)
			.execute();
	});
}

/**
 * A review that was held, or that will not be: about another day for it nobody is asked any more. Held on
 * the very day that was asked about, it was moved to it. A part of a greater deed.
 * @param heldOn ISO date; null: it was stood down
 */
export async function askNoMore(
	tx: Tx,
	key: ChildKey,
	actor: Actor,
	{ review, heldOn }: { review: string; heldOn: string | null }
): Promise<void> {
	const open = await openMove(tx, review);
	if (!open) return;
	const moved = heldOn === open.to_on && heldOn !== open.from_on;
	const words = { ...wordsIn(key, open), ended: heldOn ? 'held' : 'stood down' } as const;
	await settle(tx, open.id, {
		settled_by: actor.id,
		answered_at: await answeredAt(tx, open),
		...(moved && { moved_at: now() }),
		words_sealed: sealWords(key, open.id, words)
	});
}

/** A day that a child was asked about, as whoever plans for them sees it. */
export type KnownMove = {
	move: string;
	from: When;
	to: When;
	whose: Need | null;
	why: string | null;
	byList: boolean;
	/** First and last name; null: the council's list. */
	askedBy: string | null;
	askedAt: string;
	answerBy: string;
	/** When the child's own device was first told of it. */
	toldAt: string | null;
	/** What the child has said to it, oldest first: the ids of statements. */
	answers: string[];
	settledAt: string | null;
	moved: boolean;
	told: string | null;
	unheard: string | null;
	/** Nobody decided it: the review was over before, or is not held at all. */
	ended: 'held' | 'stood down' | null;
};

/**
 * All days that a child was asked about for one review, the newest first.
 * @throws Problem 'not-found', 'not-allowed'
 */
export async function movesOf(
	db: Database,
	keys: Keys,
	actor: Actor,
	review: string
): Promise<KnownMove[]> {
	mustBeAllowed(actor, 'child.list');
	return db.transaction().execute(async (tx) => {
		const row = await reviewRows(tx, await reachOf(tx, actor, now()))
			.where('review.id', '=', review)
			.executeTakeFirst();
		if (!row) throw new Problem('not-found');
		return movesAt(tx, keyOfReview(keys, row), review);
	});
}

/** The same, as a part of a greater deed. */
export async function movesAt(tx: Tx, key: ChildKey, review: string): Promise<KnownMove[]> {
	const rows = await tx
		.selectFrom('review_move')
		.leftJoin('person', 'person.id', 'review_move.asked_by')
		.selectAll('review_move')
		.select(['first_name', 'last_name'])
		.where('review_id', '=', review)
		.orderBy('asked_at', 'desc')
		.execute();
	return Promise.all(
		rows.map(async (move) => {
			const { why = null, told = null, unheard = null, ended = null } = wordsIn(key, move);
			return {
				move: move.id,
				from: { on: move.from_on, time: move.from_time },
				to: { on: move.to_on, time: move.to_time },
				// Only this module writes this column.
				whose: move.whose as Need | null,
				byList: move.by_list_at !== null,
				askedBy: move.by_list_at === null ? `${move.first_name} ${move.last_name}` : null,
				askedAt: move.asked_at,
				answerBy: move.answer_by,
				toldAt: move.told_at,
				answers: (await answersTo(tx, move)).map(({ id }) => id),
				settledAt: move.settled_at,
				moved: move.moved_at !== null,
				...{ why, told, unheard, ended }
			};
		})
	);
}

type MoveRow = Tables['review_move'];

const openMove = (tx: Tx, review: string): Promise<MoveRow | undefined> =>
	tx
		.selectFrom('review_move')
		.selectAll()
		.where('review_id', '=', review)
		.where('settled_at', 'is', null)
		.executeTakeFirst();

type New = When & { whose: Need | null; words: Words };

async function keepMove(
	tx: Tx,
	key: ChildKey,
	review: ReviewRow,
	{ on, time, whose, words }: New,
	actor: Actor,
	byList: string | null = null
): Promise<string> {
	const id = randomUUID();
	await tx
		.insertInto('review_move')
		.values({
			id,
			review_id: review.review_id,
			child_id: review.child_id,
			from_on: review.on_date,
			from_time: review.at_time,
			to_on: on,
			to_time: time,
			whose,
			by_list_at: byList,
			asked_by: actor.id,
			asked_at: now(),
			answer_by: answerBy(today()),
			told_at: null,
			answered_at: null,
			settled_at: null,
			settled_by: null,
			moved_at: null,
			words_sealed: sealWords(key, id, words)
		})
		.execute();
	return id;
}

async function settle(tx: Tx, id: string, as: Partial<MoveRow>): Promise<void> {
	await tx
		.updateTable('review_move')
		.set({ ...as, settled_at: now() })
		.where('id', '=', id)
		.execute();
}

const answersTo = (tx: Tx, { id, child_id }: Pick<MoveRow, 'id' | 'child_id'>) =>
	tx
		.selectFrom('statement')
		.select(['id', 'arrived_at'])
		.where('about_what', '=', 'date')
		.where('about_id', '=', id)
		.where('child_id', '=', child_id)
		// What is about an officer is not told, not even as a count.
		.where('about_iro_at', 'is', null)
		.where('assurance', '!=', 'held')
		.orderBy('arrived_at')
		.execute();

/** When the child's first answer came; null: none has. */
const answeredAt = async (tx: Tx, move: MoveRow): Promise<string | null> =>
	(await answersTo(tx, move))[0]?.arrived_at ?? null;

const Words = z.object({
	why: z.optional(z.string()),
	told: z.optional(z.string()),
	unheard: z.optional(z.string()),
	/** Nobody decided it: the review was over before, or is not held at all. */
	ended: z.optional(z.enum(['held', 'stood down']))
});
type Words = z.infer<typeof Words>;

export function wordsIn(
	key: ChildKey,
	{ id, words_sealed }: Pick<MoveRow, 'id' | 'words_sealed'>
): Words {
	if (!words_sealed) return {};
	return Words.parse(JSON.parse(decode(openAtRest(key, { what: 'move', id }, words_sealed))));
}

const sealWords = (key: ChildKey, id: string, words: Words): Uint8Array =>
	sealAtRest(key, { what: 'move', id }, encode(JSON.stringify(words)));
