/** The review meetings of each child: by when the law wants them, when and where they are. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { decode, encode } from '../domain/envelope.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { dueFrom, timeOfDay, type Due } from '../domain/review.ts';
import { act, mustBeAllowed } from './act.ts';
import { childrenWithin, reachOf, type Reach } from './allocations.ts';
import { nameOf } from './children.ts';
import { aDay, now, today } from './clock.ts';
import type { Database, Tx } from './database.ts';
import type { Keys } from './keys.ts';
import { childKeyOf, openAtRest, sealAtRest, type ChildKey } from './rest.ts';

/** A day, as an ISO date. */
export type Review = { on: string };

/** What is known when a review is planned. `time`: "15:45". */
export type Plan = Review & { time?: string | null; inParts?: boolean };

/** The longest place, and the longest reason, in characters. */
export const longestPlace = 200;
export const longestReason = 1000;

/**
 * Plans a review of a child for a day, with the last day on which the law allows it: that day stays,
 * whatever becomes of the date.
 * @returns its id
 * @throws Problem 'not-found' for an officer whose child it is not; 'dates.unfit'; 'review.planned' when
 * another one is planned already: its date is moved, and the child asked
 */
export function planReview(db: Database, actor: Actor, child: string, plan: Plan): Promise<string> {
	return act(db, actor, 'review.plan', child, async (tx) => {
		aDay(plan.on);
		aTime(plan.time ?? null);
		await mustLookAfter(tx, actor, child);
		if (actor.role !== 'house' && (await isPlanned(tx, child))) throw new Problem('review.planned');
		return keepReview(tx, child, plan);
	});
}

/** The same, as a part of a greater deed. @returns its id */
export async function keepReview(
	tx: Tx,
	child: string,
	{ on, time = null, inParts = false }: Plan
): Promise<string> {
	const id = randomUUID();
	await tx
		.insertInto('review')
		.values({
			id,
			child_id: child,
			on_date: on,
			held_at: null,
			first_due_on: (await dueNext(tx, child))?.by ?? null,
			at_time: time,
			in_parts_at: inParts ? now() : null,
			stood_down_at: null,
			words_sealed: null,
			told_at: null,
			letter_at: null,
			letter_by: null,
			listed_on: null
		})
		.execute();
	return id;
}

/** Where a review is, and whether it is held in several small meetings. `time` is said only once: then it is moved. */
export type Details = { time: string | null; place: string; inParts: boolean };

/**
 * Says where a review is, and at what time where nobody has said so yet.
 * @throws Problem 'not-found', also for one that was held or stood down; 'dates.unfit'; 'review.unfit'
 */
export function arrangeReview(
	db: Database,
	keys: Keys,
	actor: Actor,
	id: string,
	{ time, place, inParts }: Details
): Promise<void> {
	return act(db, actor, 'review.arrange', id, async (tx) => {
		const row = await openReview(tx, actor, id);
		const key = keyOfReview(keys, row);
		if (place.length > longestPlace) throw new Problem('review.unfit');
		const told = { ...wordsOfReview(key, row), place: place.trim() };
		await tx
			.updateTable('review')
			.set({
				at_time: row.at_time ?? aTime(time),
				in_parts_at: inParts ? (row.in_parts_at ?? now()) : null,
				words_sealed: sealWordsOfReview(key, id, told)
			})
			.where('id', '=', id)
			.execute();
	});
}

/** Since when a child is in care, and when the last review was that My Say does not know of; ISO dates. */
export type Care = { since: string | null; reviewed: string | null };

/**
 * Says since when a child is in care. What is planned and has no day by which it is due gets one.
 * @throws Problem 'not-found'; 'dates.unfit', also for a day to come
 */
export function setCare(db: Database, actor: Actor, child: string, care: Care): Promise<void> {
	return act(db, actor, 'care.set', child, async (tx) => {
		await mustLookAfter(tx, actor, child);
		for (const day of [care.since, care.reviewed]) {
			if (day !== null && aDay(day) > today()) throw new Problem('dates.unfit');
		}
		await tx
			.updateTable('child')
			.set({ into_care_on: care.since, reviewed_on: care.reviewed })
			.where('id', '=', child)
			.execute();
		const due = await dueNext(tx, child);
		if (!due) return;
		await tx
			.updateTable('review')
			.set({ first_due_on: due.by })
			.where('child_id', '=', child)
			.where('first_due_on', 'is', null)
			.where('held_at', 'is', null)
			.execute();
	});
}

