/** The store as a page has it: opened once, tidied at the start; and every failed write reaches the screen. */
import { closeStore, openStore, reopening, troubleOf, type Store } from './store.ts';

/** The first screen waits for none of it. */
const tidying = () => import('./tidying.ts');

/** 'damaged': what was sealed here has gone without leave. */
export type Trouble = 'full' | 'failed' | 'damaged';

export class Keeping {
	#store: Store | null = null;
	#trouble: Trouble | null = $state(null);

	/** Why the last write failed, until `settle`. */
	get trouble(): Trouble | null {
		return this.#trouble;
	}

	/** @returns null where nothing can be kept: a full disk has been told then */
	async open(): Promise<Store | null> {
		try {
			this.#store = await openStore();
		} catch (fault) {
			if (troubleOf(fault) === 'full') this.#trouble = 'full';
		}
		return this.#store;
	}

	close(): void {
		if (this.#store) closeStore(this.#store);
		this.#store = null;
	}

	/** @returns null when the store failed, which is told, or is not open */
	safely = async <T>(work: (store: Store) => Promise<T>): Promise<T | null> => {
		const store = this.#store;
		if (!store) return null;
		try {
			return await reopening(store, () => work(store));
		} catch (fault) {
			this.fails(fault);
			return null;
		}
	};

	fails(fault: unknown): void {
		this.#trouble = troubleOf(fault);
	}

	/** Another tab has written over what is open here. */
	isOvertaken(): void {
		this.#trouble = 'failed';
	}

	/** All that stands on the screen is on disk now: what was told of it holds no longer. */
	keepsAgain(): void {
		if (this.#trouble !== 'damaged') this.#trouble = null;
	}

	/** Nothing stays past its day; and what is here is compared with what is known elsewhere. */
	async tidyUp(): Promise<void> {
		const { letOldGo, lookForDamage } = await tidying();
		await this.safely(async (store) => {
			const today = new Date();
			if (await lookForDamage(store, today)) this.#trouble = 'damaged';
			await letOldGo(store, today);
		});
	}

	/** The trouble has been read. */
	async settle(): Promise<void> {
		const trouble = this.#trouble;
		this.#trouble = null;
		if (trouble !== 'damaged') return;
		const { settle } = await tidying();
		await this.safely(settle);
	}
}
