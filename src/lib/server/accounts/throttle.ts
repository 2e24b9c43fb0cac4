/** Slows the guessing of codes and silences nobody: there is a wait, and never a lock-out. */
import { waitAfter, type CodeKind } from '../../domain/code.ts';
import { Problem } from '../../domain/problem.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../database.ts';

/**
 * Counts a try before its code is looked at, so that many at once are still counted one by one.
 * @param enrolment whose tries these are: every device has its own, and no stranger can slow it
 * @param kind of the code that is tried: a short one waits longer
 * @returns how many tries in a row have been wrong if this one is
 * @throws Problem 'code.wait' with the seconds to wait; such a try counts as none
 */
export async function countTry(db: Database, enrolment: string, kind?: CodeKind): Promise<number> {
	for (;;) {
		const before = await triesOf(db, enrolment);
		const ms = before ? waitLeft(before, kind) : 0;
		if (before && ms > 0) {
			await mendClock(db, enrolment, before);
			throw new Problem('code.wait', { seconds: Math.ceil(ms / 1000) });
		}
		if (await counted(db, enrolment, before)) return (before?.wrong ?? 0) + 1;
		// Somebody else's try came between: look again.
	}
}

/** The code was right: the next five are free again. */
export async function forgetTries(tx: Tx, enrolment: string): Promise<void> {
	await tx.deleteFrom('code_try').where('enrolment_id', '=', enrolment).execute();
}

type Tries = { wrong: number; last_at: string };

const triesOf = (db: Database, enrolment: string): Promise<Tries | undefined> =>
	db
		.selectFrom('code_try')
		.select(['wrong', 'last_at'])
		.where('enrolment_id', '=', enrolment)
		.executeTakeFirst();

/** In milliseconds, and never longer than the wait's own length. */
function waitLeft({ wrong, last_at }: Tries, kind?: CodeKind): number {
	const wait = waitAfter(wrong, kind);
	return Math.min(wait, Date.parse(last_at) + wait - Date.parse(now()));
}

/** After the clock was set back, the wait runs from now: else it would not end before that day comes again. */
async function mendClock(db: Database, enrolment: string, { last_at }: Tries): Promise<void> {
	if (last_at <= now()) return;
	await db
		.updateTable('code_try')
		.set({ last_at: now() })
		.where('enrolment_id', '=', enrolment)
		.where('last_at', '=', last_at)
		.execute();
}

/** Writes the try down, unless another was written since `before` was read. */
async function counted(db: Database, enrolment: string, before?: Tries): Promise<boolean> {
	if (!before) {
		const { numInsertedOrUpdatedRows } = await db
			.insertInto('code_try')
			.values({ enrolment_id: enrolment, wrong: 1, last_at: now() })
			.onConflict((conflict) => conflict.column('enrolment_id').doNothing())
			.executeTakeFirstOrThrow();
		return Number(numInsertedOrUpdatedRows) === 1;
	}
	const { numUpdatedRows } = await db
		.updateTable('code_try')
		.set({ wrong: before.wrong + 1, last_at: now() })
		.where('enrolment_id', '=', enrolment)
		.where('wrong', '=', before.wrong)
		.where('last_at', '=', before.last_at)
		.executeTakeFirstOrThrow();
	return Number(numUpdatedRows) === 1;
}