/** What the next review of a child is reckoned from, and by when it is due. */
export type Reckoned = Care & { due: Due | null };

/** As a part of a page that has asked whose child it is. */
export async function reckonedFor(db: Database | Tx, child: string): Promise<Reckoned> {
	const { into_care_on: since, reviewed_on: reviewed } = await db
		.selectFrom('child')
		.select(['into_care_on', 'reviewed_on'])
		.where('id', '=', child)
		.executeTakeFirstOrThrow();
	const rows = await db
		.selectFrom('review')
		.select('on_date')
		.where('child_id', '=', child)
		.where('held_at', 'is not', null)
		.execute();
	const held = [...rows.map(({ on_date }) => on_date), ...(reviewed === null ? [] : [reviewed])];
	return { since, reviewed, due: dueFrom(since, held) };
}

const dueNext = async (tx: Tx, child: string): Promise<Due | null> =>
	(await reckonedFor(tx, child)).due;

export type KnownReview = Review & {
	review: string;
	time: string | null;
	held: boolean;
	stoodDown: boolean;
	/** The last day on which it was in time when it was planned; null: nobody knew. */
	firstDue: string | null;
};

/** All reviews of one child, the latest day first. */
export async function reviewsOf(db: Database | Tx, child: string): Promise<KnownReview[]> {
	const rows = await db
		.selectFrom('review')
		.select(['id', 'on_date', 'at_time', 'held_at', 'stood_down_at', 'first_due_on'])
		.where('child_id', '=', child)
		.orderBy('on_date', 'desc')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		review: row.id,
		on: row.on_date,
		time: row.at_time,
		held: row.held_at !== null,
		stoodDown: row.stood_down_at !== null,
		firstDue: row.first_due_on
	}));
}

/** One review, as whoever may know of its child sees it. */
export type ReviewPage = {
	review: string;
	child: string;
	/** The known-as name. */
	name: string;
	on: string;
	time: string | null;
	place: string;
	inParts: boolean;
	firstDue: string | null;
	heldAt: string | null;
	stoodDown: { at: string; why: string } | null;
	/** When the child's own device first had the invitation, and when it was handed over on paper. */
	toldAt: string | null;
	letterAt: string | null;
};

/**
 * @throws Problem 'not-found' for a review of a child who is not theirs now, as for one that is not there
 */
export async function reviewPageOf(
	db: Database,
	keys: Keys,
	actor: Actor,
	{ child, review }: { child: string; review: string }
): Promise<ReviewPage> {
	mustBeAllowed(actor, 'child.list');
	return db.transaction().execute(async (tx) => {
		const row = await reviewRows(tx, await reachOf(tx, actor, now()))
			.where('review.id', '=', review)
			.where('child.id', '=', child)
			.executeTakeFirst();
		if (!row) throw new Problem('not-found');
		const { place, stoodDown } = wordsOfReview(keyOfReview(keys, row), row);
		return {
			review,
			child,
			name: nameOf(keys, { ...row, id: child }),
			on: row.on_date,
			time: row.at_time,
			place: place ?? '',
			inParts: row.in_parts_at !== null,
			firstDue: row.first_due_on,
			heldAt: row.held_at,
			stoodDown:
				row.stood_down_at === null ? null : { at: row.stood_down_at, why: stoodDown ?? '' },
			toldAt: row.told_at,
			letterAt: row.letter_at
		};
	});
}

/** The next review of one child; see `nextReviews`. */
export async function nextReview(
	db: Database | Tx,
	child: string,
	today: string
): Promise<Review | null> {
	return (await nextReviews(db, [child], today)).get(child) ?? null;
}

/**
 * The next review of each child: today's or the first after it; else the last one that nobody has
 * said was held, since that one is overdue.
 * @param today ISO date
 * @returns nothing for a child without either
 */
