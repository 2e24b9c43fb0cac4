/** Slows the guessing of codes and silences nobody: there is a wait, and never a lock-out. */
import { waitAfter, type CodeKind } from '../../domain/code.ts';
import { Problem } from '../../domain/problem.ts';
import { now } from '../clock.ts';
import type { Database, Tables, Tx } from '../database.ts';

const day = 86_400_000;

/** So many in a day are guessing, and not forgetting. */
export const guessedFrom = 10;

/** How many tries have been wrong, if this one is. */
export type Counted = { inARow: number; inADay: number };

/**
 * Counts a try before its code is looked at, so that many at once are still counted one by one.
 * @param bucket whose tries these are: every device has its own, and no stranger can slow it
 * @param kind of the code that is tried: a short one waits longer
 * @throws Problem 'code.wait' with the seconds to wait; such a try counts as none
 */
export async function countTry(db: Database, bucket: string, kind?: CodeKind): Promise<Counted> {
	for (;;) {
		const before = await triesOf(db, bucket);
		const ms = before ? waitLeft(before, kind) : 0;
		if (before && ms > 0) {
			await mendClock(db, bucket, before);
			throw new Problem('code.wait', { seconds: Math.ceil(ms / 1000) });
		}
		const today = ofToday(before);
		if (await counted(db, bucket, today, before)) {
			return { inARow: (before?.wrong ?? 0) + 1, inADay: today.day_wrong };
		}
		// Somebody else's try came between: look again.
	}
}

/** The code was right: the next five are free again. */
export async function forgetTries(tx: Tx, bucket: string): Promise<void> {
	await tx.deleteFrom('code_try').where('enrolment_id', '=', bucket).execute();
}

type Tries = Omit<Tables['code_try'], 'enrolment_id'>;

const triesOf = (db: Database, bucket: string): Promise<Tries | undefined> =>
	db
		.selectFrom('code_try')
		.select(['wrong', 'last_at', 'day_from', 'day_wrong'])
		.where('enrolment_id', '=', bucket)
		.executeTakeFirst();

/** In milliseconds, and never longer than the wait's own length. */
function waitLeft({ wrong, last_at }: Tries, kind?: CodeKind): number {
	const wait = waitAfter(wrong, kind);
	return Math.min(wait, Date.parse(last_at) + wait - Date.parse(now()));
}

/** The day of a try, this one counted in: the one that runs, or a new one. A clock that was set back begins one. */
function ofToday(before: Tries | undefined): { day_from: string; day_wrong: number } {
	const since = before?.day_from ? Date.parse(now()) - Date.parse(before.day_from) : day;
	if (!before?.day_from || since >= day || since < 0) return { day_from: now(), day_wrong: 1 };
	return { day_from: before.day_from, day_wrong: (before.day_wrong ?? 0) + 1 };
}

/** After the clock was set back, the wait runs from now: else it would not end before that day comes again. */
async function mendClock(db: Database, bucket: string, { last_at }: Tries): Promise<void> {
	if (last_at <= now()) return;
	await db
		.updateTable('code_try')
		.set({ last_at: now() })
		.where('enrolment_id', '=', bucket)
		.where('last_at', '=', last_at)
		.execute();
}

/** Writes the try down, unless another was written since `before` was read. */
async function counted(
	db: Database,
	bucket: string,
	today: { day_from: string; day_wrong: number },
	before?: Tries
): Promise<boolean> {
	if (!before) {
		const { numInsertedOrUpdatedRows } = await db
			.insertInto('code_try')
			.values({ enrolment_id: bucket, wrong: 1, last_at: now(), ...today })
			.onConflict((conflict) => conflict.column('enrolment_id').doNothing())
			.executeTakeFirstOrThrow();
		return Number(numInsertedOrUpdatedRows) === 1;
	}
	const { numUpdatedRows } = await db
		.updateTable('code_try')
		.set({ wrong: before.wrong + 1, last_at: now(), ...today })
		.where('enrolment_id', '=', bucket)
		.where('wrong', '=', before.wrong)
		.where('last_at', '=', before.last_at)
		.executeTakeFirstOrThrow();
	return Number(numUpdatedRows) === 1;
}
