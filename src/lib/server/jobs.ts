/**
 * What is due, in this same process: opening what intake has kept, telling who is next when nobody has
 * read, and the chores of the house. Each job may run twice, in two processes, and harms nothing.
 */
import { checkRecord, dropAnchor } from './anchors.ts';
import type { Database } from './database.ts';
import { shutOutStrangers } from './devices.ts';
import {
	goOnAtOnce,
	lookAtCalendar,
	takeDueSteps,
	tellOfAlarms,
	tellOfTheDay
} from './escalation.ts';
import type { Keys } from './keys.ts';
import { logFault } from './log.ts';
import { lookForMissing } from './missing.ts';
import { sendNotices, takeBounces, type Mailer } from './notices.ts';
import { openSealed } from './opener.ts';
import { letOldGo } from './retention.ts';
import { rewrapAuthenticators, rewrapChildKeys } from './rewrap.ts';

/** How often is looked, should a nudge get lost, in milliseconds. */
const every = 5_000;

/** How often is looked whether somebody is to be told that a statement waits, in milliseconds. */
const clocksEvery = 20_000;

/** How often is looked whether a chore is due, in milliseconds. */
const choresEvery = 600_000;

/** What a job needs outside the house; null: there is none. */
export type Outside = {
	/** The folder for the heads of the audit. */
	anchors: string | null;
	mailer: Mailer | null;
	/** The folder into which mails that came back are laid. */
	bounces: string | null;
};

const nowhere: Outside = { anchors: null, mailer: null, bounces: null };

export type Jobs = {
	/** Something has come in: look now, and do not keep the caller waiting. */
	nudge: () => void;
	/** Lets what is in hand end, and begins nothing else. */
	stop: () => Promise<void>;
};

/**
 * Runs at once, every five seconds, and at each nudge; one run at a time. The clocks and the chores have
 * turns of their own.
 */
export function startJobs(db: Database, keys: Keys, outside: Partial<Outside> = {}): Jobs {
	const opening = inTurns([['opener', (ending) => openSealed(db, keys, ending)]], every);
	const { anchors, mailer, bounces } = { ...nowhere, ...outside };
	const clocks = inTurns(
		[
			['clocks', () => takeDueSteps(db)],
			['clocks', () => tellOfAlarms(db)],
			...(mailer ? [['mail', () => sendNotices(db, mailer, goOnAtOnce)] as const] : []),
			...(bounces ? [['bounces', () => takeBounces(db, bounces, goOnAtOnce)] as const] : [])
		],
		clocksEvery
	);
	const chores = inTurns(
		[
			['rewrap', () => rewrapChildKeys(db, keys)],
			['rewrap', () => rewrapAuthenticators(db, keys)],
			['anchor', () => dropAnchor(db, keys, anchors)],
			['record', () => checkRecord(db, keys, anchors)],
			['missing', () => lookForMissing(db)],
			['beside', () => shutOutStrangers(db)],
			['day', () => tellOfTheDay(db)],
			['calendar', () => lookAtCalendar(db)],
			['retention', () => letOldGo(db)]
		],
		choresEvery
	);
	return {
		nudge: opening.nudge,
		stop: async () => {
			await Promise.all([opening.stop(), clocks.stop(), chores.stop()]);
		}
	};
}

/** `ending`: the house is closing; what can be gone on with later may end early. */
type Job = readonly [name: string, run: (ending: AbortSignal) => Promise<unknown>];

/** Runs these jobs one after the other; one that fails never holds up the next. */
function inTurns(jobs: readonly Job[], every: number): Jobs {
	let running: Promise<void> | null = null;
	let again = false;
	const ending = new AbortController();

	const nudge = () => {
		if (ending.signal.aborted) return;
		again = true;
		running ??= runWhileAsked();
	};

	async function runWhileAsked(): Promise<void> {
		while (again && !ending.signal.aborted) {
			again = false;
			for (const [name, run] of jobs) {
				if (ending.signal.aborted) break;
				await run(ending.signal).catch((fault: unknown) => logFault(name, fault));
			}
		}
		// In the same step as the last look at `again`, or a nudge could fall between.
		running = null;
	}

	const timer = setInterval(nudge, every);
	nudge();
	return {
		nudge,
		stop: async () => {
			ending.abort();
			clearInterval(timer);
			await running;
		}
	};
}
