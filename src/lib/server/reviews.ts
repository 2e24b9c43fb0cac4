/** The review meetings of each child: when the next one is. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { act } from './act.ts';
import { reachOf } from './allocations.ts';
import { aDay, now } from './clock.ts';
import type { Database, Tx } from './database.ts';

/** A day, as an ISO date. */
export type Review = { on: string };

/**
 * Plans a review of a child for a day.
 * @throws Problem 'not-found' for an officer whose child it is not; 'dates.unfit'
 */
export function planReview(
	db: Database,
	actor: Actor,
	child: string,
	{ on }: Review
): Promise<void> {
	return act(db, actor, 'review.plan', child, async (tx) => {
		aDay(on);
		if (actor.role === 'iro') {
			const { named, covered } = await reachOf(tx, actor, now());
			const own = named.includes(child) || covered.some((it) => it.child === child);
			if (!own) throw new Problem('not-found');
		}
		await keepReview(tx, child, on);
	});
}

/** The same, as a part of a greater deed. */
export async function keepReview(tx: Tx, child: string, on: string): Promise<void> {
	await tx
		.insertInto('review')
		.values({ id: randomUUID(), child_id: child, on_date: on, held_at: null })
		.execute();
}

/** Moves a review that was planned to another day, as a part of a greater deed. */
export async function moveReview(tx: Tx, child: string, from: string, to: string): Promise<void> {
	await tx
		.updateTable('review')
		.set({ on_date: to })
		.where('child_id', '=', child)
		.where('on_date', '=', from)
		.where('held_at', 'is', null)
		.execute();
}

export type KnownReview = Review & { held: boolean };

/** All reviews of one child, the latest day first. */
export async function reviewsOf(db: Database | Tx, child: string): Promise<KnownReview[]> {
	const rows = await db
		.selectFrom('review')
		.select(['on_date', 'held_at'])
		.where('child_id', '=', child)
		.orderBy('on_date', 'desc')
		.execute();
	return rows.map(({ on_date, held_at }) => ({ on: on_date, held: held_at !== null }));
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
		.orderBy('on_date')
		.execute();
	for (const { child_id, on_date } of rows) {
		const before = next.get(child_id);
		if (!before || before.on < today) next.set(child_id, { on: on_date });
	}
	return next;
}
