/** One story of the model: a house, a tablet with two children on it, and what the children were told. */
import { createHash } from 'node:crypto';
import { beginDraft, saveDraft, type Draft } from '../../src/lib/device/drafts.ts';
import { keepMade } from '../../src/lib/device/made.ts';
import type { Sealing } from '../../src/lib/device/outbox.ts';
import { sendDraft } from '../../src/lib/device/send.ts';
import type { Store } from '../../src/lib/device/store.ts';
import { troubleOf } from '../../src/lib/device/store.ts';
import { wake } from '../../src/lib/device/wake.ts';
import type { Attachment } from '../../src/lib/domain/attachment.ts';
import { newestOf } from '../../src/lib/forms/catalogue.ts';
import type { Answers } from '../../src/lib/forms/form.ts';
import { amir, seren, type CastChild } from '../people.ts';
import { drawingInPng } from '../pictures.ts';
import { setClock } from './clock.ts';
import type { House } from './house.ts';
import type { Step } from './steps.ts';
import { Ended, now, Tablet } from './tablet.ts';

export const whose = { Amir: amir, Seren: seren } as const;
export type Whose = keyof typeof whose;

/** What a child says: words alone, words with a drawing and their voice, or about their officer. */
export type What = 'words' | 'words and more' | 'about my officer';

/** A draft that the screen called saved. */
export type Saved = { child: CastChild; what: What; words: string; draft: Draft };

/** A statement that the screen called sealed. */
export type Sealed = {
	statement: string;
	child: CastChild;
	/** Under which it was sealed. */
	enrolment: string;
	what: What;
	words: string;
	/** The SHA-256 of each sealed part, by its number. */
	parts: Map<number, string>;
	/** A byte of it was changed on the tablet's disk before it went: it can never be opened. */
	spoiled: boolean;
};

/** A part that lies on the tablet, as it was when it was last looked at. */
export type Here = { sha256: string; receipt: string | null; letGoAt: string | null };

/** What is not as it must be. */
export class Violation extends Error {
	override readonly name = 'Violation';
}

export function must(holds: unknown, otherwise: string): asserts holds {
	if (!holds) throw new Violation(otherwise);
}

export class World {
	readonly house: House;
	readonly tablet: Tablet;
	readonly saved: Saved[] = [];
	readonly sealed = new Map<string, Sealed>();
	here = new Map<string, Here>();
	/** Parts that were let go of as promised, and that the house had lost by then: only a backup older than a day does that. */
	readonly gone = new Set<string>();
	/** Parts that were held when they came, or not. */
	readonly held = new Map<string, boolean>();
	/** How far the tablet's clock is ahead, in milliseconds. */
	ahead = 0;
	/** Called when a step begins. */
	begins: (step: Step) => void = () => {};
	/** All that the children were let in under, one after the other. */
	readonly enrolments = new Set<string>();
	#line: () => void;
	#said = 0;

	private constructor(house: House, tablet: Tablet) {
		this.house = house;
		this.tablet = tablet;
		this.#line = tablet.layLine(house.origin);
	}

	/** A new tablet before this house, with Amir and Seren let in. */
	static async begin(house: House): Promise<World> {
		const world = new World(house, await Tablet.new());
		setClock(house.ahead);
		world.ahead = house.ahead;
		for (const child of Object.values(whose)) await world.letIn(child);
		return world;
	}

	async end(): Promise<void> {
		this.house.line.down = false;
		this.house.line.fault = () => null;
		this.house.line.handedIn = [];
		this.#line();
		await this.tablet.throwAway();
	}

	async letIn(child: CastChild): Promise<void> {
		const { enrolment } = await this.tablet.letIn(child, await this.house.pairing(child));
		this.enrolments.add(enrolment);
	}

	setTabletClock(ahead: number): void {
		this.ahead = ahead;
		setClock(ahead);
	}

	/** Writes a draft, and saves it once. */
	async write(child: CastChild, what: What): Promise<void> {
		const unlocked = await this.tablet.unlocked(child);
		const { store } = this.tablet;
		const draft = await beginDraft(store, unlocked, formFor(what), now());
		const words = this.#newWords();
		const attached = what === 'words and more' ? await this.#make(child, draft) : [];
		const answers = answersOf(what, words, attached);
		const kept = await saveDraft(store, unlocked, { ...draft, answers }, now());
		must(kept !== 'open elsewhere', 'a draft that nobody else has is open elsewhere');
		this.saved.push({ child, what, words, draft: kept });
	}

