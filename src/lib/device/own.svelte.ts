/** What is the unlocked child's own, as it stands in the store now: opened, and wiped at the lock. */
import { liveQuery } from 'dexie';
import type { Snapshot } from '../domain/snapshot.ts';
import { linesOf, rowsOf, type DraftLine } from './drafts.ts';
import { listIn, type KeptList } from './lists.ts';
import { messagesOf, type Message } from './messages.ts';
import { waitingParts } from './outbox.ts';
import { seenIn } from './seen.ts';
import { snapshotIn } from './snapshot.ts';
import type { Store } from './store.ts';
import type { Unlocked } from './vault.ts';

export class Own {
	snapshot: Snapshot | null = $state.raw(null);
	messages: Message[] = $state.raw([]);
	drafts: DraftLine[] = $state.raw([]);
	list: KeptList | null = $state.raw(null);
	/** What came down and the child has looked at, by its id. */
	seen: readonly string[] = $state.raw([]);
	readonly child: Unlocked;
	#told = new Set<string>();
	#wiped = false;
	#stop = (): void => undefined;

	constructor(child: Unlocked) {
		this.child = child;
	}

	/**
	 * Follows the store, also where another tab or the worker writes.
	 * @returns when the first of it is there
	 * @throws whatever the disk says
	 */
	follow(store: Store): Promise<void> {
		const { child } = this;
		const mine = liveQuery(async () => ({
			marks: await store.marks
				.where({ enrolment: child.enrolment })
				.filter(({ door }) => door !== 0)
				.toArray(),
			waiting: await waitingParts(store),
			rows: await rowsOf(store, child),
			down: await store.snapshots.get(child.enrolment),
			kept: await store.lists.get(child.enrolment),
			looked: await store.seen.get(child.enrolment)
		}));
		let newest = 0;

		return new Promise((resolve, reject) => {
			const watching = mine.subscribe({
				next: ({ marks, waiting, rows, down, kept, looked }) => {
					const turn = ++newest;
					const today = new Date();
					const open = async () => {
						const snapshot = down ? await snapshotIn(down, child, today) : null;
						const drafts = await linesOf(child, rows);
						const messages = await messagesOf(child, marks, waiting, snapshot, today);
						const list = kept ? await listIn(kept, child, today) : null;
						const seen = looked ? await seenIn(looked, child) : [];
						// An older look at the store, or one from before the lock, shows nothing.
						if (turn !== newest || this.#wiped) return;
						Object.assign(this, { snapshot, drafts, messages, list, seen });
					};
					open().then(resolve, reject);
				},
				error: reject
			});
			this.#stop = () => watching.unsubscribe();
		});
	}

	/** Once for each: the next time, somebody has heard of it. */
	tellsFirst(id: string): boolean {
		if (this.#told.has(id)) return false;
		this.#told.add(id);
		return true;
	}

	wipe(): void {
		this.#wiped = true;
		this.#stop();
		this.snapshot = null;
		this.messages = [];
		this.drafts = [];
		this.list = null;
		this.seen = [];
	}
}
