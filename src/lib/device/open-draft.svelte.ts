/** A draft that is open on a screen: what the child sees of it at once, and its saves, one after another. */
import type { Answer, Answers, Form } from '../forms/form.ts';
import type { Draft } from './drafts.ts';
import type { Sealing } from './outbox.ts';

/** How an open draft reaches the store. */
export type Hands = {
	/** @returns null when it could not be kept: why has been told */
	save: (draft: Draft) => Promise<Draft | null>;
	/** @returns null when it could not be sealed: why has been told */
	seal: (draft: Draft) => Promise<Sealing | null>;
	close: () => void;
};

export class OpenDraft {
	readonly statement: string;
	readonly form: Form;
	#draft: Draft;
	#hands: Hands;
	#saving: Promise<boolean> = Promise.resolve(true);
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

	async #seal(): Promise<'sealed' | 'failed' | 'already sent'> {
		// What stands on the screen goes, also where the last save was refused.
		if (!(await this.#saving) && !(await this.#save())) return 'failed';
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
