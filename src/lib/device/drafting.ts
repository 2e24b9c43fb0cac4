/** The draft that is open on the screen, one at a time, and its way to the store. */
import type { About } from '../domain/said-to.ts';
import { formVersion, newestOf } from '../forms/catalogue.ts';
import { attachmentsIn } from '../forms/form.ts';
import { beginDraft, draftOf, holdDraft, saveDraft, type Draft } from './drafts.ts';
import { keepHighWater } from './high-water.ts';
import type { Made, MadeFor } from './made.ts';
import { OpenDraft } from './open-draft.svelte.ts';
import { highWater, type Sealing } from './outbox.ts';
import type { Circumstances } from './send.ts';
import type { Store } from './store.ts';
import type { Writer } from './vault.ts';

export type Desk = {
	/** @returns null when the store failed, which has been told */
	safely: <T>(work: (store: Store) => Promise<T>) => Promise<T | null>;
	/** A write has come through. */
	keptAgain: () => void;
	/** Another tab has written over what is open here. */
	openElsewhere: () => void;
	circumstances: () => Circumstances;
	/** Whether the device is a helper's own, who has just handed it to the child. */
	beside: () => boolean;
	/** Something waits to go. */
	sealed: () => void;
};

/** What is made beside words, and what sends, is loaded when a child needs it. */
const load = {
	making: () => import('./made.ts'),
	sending: () => import('./send.ts')
};

export class Drafting {
	#desk: Desk;
	#open: OpenDraft | null = null;
	#held: Promise<unknown> = Promise.resolve();

	constructor(desk: Desk) {
		this.#desk = desk;
	}

	/** Whether a child is in the middle of something. */
	get busy(): boolean {
		return this.#open !== null;
	}

	close(): void {
		this.#open?.close();
		this.#open = null;
	}

	/**
	 * Goes on with the draft of a form, or begins one in its newest version.
	 * @param about what it is said to, if it is said to something that came down
	 * @returns 'not kept' when there is no place for it, which has been told
	 * @throws Error when the form is unknown
	 */
	async open(
		child: Writer,
		form: string,
		about?: About
	): Promise<OpenDraft | 'open elsewhere' | 'not kept'> {
		this.#open?.close();
		await this.#held;

		const held = await holdDraft(child, form, about);
		if (!held) return 'open elsewhere';
		this.#held = held.released;
		try {
			const draft = await this.#draftOf(child, form, about);
			if (!draft) {
				held.release();
				return 'not kept';
			}
			const version = formVersion(draft.form, draft.version);
			if (!version) throw new Error('the version of a draft is not known here');
			const open = new OpenDraft(draft, version, {
				save: (it) => this.#save(child, it),
				seal: (it) => this.#seal(child, it),
				keep: (which, make) => this.#keep(child, which, make),
				made: (id) => this.#made(child, id),
				// Where it is missing, that is told when it is needed.
				makeReady: (step) => void load[step]().catch(() => undefined),
				close: () => {
					if (this.#open === open) this.#open = null;
					held.release();
				}
			});
			this.#open = open;
			return open;
		} catch (fault) {
			held.release();
			throw fault;
		}
	}

	/** @returns null when it cannot be kept: why has been told */
	async #draftOf(child: Writer, form: string, about?: About): Promise<Draft | null> {
		return this.#desk.safely(async (store) => {
			const kept = await draftOf(store, child, form, about);
			if (kept) {
				await forgetUnnamed(store, kept);
				return kept;
			}
			const how = { helper: this.#desk.beside(), about };
			const begun = await beginDraft(store, child, newestOf(form), now(), how);
			this.#desk.keptAgain();
			return begun;
		});
	}

	async #save(child: Writer, draft: Draft): Promise<Draft | null> {
		const saved = await this.#desk.safely((store) => saveDraft(store, child, draft, now()));
		if (saved === 'open elsewhere') {
			this.#desk.openElsewhere();
			return null;
		}
		if (saved) this.#desk.keptAgain();
		return saved;
	}

	async #keep(
		child: Writer,
		which: MadeFor,
		make: () => Promise<Made>
	): Promise<'kept' | 'too large' | null> {
		const { keepMade } = await load.making();
		const kept = await this.#desk.safely(async (store) =>
			keepMade(store, child, which, await make())
		);
		if (kept) this.#desk.keptAgain();
		return kept;
	}

	async #made(child: Writer, id: string): Promise<Made | null> {
		const { madeIn } = await load.making();
		return this.#desk.safely((store) => madeIn(store, child, id));
	}

	async #seal(child: Writer, draft: Draft): Promise<Sealing | null> {
		const circumstances = this.#desk.circumstances();
		const { sendDraft } = await load.sending();

		return this.#desk.safely(async (store) => {
			const became = await sendDraft(store, child, draft, circumstances, now());
			this.#desk.keptAgain();
			keepHighWater(await highWater(store));
			this.#desk.sealed();
			return became;
		});
	}
}

/** What was taken back on a screen that was left can be brought back no more. */
async function forgetUnnamed(
	store: Store,
	{ form, version, statement, answers }: Draft
): Promise<void> {
	const asked = formVersion(form, version);
	if (!asked) return;
	const named = attachmentsIn(asked, answers).map(({ id }) => id);
	const made = await load.making();
	await made.forgetUnnamed(store, statement, named);
}

const now = (): string => new Date().toISOString();
