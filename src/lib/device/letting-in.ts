/** How a child comes in: by an offer that lets the device in, or by their code; and how the code changes. */
import { codeText, type CodeKind } from '../domain/code.ts';
import type { Offer } from '../domain/enrolment.ts';
import type { ProblemCode } from '../domain/problem.ts';
import type { Chosen } from './codes.ts';
import type { Keeping } from './keeping.svelte.ts';
import type { Unlocked } from './vault.ts';

/**
 * `milliseconds`: how long until a code may be tried again. 'not tried': the code was not looked at.
 * 'changed elsewhere': it is the right one, and what is here still needs the one before.
 */
export type Unlocking = { is: 'unlocked' } | NotUnlocked;
export type NotUnlocked =
	| { is: 'changed elsewhere'; kind: CodeKind }
	| { is: 'wrong'; askAdult: boolean }
	| { is: 'wait'; milliseconds: number }
	| { is: 'not tried' };

/** What came of changing a code. 'not sure': the authority may have the new one, and this device has the old. */
export type ChangedCode =
	| { is: 'changed' }
	| { is: 'wrong' }
	| { is: 'wait'; milliseconds: number }
	| { is: 'not sure' }
	| { is: 'not tried' };

export type Refused = { is: 'refused'; problem: ProblemCode | 'no line' };

/** A code that was looked at, and what it opened. */
export type Opened = { is: 'unlocked'; unlocked: Unlocked } | NotUnlocked;

/** Whether the page was not locked since: what was begun before a lock must not open anything after it. */
type StillHere = () => boolean;

/** What most visits do not need is loaded when it is. */
const load = {
	codes: () => import('./codes.ts'),
	enrolment: () => import('./enrolment.ts'),
	vault: () => import('./vault.ts')
};

export class LettingIn {
	#keeping: Keeping;
	#offers = new Map<string, Offer>();

	constructor(keeping: Keeping) {
		this.#keeping = keeping;
	}

	/** Asks what a pairing code offers, and remembers it. */
	async offerOf(pairing: string): Promise<Offer | Refused> {
		const offer = await (await load.enrolment()).offerOf(pairing);
		if (!('is' in offer)) this.#offers.set(pairing, offer);
		return offer;
	}

	/** What it has offered; asked for where nobody has asked yet. */
	async knownOffer(pairing: string): Promise<Offer | Refused> {
		return this.#offers.get(pairing) ?? this.offerOf(pairing);
	}

	/** @param codeKind of the code, where the child has just chosen their first */
	async enrol(
		offer: Offer,
		pairing: string,
		code: readonly string[],
		{ shared, codeKind }: { shared: boolean; codeKind: CodeKind | undefined }
	): Promise<Opened | Refused> {
		const { enrol } = await load.enrolment();
		const came = await this.#keeping.safely((store) =>
			enrol(store, offer, { pairing, code: codeText(code), codeKind, shared }, now())
		);
		if (came?.is === 'unlocked') this.#offers.delete(pairing);
		return came ?? { is: 'not tried' };
	}

	/** Tries a child's code, with or without a line. */
	async unlock(enrolment: string, code: readonly string[], stillHere: StillHere): Promise<Opened> {
		const { tryCode } = await load.vault();
		const tried = await this.#keeping.safely((store) =>
			tryCode(store, enrolment, codeText(code), Date.now())
		);
		// The disk failed, which has been told; or the page was locked meanwhile.
		if (!tried || !stillHere()) return { is: 'not tried' };
		if (tried.is !== 'wrong') return tried;
		return (await this.#knownElsewhere(enrolment, code, stillHere)) ?? tried;
	}

	/** After a change elsewhere, and once: the old code opens what is here, and the new one takes its place. */
	async unlockAfterChange(
		enrolment: string,
		old: readonly string[],
		next: Chosen,
		stillHere: StillHere
	): Promise<Opened> {
		const { bringAlongCounted } = await load.codes();
		const tried = await this.#keeping.safely((store) =>
			bringAlongCounted(store, enrolment, old, next, Date.now())
		);
		return tried && stillHere() ? tried : { is: 'not tried' };
	}

	/** Changes a code: with the authority and here, together. */
	async changeCode(enrolment: string, old: readonly string[], next: Chosen): Promise<ChangedCode> {
		const { changeHere } = await load.codes();
		const came = await this.#keeping.safely((store) =>
			changeHere(store, enrolment, old, next, Date.now())
		);
		return came?.is === 'changed' ? { is: 'changed' } : (came ?? { is: 'not tried' });
	}

	/** @returns null when it is no code of the child's, as far as can be told now */
	async #knownElsewhere(
		enrolment: string,
		code: readonly string[],
		stillHere: StillHere
	): Promise<NotUnlocked | null> {
		if (globalThis.navigator?.onLine === false) return null;
		const { knownElsewhere } = await load.codes();
		const kind = await this.#keeping.safely((store) =>
			knownElsewhere(store, enrolment, codeText(code))
		);
		if (!stillHere()) return { is: 'not tried' };
		return kind && { is: 'changed elsewhere', kind };
	}
}

const now = (): string => new Date().toISOString();
