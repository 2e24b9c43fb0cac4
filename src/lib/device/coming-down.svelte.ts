/** What the authority has to say to the unlocked child, and why it may not come down. */
import type { Session } from './session.ts';
import type { Store } from './store.ts';
import type { Unlocked } from './vault.ts';

/**
 * Why what is new does not come down. 'away': the session is over; 'changed': the code was changed elsewhere;
 * 'closed': many codes were tried here, and somebody has to let the device in anew.
 */
export type WhyAgain = 'away' | 'changed' | 'closed';

export class ComingDown {
	#session: Session | null = null;
	#ended: Promise<void> = Promise.resolve();
	#codeAgain = $state(false);
	#whyAgain: WhyAgain = $state('away');

	/** What is new comes down only after the code has been given again. */
	get codeAgain(): boolean {
		return this.#codeAgain;
	}

	get whyAgain(): WhyAgain {
		return this.#whyAgain;
	}

	/** The session before is over: whoever signs in now is not signed out by it. */
	get ended(): Promise<void> {
		return this.#ended;
	}

	/**
	 * @param code what the child is to be signed in with, or null when they are already
	 * @param stillHere whether the page was not locked meanwhile: else what was begun is ended at once
	 */
	async begin(code: string | null, stillHere: () => boolean): Promise<void> {
		const { Session } = await import('./session.ts');
		const session = new Session(code, this.#ended);
		if (stillHere()) this.#session = session;
		else this.#ended = session.end();
	}

	/** The lock has fallen. */
	end(): void {
		if (this.#session) this.#ended = this.#session.end();
		this.#session = null;
		this.#codeAgain = false;
	}

	/** @returns 'shut out' where this device is let in no more */
	async comeDown(store: Store, child: Unlocked, now: string): Promise<'shut out' | 'done'> {
		const session = this.#session;
		if (!session) return 'done';
		await session.comeDown(store, child, now);
		if (session !== this.#session) return 'done';
		if (session.revoked) return 'shut out';
		this.#codeAgain = session.over;
		this.#whyAgain = whyOver(session);
		return 'done';
	}
}

function whyOver({ changed, closed }: Session): WhyAgain {
	if (closed) return 'closed';
	return changed ? 'changed' : 'away';
}
