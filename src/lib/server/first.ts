/** Who hands in, or waits for a page, goes first: what can wait in the same process waits for them, and never for long. */
import { setTimeout as pause } from 'node:timers/promises';

/** For how long nobody may have handed in, until it counts as quiet, in milliseconds: who was answered asks again at once. */
const quiet = 5;

/** How often is looked, in milliseconds. */
const lookEvery = 2;

type Traffic = { under: number; endedAt: number };

const traffics = new WeakMap<object, Traffic>();

/** Does what goes before all else on this database. @throws what the work throws */
export async function goingFirst<T>(on: object, work: () => Promise<T>): Promise<T> {
	const traffic = traffics.get(on) ?? { under: 0, endedAt: 0 };
	traffics.set(on, traffic);
	traffic.under += 1;
	try {
		return await work();
	} finally {
		traffic.under -= 1;
		traffic.endedAt = performance.now();
	}
}

/**
 * Waits until nobody goes first on this database.
 * @param most milliseconds: where it is never quiet, what waits has its turn all the same
 */
export async function lettingFirst(on: object, most: number): Promise<void> {
	const until = performance.now() + most;
	while (isBusy(on) && performance.now() < until) await pause(lookEvery);
}

function isBusy(on: object): boolean {
	const traffic = traffics.get(on);
	if (!traffic) return false;
	return traffic.under > 0 || performance.now() - traffic.endedAt < quiet;
}
