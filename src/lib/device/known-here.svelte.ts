/** What a device knows without any code: whose it is, how much waits, and what the authority says of itself. */
import { liveQuery } from 'dexie';
import type { CodeKind } from '../domain/code.ts';
import type { Concept } from '../domain/concepts.ts';
import type { Mode } from '../domain/mode.ts';
import type { EnrolmentRow, Known, Store } from './store.ts';

/** One child on a shared device, before the code. `waiting`: how many statements have not gone yet. */
export type Tile = {
	enrolment: string;
	picture: Concept;
	/** Of which kind the code is, as far as is known here. */
	codeKind: CodeKind;
	/** Of which kind the one is that opens what is here: another, where it was changed elsewhere. */
	codeKindHere: CodeKind;
	/** Others use this device too. */
	shared: boolean;
	mode: Mode;
	waiting: number;
};

export class KnownHere {
	#rows: EnrolmentRow[] = $state.raw([]);
	#counts: Record<string, number> = $state.raw({});
	#about: Known['about'] | null = $state.raw(null);
	#clockWrong = $state(false);

	/** The children of this device, in the order in which they were let in. */
	get rows(): EnrolmentRow[] {
		return this.#rows;
	}

	get tiles(): Tile[] {
		return this.#rows.map(({ id, picture, codeKind, codeKindElsewhere, shared, mode }) => ({
			enrolment: id,
			picture,
			codeKind: codeKindElsewhere ?? codeKind,
			codeKindHere: codeKind,
			shared,
			mode,
			waiting: this.waitingOf(id)
		}));
	}

	/** How many statements have not gone yet. */
	waitingOf(enrolment: string | undefined): number {
		return this.#counts[enrolment ?? ''] ?? 0;
	}

	/** Null: the authority was never heard. */
	get about(): Known['about'] | null {
		return this.#about;
	}

	/** The clock of this device is days off: what waits goes all the same. */
	get clockWrong(): boolean {
		return this.#clockWrong;
	}

	/** Where nothing can be kept, and so nothing was. */
	async hear(): Promise<void> {
		const { hearAbout } = await import('./authority.ts');
		this.#about = await hearAbout();
	}

	/** Seen at once; the store's own word of it follows. */
	change(enrolment: string, kept: Partial<EnrolmentRow>): void {
		this.#rows = this.#rows.map((row) => (row.id === enrolment ? { ...row, ...kept } : row));
	}

	/**
	 * Follows the store, also where another tab or the worker writes.
	 * @returns ends it
	 */
	follow(store: Store, changed: () => void, failed: (fault: unknown) => void): () => void {
		const all = liveQuery(async () => {
			// One after another: of four looks at once an older one may come after what was seen at once.
			const rows = await store.enrolments.toArray();
			const waiting = await store.marks.filter(({ arrivedAt }) => !arrivedAt).toArray();
			const about = await store.known.get('about');
			const clockOff = await store.known.get('clockOff');
			return { rows, waiting, about, clockOff };
		});
		const watching = all.subscribe({
			next: ({ rows, waiting, about, clockOff }) => {
				this.#clockWrong = clockOff !== undefined;
				this.#rows = rows
					.filter(({ replacedAt }) => !replacedAt)
					.toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : 1));
				this.#counts = countOf(waiting.map(({ enrolment }) => enrolment));
				if (about?.key === 'about') this.#about = about.value;
				changed();
			},
			error: failed
		});
		return () => watching.unsubscribe();
	}
}

const countOf = (ids: string[]): Record<string, number> =>
	ids.reduce<Record<string, number>>((sum, id) => ({ ...sum, [id]: (sum[id] ?? 0) + 1 }), {});
