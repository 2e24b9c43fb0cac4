/** A clock that can be set: the tablet's in the model's own process, the house's in the process of the house. */
const TrueDate = Date;

let ahead = 0;

class Clock extends TrueDate {
	constructor(...given: unknown[]) {
		super(...((given.length > 0 ? given : [TrueDate.now() + ahead]) as [number]));
	}

	static override now(): number {
		return TrueDate.now() + ahead;
	}
}

/** From now on this process lives so many milliseconds ahead of the true time, or behind it. */
export function setClock(ms: number): void {
	ahead = ms;
	globalThis.Date = Clock as DateConstructor;
}

/** What the clock shows, less the true time, in milliseconds. */
export const clockAhead = (): number => ahead;

export const trueNow = (): number => TrueDate.now();

/** Does something by another clock, and goes back to this one. */
export async function byClock<T>(ms: number, work: () => Promise<T>): Promise<T> {
	const before = ahead;
	setClock(ms);
	try {
		return await work();
	} finally {
		setClock(before);
	}
}
