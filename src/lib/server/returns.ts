/** Rows for the yearly national return on children in care, and what its own rules would turn down. */
import { ageOn } from '../domain/outcome.ts';
import type { ParticipationCode } from '../domain/participation.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { rulesBroken, type ReturnRule } from '../domain/yearly-return.ts';
import { act } from './act.ts';
import { childrenWithin, reachOf } from './allocations.ts';
import { aboutOf } from './children.ts';
import { aDay, now, today } from './clock.ts';
import { csvOf } from './csv.ts';
import type { Database, Tx } from './database.ts';
import type { Keys } from './keys.ts';

/** From the first day to the last, both with it; ISO dates. */
export type Stretch = { from: string; to: string };

/** Why a review would be turned down: a rule of the return, or that nobody has written down how it was. */
export type Missing = { councilId: string; on: string; why: ReturnRule | 'not written' };

/** One row of the return: days as ISO dates, and as it is told of one that was stood down. */
export type ReturnRow = {
	councilId: string;
	due: string | null;
	held: string | null;
	code: ParticipationCode | null;
};

/** `leftOut`: reviews of children who have short breaks only, which the return does not know. */
export type Return =
	| { is: 'made'; csv: string; rows: ReturnRow[]; leftOut: number }
	| { is: 'missing'; missing: Missing[] };

/** As the Standard Safeguarding Dataset calls them. */
const columns = ['CHILD_ID', 'CLAR003A', 'CLAR004A', 'CLAR007A', 'CLAR012A'];

/**
 * Makes the rows of all reviews of a stretch of time: those that were held, by the day on which they were;
 * those that were stood down, by the day for which they were planned. With anything missing it makes none.
 * @throws Problem 'dates.unfit', 'not-allowed'
 */
export function makeReturn(
	db: Database,
	keys: Keys,
	actor: Actor,
	{ from, to }: Stretch
): Promise<Return> {
	return act(db, actor, 'return.make', `${from}/${to}`, async (tx) => {
		if (aDay(from) > aDay(to)) throw new Problem('dates.unfit');
		const reviews = await reviewsIn(tx, keys, actor, { from, to });
		const missing = reviews.flatMap(missingOf);
		if (missing.length > 0) return { is: 'missing', missing };
		const returned = reviews.filter(
			({ shortBreaks, stands }) => !shortBreaks && stands !== 'to come'
		);
		const rows = returned.map(({ councilId, due, on, code, cancelled }) => ({
			...{ councilId, due, code },
			held: cancelled ? null : on
		}));
		const lines = rows.map(({ councilId, due, held, code }) => [
			...[councilId, due ?? '', held ?? '', code ?? '', held ? 'false' : 'true']
		]);
		const leftOut = reviews.filter(({ shortBreaks }) => shortBreaks).length;
		return { is: 'made', csv: csvOf([columns, ...lines]), rows, leftOut };
	});
}

type Row = {
	councilId: string;
	stands: 'written' | 'not written' | 'to come';
	due: string | null;
	on: string;
	code: ParticipationCode | null;
	cancelled: boolean;
	age: number | null;
	shortBreaks: boolean;
};

async function reviewsIn(tx: Tx, keys: Keys, actor: Actor, { from, to }: Stretch): Promise<Row[]> {
	const rows = await childrenWithin(tx, await reachOf(tx, actor, now()))
		.innerJoin('review', 'review.child_id', 'child.id')
		.leftJoin('review_outcome', 'review_outcome.review_id', 'review.id')
		.select(['child.id', 'council_id', 'about_sealed', 'key_wrapped', 'key_kid'])
		.select(['on_date', 'first_due_on', 'stood_down_at', 'held_on', 'code', 'short_breaks_at'])
		.where('on_date', '>=', from)
		.where('on_date', '<=', to)
		.orderBy('on_date')
		.orderBy('council_id')
		.execute();
	return rows.map((row) => {
		const cancelled = row.stood_down_at !== null;
		const past = row.on_date < today();
		return {
			councilId: row.council_id,
			stands: cancelled || row.held_on ? 'written' : past ? 'not written' : 'to come',
			due: row.first_due_on,
			on: row.held_on ?? row.on_date,
			// Only `closeReview` writes this column.
			code: row.code as ParticipationCode | null,
			cancelled,
			age: ageOn(aboutOf(keys, row).birthYear, row.held_on ?? row.on_date),
			shortBreaks: row.short_breaks_at !== null
		};
	});
}

function missingOf(row: Row): Missing[] {
	const { councilId, on, stands, cancelled } = row;
	if (stands === 'to come') return [];
	if (stands === 'not written') return [{ councilId, on, why: 'not written' }];
	const rules = rulesBroken({ ...row, on: cancelled ? null : on });
	return rules.map((why) => ({ councilId, on, why }));
}
