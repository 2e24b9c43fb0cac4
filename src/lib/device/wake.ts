/** Under one Web Lock: hear the authority, deliver what waits, let go. The only caller of `deliverWaiting`. */
import { hearAbout, refreshKeys } from './authority.ts';
import { backoff, deliverWaiting, hearEpoch, letGo, letTilesGo, type Drained } from './outbox.ts';
import { post } from './post.ts';
import { keepKnown, reopening, type Store } from './store.ts';

const lock = 'my-say-outbox';

/** A frozen tab may never give the lock back. The server's one row is the truth; the lock is comfort. */
const patience = 60_000;

/** A clock that is this far off, in ms, shows days that nobody believes. */
const farOff = 2 * 86_400_000;

/** While the app is open it is never later than this, in ms. */
export const often = 5 * 60_000;

/**
 * Does all that is due once, in this order: the epoch is heard before anything is let go.
 * @param woken false when only a pause of our own has ended: then other pauses are kept
 */
export function wake(store: Store, woken = true): Promise<Drained> {
	return underLock(() => reopening(store, () => doWhatIsDue(store, woken)));
}

/** Keeps delivering while the page is open. */
export type Waking = {
	/** Tries at once, whatever the pauses say. */
	now: () => void;
	stop: () => void;
};

/**
 * Wakes at once, then every five minutes and when a pause of our own ends.
 * @param after called when a run has ended, to fetch what is wanted then
 * @param failed called when the device's own storage failed
 */
export function keepWaking(
	store: Store,
	after: () => void,
	failed: (fault: unknown) => void
): Waking {
	let retry: ReturnType<typeof setTimeout> | undefined;
	let failures = 0;
	let running = false;
	let asked = false;
	let stopped = false;

	async function run(woken: boolean): Promise<void> {
		if (running) {
			asked ||= woken;
			return;
		}
		running = true;
		clearTimeout(retry);
		if (woken) failures = 0;
		const pause = await once(woken);
		running = false;
		if (stopped) return;
		if (asked) {
			asked = false;
			void run(true);
		} else if (pause !== null) {
			retry = setTimeout(() => void run(false), pause);
		}
	}

	/** @returns how long until another try of our own, in ms, or null when none is due */
	async function once(woken: boolean): Promise<number | null> {
		try {
			const { arrived, line, again } = await wake(store, woken);
			failures = line === 'up' || arrived > 0 ? 0 : failures + 1;
			if (!stopped) after();
			return again ?? (line === 'down' ? backoff(failures) : null);
		} catch (fault) {
			if (!stopped) failed(fault);
			return null;
		}
	}

	const regularly = setInterval(() => void run(true), often);
	void run(true);
	return {
		now: () => void run(true),
		stop: () => {
			stopped = true;
			clearTimeout(retry);
			clearInterval(regularly);
		}
	};
}

async function doWhatIsDue(store: Store, woken: boolean): Promise<Drained> {
	const heard = await hearAbout();
	if (heard) {
		const { at: _, epoch, ...about } = heard;
		await keepKnown(store, 'about', about);
		await hearEpoch(store, epoch);
		await refreshKeys(store);
		await noteClock(store, Date.parse(heard.at) - Date.now());
	}
	// Tried even when nothing was heard: whether there is a line, only a try can tell.
	const drained = await deliverWaiting(store, (sealed) => post(store, sealed), woken);
	if (heard) await letGo(store, heard.at);
	await letTilesGo(store);
	return drained;
}

/** For display alone: no rule hangs on a device's clock. */
async function noteClock(store: Store, ahead: number): Promise<void> {
	if (Math.abs(ahead) > farOff) await keepKnown(store, 'clockOff', ahead);
	else await store.known.delete('clockOff');
}

async function underLock<T>(work: () => Promise<T>): Promise<T> {
	if (!globalThis.navigator?.locks) return work();
	let doing: Promise<T> | null = null;
	const begin = (): Promise<T> => (doing = work());
	try {
		const signal = AbortSignal.timeout(patience);
		return await navigator.locks.request(lock, { signal }, begin);
	} catch (fault) {
		// Somebody stole the lock from us: what we began goes on, and its end is what counts.
		if (doing) return doing;
		if (!isAbort(fault)) throw fault;
		return navigator.locks.request(lock, { steal: true }, work);
	}
}

const isAbort = (fault: unknown): boolean =>
	fault instanceof Error && ['AbortError', 'TimeoutError'].includes(fault.name);
