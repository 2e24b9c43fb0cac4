/** What ought to have come and has not: a number between two others, a picture that words name, a sign of a device. */
import type { Actor } from '../domain/people.ts';
import { act } from './act.ts';
import type { Database } from './database.ts';
import { gapsIn, noteNumbers, type MissingNumber } from './missing/numbers.ts';
import { piecesAwaited } from './missing/pieces.ts';
import { silentDevices } from './missing/silence.ts';
import {
	openAlarms,
	raiseAlarm,
	settleAlarms,
	wasRaised,
	type AlarmKind
} from './notifications.ts';
import { settingsOf } from './settings.ts';

export { gapsIn, giveUpOn, type MissingNumber } from './missing/numbers.ts';

const house: Actor = { id: 'missing', role: 'house' };

/**
 * Looks for what is missing, raises an alarm for each, and settles those of what has come since. A job: it
 * may run twice, and in two processes.
 */
export async function lookForMissing(db: Database): Promise<void> {
	await noteNumbers(db);
	const { silentDays } = await settingsOf(db);
	const gaps = await gapsIn(db);
	await tell(db, 'statement.missing', numbersOf(gaps));
	await tell(db, 'part.missing', await piecesAwaited(db, silentDays));
	await tell(db, 'device.silent', await silentDevices(db, silentDays));
}

/** What is missing, by what it is about, and since when it was last not so; null: it never was. */
export type Missing = ReadonlyMap<string, string | null>;

/** A gap is new when its newest number is: another one in the same device raises another alarm. */
const numbersOf = (gaps: ReadonlyMap<string, MissingNumber[]>): Missing =>
	new Map([...gaps].map(([device, numbers]) => [device, sinceOf(numbers)]));

const sinceOf = (numbers: readonly MissingNumber[]): string | null =>
	numbers
		.map(({ since }) => since)
		.toSorted()
		.at(-1) ?? null;

async function tell(db: Database, what: AlarmKind, missing: Missing): Promise<void> {
	const open = (await openAlarms(db)).filter((alarm) => alarm.what === what);
	const told = new Set(open.map(({ about }) => about));
	for (const [about, since] of missing) {
		// Somebody may have seen to it: not again until it has been better in between.
		if (told.has(about) || (await wasRaised(db, what, about, since ?? ''))) continue;
		await act(db, house, 'missing.look', about, (tx) => raiseAlarm(tx, what, about));
	}
	for (const about of told) {
		if (missing.has(about)) continue;
		await act(db, house, 'missing.look', about, (tx) => settleAlarms(tx, what, about));
	}
}
