/** What is due, in this same process: opening what intake has kept. Each job may run twice, and harms nothing. */
import type { Database } from './database.ts';
import type { Keys } from './keys.ts';
import { logFault } from './log.ts';
import { openSealed } from './opener.ts';

/** How often is looked, should a nudge get lost, in milliseconds. */
const every = 5_000;

export type Jobs = {
	/** Something has come in: look now, and do not keep the caller waiting. */
	nudge: () => void;
	/** Lets the run under way end, and begins no other. */
	stop: () => Promise<void>;
};

/** Runs at once, every five seconds, and at each nudge; one run at a time. */
export function startJobs(db: Database, keys: Keys): Jobs {
	let running: Promise<void> | null = null;
	let again = false;
	let stopped = false;

	const nudge = () => {
		if (stopped) return;
		again = true;
		running ??= runWhileAsked();
	};

	async function runWhileAsked(): Promise<void> {
		while (again && !stopped) {
			again = false;
			await openSealed(db, keys).catch((fault: unknown) => logFault('opener', fault));
		}
		// In the same step as the last look at `again`, or a nudge could fall between.
		running = null;
	}

	const timer = setInterval(nudge, every);
	nudge();
	return {
		nudge,
		stop: async () => {
			stopped = true;
			clearInterval(timer);
			await running;
		}
	};
}