	/** Goes on with a draft. */
	async answer(saved: Saved): Promise<void> {
		const words = this.#newWords();
		const unlocked = await this.tablet.unlocked(saved.child);
		const attached = attachedTo(saved.draft.answers);
		const answers = answersOf(saved.what, words, attached);
		const kept = await saveDraft(this.tablet.store, unlocked, { ...saved.draft, answers }, now());
		must(kept !== 'open elsewhere', 'a draft that nobody else has is open elsewhere');
		Object.assign(saved, { words, draft: kept });
	}

	/**
	 * Presses Send so many times at once.
	 * @returns what the presses came to; 'ended' and 'full' when the disk stood in the way
	 */
	async send(saved: Saved, presses = 1): Promise<(Sealing | 'ended' | 'full')[]> {
		const unlocked = await this.tablet.unlocked(saved.child);
		const { store } = this.tablet;
		const circumstances = {
			mode: 'standard',
			language: 'en',
			input: 'touch',
			shownRecipient: 'Sarah'
		} as const;
		const pressed = Array.from({ length: presses }, () =>
			sendDraft(store, unlocked, saved.draft, circumstances, now()).catch((fault: unknown) =>
				whyNot(fault)
			)
		);
		return Promise.all(pressed);
	}

	/** What was a draft is sealed from now on, with the parts that lie in the store. */
	async nowSealed(saved: Saved): Promise<void> {
		const { child, what, words, draft } = saved;
		const { statement } = draft;
		const rows = await this.tablet.store.outbox.where({ statement }).toArray();
		const parts = new Map(rows.map(({ part, bytes }) => [part, sha256Of(bytes)]));
		this.saved.splice(this.saved.indexOf(saved), 1);
		const enrolment = rows[0]?.enrolment ?? '';
		this.sealed.set(statement, { statement, child, enrolment, what, words, parts, spoiled: false });
	}

	/** Delivers what waits, in this tab. @returns 'ended' when the tab was ended in the middle */
	async deliver(store: Store = this.tablet.store): Promise<'ended' | 'done'> {
		try {
			await wake(store);
			return 'done';
		} catch (fault) {
			if (whyNot(fault) === 'ended') return 'ended';
			throw fault;
		}
	}

	/** Adds a drawing, and a recording that travels in two pieces. */
	async #make(child: CastChild, { statement }: Draft): Promise<Attachment[]> {
		const unlocked = await this.tablet.unlocked(child);
		const drawing: Attachment = { kind: 'drawing', id: crypto.randomUUID(), shows: [] };
		const voice: Attachment = { kind: 'voice', id: crypto.randomUUID(), seconds: 3 };
		const made = [
			{ of: drawing, type: 'image/png', bytes: bufferOf(await drawingInPng()) },
			{ of: voice, type: 'audio/webm', bytes: recording() }
		] as const;
		for (const { of, type, bytes } of made) {
			const which = { id: of.id, kind: of.kind, statement, beside: [] };
			await keepMade(this.tablet.store, unlocked, which, { type, bytes });
		}
		return [drawing, voice];
	}

	/** Words that stand nowhere else. */
	#newWords(): string {
		this.#said += 1;
		return `${canary} ${this.#said} ${crypto.randomUUID().slice(0, 13)}`;
	}
}

/** Stands in all that a child says here, and nowhere else. */
export const canary = 'Canary';

export const keyOf = (statement: string, part: number): string => `${statement}/${part}`;

export const sha256Of = (bytes: ArrayBuffer | Uint8Array): string =>
	createHash('sha256').update(new Uint8Array(bytes)).digest('hex');

const formFor = (what: What) =>
	newestOf(what === 'about my officer' ? 'about-my-iro' : 'review-menu');

function answersOf(what: What, words: string, attached: Attachment[]): Answers {
	if (what === 'about my officer') return { tell: { is: 'words', ready: [], words } };
	return { anything: { is: 'words', ready: [], words, ...(attached.length > 0 && { attached }) } };
}

function attachedTo({ anything }: Answers): Attachment[] {
	return anything?.is === 'words' ? (anything.attached ?? []) : [];
}

function whyNot(fault: unknown): 'ended' | 'full' {
	if (endedBy(fault)) return 'ended';
	if (troubleOf(fault) === 'full') return 'full';
	throw fault;
}

/** Dexie hands on what made a transaction end, inside faults of its own. */
function endedBy(fault: unknown): boolean {
	if (fault instanceof Ended) return true;
	const { inner, name } = fault as { inner?: unknown; name?: unknown };
	if (name === 'DatabaseClosedError') return true;
	return inner instanceof Object && inner !== fault && endedBy(inner);
}

const bufferOf = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;

/** Begins as a WebM file does, and is longer than one part can carry. */
function recording(): ArrayBuffer {
	const bytes = new Uint8Array(1_100_000);
	bytes.set([0x1a, 0x45, 0xdf, 0xa3]);
	return bytes.buffer;
}
