/** Somebody writes at a child's tile without the code: from the first press to the lock. */
import type { Keeping } from './keeping.svelte.ts';
import type { Visitor } from './open-door.ts';
import { forgetVisit, heldVisit } from './visit-key.ts';

/** Who comes with the code needs none of it. */
const openDoor = () => import('./open-door.ts');

export class Visiting {
	#visitor: Visitor | null = $state.raw(null);
	#keeping: Keeping;
	#received: (visitor: Visitor) => void;

	/** @param received hears of each who is let in */
	constructor(keeping: Keeping, received: (visitor: Visitor) => void) {
		this.#keeping = keeping;
		this.#received = received;
	}

	/** Null: nobody. */
	get visitor(): Visitor | null {
		return this.#visitor;
	}

	/**
	 * @param stillHere whether the page was not locked meanwhile
	 * @returns false when it cannot be
	 */
	async begin(enrolment: string, stillHere: () => boolean): Promise<boolean> {
		const { beginVisit } = await openDoor();
		const visitor = await this.#keeping.safely((store) => beginVisit(store, enrolment));
		if (!visitor || !stillHere()) return false;
		this.#receive(visitor);
		return true;
	}

	/** The page was loaded anew, in the middle of writing. */
	async goOn(): Promise<void> {
		if (!heldVisit()) return;
		const { goOnWithVisit } = await openDoor();
		const visitor = await this.#keeping.safely(goOnWithVisit);
		if (visitor) this.#receive(visitor);
	}

	/** What was begun goes with it. */
	end(): void {
		const visitor = this.#visitor;
		if (!visitor) return;
		forgetVisit();
		this.#visitor = null;
		void openDoor().then(({ clearVisit }) =>
			this.#keeping.safely((store) => clearVisit(store, visitor))
		);
	}

	#receive(visitor: Visitor): void {
		this.#visitor = visitor;
		this.#received(visitor);
	}
}
