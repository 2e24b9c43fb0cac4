/** A draft that is open on a screen: what the child sees of it at once, and its saves, one after another. */
import type { Attachment } from '../domain/attachment.ts';
import type { About } from '../domain/said-to.ts';
import { attachmentsIn, type Answer, type Answers, type Form } from '../forms/form.ts';
import type { Draft } from './drafts.ts';
import type { Made, MadeFor } from './made.ts';
import type { Sealing } from './outbox.ts';

/** How an open draft reaches the store. */
export type Hands = {
	/** @returns null when it could not be kept: why has been told */
	save: (draft: Draft) => Promise<Draft | null>;
	/** @returns null when it could not be sealed: why has been told */
	seal: (draft: Draft) => Promise<Sealing | null>;
	/** @param make gives the bytes; @returns null when they could not be kept: why has been told */
	keep: (which: MadeFor, make: () => Promise<Made>) => Promise<'kept' | 'too large' | null>;
	/** @returns null when it is not there, or could not be read: then why has been told */
	made: (id: string) => Promise<Made | null>;
	/** Fetches what a step takes, so that it need not be waited for then. */
	makeReady: (step: Step) => void;
	close: () => void;
};

/** What is fetched when a child comes to it, and not before. */
export type Step = 'making' | 'sending';

/** 'failed': it is not on disk, and `tablet.trouble` says why. */
export type Keeping = 'kept' | 'too large' | 'failed';

export class OpenDraft {
	readonly statement: string;
	readonly form: Form;
	#draft: Draft;
	#hands: Hands;
	#saving: Promise<boolean> = Promise.resolve(true);
	/** What was made and is not on disk yet, by its id: the newest of each. */
	#unkept = new Map<string, { attachment: Attachment; make: () => Promise<Made> }>();
	#sending: Promise<'sealed' | 'failed' | 'already sent'> | null = null;
	#closed = false;

	constructor(draft: Draft, form: Form, hands: Hands) {
		this.statement = draft.statement;
		this.form = form;
		this.#draft = $state.raw(draft);
		this.#hands = hands;
	}

	get answers(): Answers {
		return this.#draft.answers;
	}

	get screen(): string | null {
		return this.#draft.screen;
	}

	/** What it is said to, if it is said to something that came down. */
	get about(): About | undefined {
		return this.#draft.about;
	}

	/** Somebody is with the child while they say it. */
	get helper(): boolean {
		return this.#draft.helper;
	}

	set helper(helper: boolean) {
		void this.#change({ helper });
	}

	/** The child wants their worker to see it too. */
	get alsoWorker(): boolean {
		return this.#draft.alsoWorker;
	}

	set alsoWorker(alsoWorker: boolean) {
		void this.#change({ alsoWorker });
	}

	/** What whoever is with the child has to say, beside what the child says. */
	get note(): string {
		return this.#draft.note ?? '';
	}

	set note(note: string) {
		void this.#change({ note });
	}

	/**
	 * Law 1. The screen has the answer at once, and keeps it when the disk refuses it.
	 * @param answer null takes an answer back
	 * @param order the choices as they stood on the screen
	 * @returns true when it is on disk; false when it is not, and `tablet.trouble` says why
	 */
	answer(question: string, answer: Answer | null, order?: string[]): Promise<boolean> {
		const { [question]: _, ...others } = this.#draft.answers;
		const given = answer && ($state.snapshot(answer) as Answer);
		const answers = given ? { ...others, [question]: given } : others;
		const orders = order ? { ...this.#draft.order, [question]: [...order] } : this.#draft.order;
		return this.#change({ answers, order: orders });
	}

	/**
	 * Keeps what was made, before an answer names it. Of several that follow each other faster than the
	 * disk, the newest is kept.
	 * @param make gives its bytes; asked when its turn has come
	 */
	keepMade(attachment: Attachment, make: () => Promise<Made>): Promise<Keeping> {
		if (this.#closed || this.#sending) return Promise.resolve('failed');
		const { id } = attachment;
		this.#unkept.set(id, { attachment, make });
		const keeping = this.#saving.then(() => this.#keep(id));
		this.#saving = Promise.all([this.#saving, keeping]).then(
			([saved, kept]) => saved && kept !== 'failed'
		);
		return keeping;
	}

	/** The child may be about to do this. */
	makeReady(step: Step): void {
		this.#hands.makeReady(step);
	}

	/** What was made, to be seen, heard or changed. @returns null when it cannot be had */
	async made(id: string): Promise<Made | null> {
		await this.#saving;
		return this.#hands.made(id);
	}

	/** Where the child is, so that they come back to it. @returns as `answer` */
	goTo(screen: string): Promise<boolean> {
		return this.#change({ screen });
	}

	/** "Send". However often it is pressed, it is one statement (law 2). */
	async send(): Promise<'sealed' | 'failed' | 'already sent'> {
		if (this.#sending) {
			const first = await this.#sending;
			return first === 'failed' ? 'failed' : 'already sent';
		}
		this.#sending = this.#seal();
		const sent = await this.#sending;
		if (sent === 'failed') this.#sending = null;
		else this.close();
		return sent;
	}

	/** Lets another tab, or the next screen, open it. What is being saved is still saved. */
	close(): void {
		if (this.#closed) return;
		this.#closed = true;
		void this.#saving.then(() => this.#hands.close());
	}

	async #keep(id: string): Promise<Keeping> {
		const newest = this.#unkept.get(id);
		if (!newest) return 'kept';
		this.#unkept.delete(id);
		const { attachment, make } = newest;
		const beside = attachmentsIn(this.form, this.answers).map((it) => it.id);
		const which = { id, kind: attachment.kind, statement: this.statement, beside };
		const kept = await this.#hands.keep(which, make);
		if (kept !== null) return kept;
		// Tried once more before it is sent, unless something newer is there by then.
		if (!this.#unkept.has(id)) this.#unkept.set(id, newest);
		return 'failed';
	}

	/** What no answer names was never taken, and holds up nothing. */
	async #keepTheRest(): Promise<boolean> {
		const named = attachmentsIn(this.form, this.answers).filter(({ id }) => this.#unkept.has(id));
		for (const { id } of named) {
			if ((await this.#keep(id)) === 'failed') return false;
		}
		return true;
	}

	async #seal(): Promise<'sealed' | 'failed' | 'already sent'> {
		// What stands on the screen goes, also where the last save was refused.
		if (!(await this.#saving) && !(await this.#save())) return 'failed';
		if (!(await this.#keepTheRest())) return 'failed';
		const sealing = await this.#hands.seal(this.#draft);
		return sealing === null || sealing === 'open elsewhere' ? 'failed' : sealing;
	}

	#change(change: Partial<Draft>): Promise<boolean> {
		if (this.#closed || this.#sending) return Promise.resolve(false);
		this.#draft = { ...this.#draft, ...change };
		return this.#save();
	}

	/** One after another: each goes on from the one before. */
	#save(): Promise<boolean> {
		this.#saving = this.#saving.then(async () => {
			const saved = await this.#hands.save(this.#draft);
			if (saved) this.#draft = { ...this.#draft, revision: saved.revision };
			return saved !== null;
		});
		return this.#saving;
	}
}
