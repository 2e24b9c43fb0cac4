/** The review meetings of each child: when the next one is. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../domain/people.ts';
import { act } from './act.ts';
import type { Database, Tx } from './database.ts';

/** A day, as an ISO date. */
export type Review = { on: string };

/** Plans a review of a child for a day. */
export function planReview(
	db: Database,
	actor: Actor,
	child: string,
	{ on }: Review
): Promise<void> {
	return act(db, actor, 'review.plan', child, async (tx) => {
		await tx
			.insertInto('review')
			.values({ id: randomUUID(), child_id: child, on_date: on, held_at: null })
			.execute();
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
		.orderBy('on_date')
		.execute();
	for (const { child_id, on_date } of rows) {
		const before = next.get(child_id);
		if (!before || before.on < today) next.set(child_id, { on: on_date });
	}
	return next;
}