export async function nextReviews(
	db: Database | Tx,
	children: readonly string[],
	today: string
): Promise<Map<string, Review>> {
	const next = new Map<string, Review>();
	if (children.length === 0) return next;

	const rows = await db
		.selectFrom('review')
		.select(['child_id', 'on_date'])
		.where('child_id', 'in', children)
		.where('held_at', 'is', null)
		.where('stood_down_at', 'is', null)
		.orderBy('on_date')
		.execute();
	for (const { child_id, on_date } of rows) {
		const before = next.get(child_id);
		if (!before || before.on < today) next.set(child_id, { on: on_date });
	}
	return next;
}

/**
 * Asks whether somebody plans for a child: who is named for them or stands in, or a manager.
 * @throws Problem 'not-found'
 */
export async function mustLookAfter(tx: Tx, actor: Actor, child: string): Promise<void> {
	if (actor.role === 'house') return;
	const row = await childrenWithin(tx, await planningReach(tx, actor))
		.select('child.id')
		.where('child.id', '=', child)
		.executeTakeFirst();
	if (!row) throw new Problem('not-found');
}

/**
 * A review that is still to be held, for whoever plans for its child.
 * @throws Problem 'not-found'
 */
export async function openReview(tx: Tx, actor: Actor, id: string): Promise<ReviewRow> {
	const row = await reviewRows(tx, await planningReach(tx, actor))
		.where('review.id', '=', id)
		.where('held_at', 'is', null)
		.where('stood_down_at', 'is', null)
		.executeTakeFirst();
	if (!row) throw new Problem('not-found');
	return row;
}

/** The worker knows of the child, and so does the duty desk: neither plans. */
const planningReach = async (tx: Tx, actor: Actor): Promise<Reach> => ({
	...(await reachOf(tx, actor, now())),
	worked: [],
	unowned: []
});

/** The reviews within a reach, each with what opens its words. */
export const reviewRows = (db: Database | Tx, reach: Reach) =>
	childrenWithin(db, reach)
		.innerJoin('review', 'review.child_id', 'child.id')
		.select(['child.id as child_id', 'name_sealed', 'key_wrapped', 'key_kid'])
		.select(['review.id as review_id', 'on_date', 'at_time', 'in_parts_at', 'first_due_on'])
		.select(['held_at', 'stood_down_at', 'words_sealed', 'told_at', 'letter_at']);

export type ReviewRow = NonNullable<
	Awaited<ReturnType<ReturnType<typeof reviewRows>['executeTakeFirst']>>
>;

/** The key of the child whose review it is. */
export const keyOfReview = (keys: Keys, row: ReviewRow): ChildKey =>
	childKeyOf(keys, { ...row, id: row.child_id });

const Words = z.object({ place: z.optional(z.string()), stoodDown: z.optional(z.string()) });

/** What somebody has written of a review, under the child's key. */
export function wordsOfReview(
	key: ChildKey,
	{ review_id: id, words_sealed }: Pick<ReviewRow, 'review_id' | 'words_sealed'>
): z.infer<typeof Words> {
	if (!words_sealed) return {};
	return Words.parse(JSON.parse(decode(openAtRest(key, { what: 'review', id }, words_sealed))));
}

/** The same, before it is kept. */
export const sealWordsOfReview = (
	key: ChildKey,
	id: string,
	words: z.infer<typeof Words>
): Uint8Array => sealAtRest(key, { what: 'review', id }, encode(JSON.stringify(words)));

async function isPlanned(tx: Tx, child: string): Promise<boolean> {
	const row = await tx
		.selectFrom('review')
		.select('id')
		.where('child_id', '=', child)
		.where('on_date', '>', today())
		.where('held_at', 'is', null)
		.where('stood_down_at', 'is', null)
		.executeTakeFirst();
	return row !== undefined;
}

/** @throws Problem 'dates.unfit' for what is no time of day */
export function aTime(time: string | null): string | null {
	if (time !== null && !timeOfDay.test(time)) throw new Problem('dates.unfit');
	return time;
}

/** @throws Problem 'review.unfit' where nothing is written, or too much */
export function aReason(text: string): string {
	const why = text.trim();
	if (why === '' || why.length > longestReason) throw new Problem('review.unfit');
	return why;
}
