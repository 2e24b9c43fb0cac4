/** The unlocked child's session with the authority, which serves reading only: begun and ended without asking. */
import { noteKindElsewhere } from './codes.ts';
import { forgetDevice, signIn, signOut } from './enrolment.ts';
import { handInSeen } from './letters.ts';
import { handInSetting } from './setting.ts';
import { fetchSnapshot } from './snapshot.ts';
import type { Store } from './store.ts';
import type { Unlocked } from './vault.ts';

/** One for one unlocking. A session that has ended holds no code and begins nothing. */
export class Session {
	#code: string | null;
	#signedIn: boolean;
	#before: Promise<void>;
	#ended = false;
	#over = false;
	#changed = false;
	#revoked = false;
	#closed = false;

	/**
	 * @param code held in memory until the child is signed in with it; null when they are already
	 * @param before the end of the session before, which would end this one if it came later
	 */
	constructor(code: string | null, before: Promise<void>) {
		this.#code = code;
		this.#before = before;
		this.#signedIn = code === null;
	}

	/** It was refused or is over: what is new comes only after the code has been given again. */
	get over(): boolean {
		return this.#over;
	}

	/** The code was changed on another device: this one still opens with the one before. */
	get changed(): boolean {
		return this.#changed;
	}

	/** The device was shut out. */
	get revoked(): boolean {
		return this.#revoked;
	}

	/** Many codes were tried here: until the device is let in anew, nothing comes down. */
	get closed(): boolean {
		return this.#closed;
	}

	/** Signs in if that is still to be done, hands in how the child wants it and what they have seen, and fetches what there is to know. */
	async comeDown(store: Store, child: Unlocked, now: string): Promise<void> {
		await this.#before;
		if (this.#code) await this.#signIn(store, child, this.#code);
		if (!this.#signedIn || this.#ended) return;
		await handInSetting(store, child.enrolment);
		await handInSeen(store, child.enrolment);
		if (this.#ended) return;
		this.#over = (await fetchSnapshot(store, child, now)) === 'not signed in';
	}

	/** The lock has fallen. On a shared tablet the next child must not read in this one's session. */
	async end(): Promise<void> {
		const wasSignedIn = this.#signedIn;
		this.#ended = true;
		this.#signedIn = false;
		this.#code = null;
		if (wasSignedIn) await signOut();
	}

	async #signIn(store: Store, { enrolment }: Unlocked, code: string): Promise<void> {
		const signed = await signIn(store, enrolment, code);
		if (signed.is === 'not now') return;
		if (signed.is === 'signed in' && this.#ended) return signOut();
		// It has opened what is here, and holds no longer there: it was changed on another device.
		if (signed.is === 'wrong' && signed.kind && !this.#ended) {
			await noteKindElsewhere(store, enrolment, signed.kind);
			this.#changed = true;
		}
		if (signed.is === 'revoked') {
			this.#revoked = true;
			await forgetDevice(store, enrolment, new Date().toISOString());
		}
		if (signed.is === 'closed') {
			this.#closed = true;
			await store.snapshots.delete(enrolment);
		}
		this.#signedIn = signed.is === 'signed in';
		this.#over = !this.#signedIn;
		this.#code = null;
	}
}
