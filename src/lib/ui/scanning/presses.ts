/** What counts as a press of a switch: held long enough, and not too soon after the last one. */
import type { Scanning } from '../../domain/scanning.ts';

export class Presses {
	readonly #taken: Pick<Scanning, 'hold' | 'rest'>;
	readonly #heard: (which: string) => void;
	/** The switches that are down, and what waits for each to be held long enough. */
	#down = new Map<string, ReturnType<typeof setTimeout> | null>();
	/** When each was heard last, in the device's own time. */
	#last = new Map<string, number>();

	constructor(taken: Pick<Scanning, 'hold' | 'rest'>, heard: (which: string) => void) {
		this.#taken = taken;
		this.#heard = heard;
	}

	/** A switch goes down. One that is down already says it again by itself, which is no press. */
	down(which: string): void {
		if (this.#down.has(which)) return;
		const { hold } = this.#taken;
		this.#down.set(which, hold > 0 ? setTimeout(() => this.#press(which), hold) : null);
		if (hold === 0) this.#press(which);
	}

	up(which: string): void {
		clearTimeout(this.#down.get(which) ?? undefined);
		this.#down.delete(which);
	}

	/** All are let go. */
	stop(): void {
		for (const which of [...this.#down.keys()]) this.up(which);
	}

	#press(which: string): void {
		const now = Date.now();
		const since = now - (this.#last.get(which) ?? -Infinity);
		// A clock that was set back counts as time gone by.
		if (since >= 0 && since < this.#taken.rest) return;
		this.#last.set(which, now);
		this.#heard(which);
	}
}
