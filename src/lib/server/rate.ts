/** How often something may be asked from one place, counted in a table: a restart forgets nothing. */
import { sql } from 'kysely';
import { Problem } from '../domain/problem.ts';
import { now } from './clock.ts';
import type { Database } from './database.ts';
import type { Keys } from './keys.ts';

/** So many within so many seconds. */
export type Rate = { most: number; seconds: number };

const quarter = 15 * 60;

/**
 * What is counted by the place it comes from, before anything is looked up. Generous: a whole council may
 * stand behind one address, and each device and account has a throttle of its own beside this.
 */
const rates: Record<string, Rate> = {
	'POST /api/enrolments': { most: 120, seconds: quarter },
	'GET /api/enrolments': { most: 240, seconds: quarter },
	'POST /api/session': { most: 1_000, seconds: quarter },
	'POST /staff/sign-in': { most: 600, seconds: quarter }
};

/**
 * Counts one asking, if its address is one of those that are counted.
 * @param from the address it comes from; only a keyed sum of it is kept
 * @throws Problem 'rate.too-many' with the seconds to wait
 */
export async function countAsking(
	db: Database,
	keys: Keys,
	{ method, route, from }: { method: string; route: string | null; from: string }
): Promise<void> {
	const name = Object.keys(rates).find((it) => `${method} ${route}`.startsWith(it));
	if (!name) return;
	const place = keys.peppered(`rate|${from}`).bytes.toString('base64url').slice(0, 22);
	await countWithin(db, `${name}|${place}`, rates[name] as Rate);
}

/**
 * Counts one, in one step, so that many at once are counted one by one.
 * @throws Problem 'rate.too-many' with the seconds to wait
 */
export async function countWithin(
	db: Database,
	bucket: string,
	{ most, seconds }: Rate
): Promise<void> {
	const at = now();
	const since = new Date(Date.parse(at) - seconds * 1_000).toISOString();
	// Begun too long ago, or in a time to come, since the clock was set back: it begins again.
	const over = sql<boolean>`rate.began_at < ${since} or rate.began_at > ${at}`;
	const { count, began_at } = await db
		.insertInto('rate')
		.values({ bucket, began_at: at, count: 1 })
		.onConflict((conflict) =>
			conflict.column('bucket').doUpdateSet({
				count: sql<number>`case when ${over} then 1 else rate.count + 1 end`,
				began_at: sql<string>`case when ${over} then ${at} else rate.began_at end`
			})
		)
		.returning(['count', 'began_at'])
		.executeTakeFirstOrThrow();
	if (count <= most) return;
	const left = Date.parse(began_at) + seconds * 1_000 - Date.parse(at);
	throw new Problem('rate.too-many', { seconds: Math.ceil(left / 1_000) });
}
