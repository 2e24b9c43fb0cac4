/** A shared tablet with the real device code on it: its tabs, which can be ended at any write, and its line. */
import 'fake-indexeddb/auto';
import { codeText } from '../../src/lib/domain/code.ts';
import { enrol, offerOf } from '../../src/lib/device/enrolment.ts';
import { openStore, type Store } from '../../src/lib/device/store.ts';
import { tryCode, type Unlocked } from '../../src/lib/device/vault.ts';
import type { CastChild } from '../people.ts';

export const now = (): string => new Date().toISOString();

/** A tab was ended here: whatever it was in the middle of, it does no more. */
export class Ended extends Error {
	override readonly name = 'Ended';
}

/** What the next writes of a tab meet. `writes`: how many of them still reach the disk. */
type Ahead = { writes: number; then: 'the end' | 'no room' };

const ahead = new WeakMap<IDBDatabase, Ahead>();

/** Each write goes by here, in every tab. */
for (const verb of ['put', 'add', 'delete'] as const) {
	const write = IDBObjectStore.prototype[verb] as (...given: unknown[]) => IDBRequest;
	IDBObjectStore.prototype[verb] = function (this: IDBObjectStore, ...given: unknown[]) {
		const met = ahead.get(this.transaction.db);
		if (met && met.writes <= 0) {
			if (met.then === 'the end') throw new Ended('the tab was ended');
			throw new DOMException('no room', 'QuotaExceededError');
		}
		if (met) met.writes -= 1;
		return write.apply(this, given);
	} as never;
}

export class Tablet {
	readonly name: string;
	/** The tabs that are open; the first is the one a child sits before. */
	tabs: Store[] = [];
	/** How the tablet's cookies stand, as one header. */
	cookie = '';
	readonly #unlocked = new Map<string, Unlocked>();
	readonly #enrolments = new Map<string, string>();

	private constructor(name: string) {
		this.name = name;
	}

	static async new(): Promise<Tablet> {
		const tablet = new Tablet(`model-${crypto.randomUUID()}`);
		await tablet.openTab();
		return tablet;
	}

	get store(): Store {
		return this.tabs[0]!;
	}

	/** The enrolment of a child that has the tile now. */
	enrolmentOf = (child: CastChild): string => this.#enrolments.get(child.id)!;

	async openTab(): Promise<Store> {
		const store = await openStore(this.name);
		this.tabs.push(store);
		return store;
	}

	closeTabs(): void {
		for (const store of this.tabs) store.close();
		this.tabs = [];
		this.#unlocked.clear();
	}

	/** Ends everything, as the system does to a browser, and opens one tab again. */
	async endAndReopen(): Promise<void> {
		this.endAfter(this.store, 0);
		this.closeTabs();
		await this.openTab();
	}

	/** So many more writes of this tab reach the disk, and then it is ended. */
	endAfter = (store: Store, writes: number): void => this.#meet(store, { writes, then: 'the end' });

	/** So many more writes fit. */
	fullAfter = (store: Store, writes: number): void =>
		this.#meet(store, { writes, then: 'no room' });

	/** There is room again. */
	roomAgain = (store: Store): void => void ahead.delete(connectionOf(store));

	/**
	 * Lets a child in with a pairing code, as the tablet's page does.
	 * @throws Error when the house does not let the child in
	 */
	async letIn(child: CastChild, pairing: string): Promise<Unlocked> {
		const offer = await offerOf(pairing);
		if ('is' in offer) throw new Error(`no offer: ${offer.is}`);
		const code = codeText(child.code);
		const came = await enrol(this.store, offer, { pairing, code, shared: true }, now());
		if (came.is !== 'unlocked') throw new Error(`not let in: ${came.is}`);
		this.#enrolments.set(child.id, came.unlocked.enrolment);
		this.#unlocked.set(child.id, came.unlocked);
		return came.unlocked;
	}

	/** The child's vault; after the app was ended, the child gives the code again. */
	async unlocked(child: CastChild): Promise<Unlocked> {
		const open = this.#unlocked.get(child.id);
		if (open) return open;
		const enrolment = this.enrolmentOf(child);
		const tried = await tryCode(this.store, enrolment, codeText(child.code), Date.now());
		if (tried.is !== 'unlocked') throw new Error(`the right code does not open: ${tried.is}`);
		this.#unlocked.set(child.id, tried.unlocked);
		return tried.unlocked;
	}

	/** The newer release of the app, which has one table more: the store is opened by it, and then by this one again. */
	async updateApp(): Promise<void> {
		this.closeTabs();
		const version = await versionOf(this.name);
		await new Promise<void>((resolve, reject) => {
			const opening = indexedDB.open(this.name, version + 10);
			opening.onupgradeneeded = () => {
				opening.result.createObjectStore(`of version ${version + 10}`, { keyPath: 'id' });
			};
			opening.onerror = () => reject(opening.error ?? new Error('not opened'));
			opening.onsuccess = () => {
				opening.result.close();
				resolve();
			};
		});
		await this.openTab();
	}

	/** All that the tablet's pages fetch goes over this line, with the tablet's cookies where they belong. */
	layLine(origin: string): () => void {
		const real = fetch;
		globalThis.fetch = async (path, init = {}) => {
			const headers = new Headers(init.headers);
			headers.set('origin', origin);
			headers.set('sec-fetch-site', 'same-origin');
			const takesCookies = init.credentials !== 'omit';
			if (takesCookies && this.cookie) headers.set('cookie', this.cookie);
			const answer = await real(new URL(String(path), origin), { ...init, headers });
			const [given] = answer.headers.getSetCookie();
			if (takesCookies && given) this.cookie = given.split(';')[0] ?? '';
			return answer;
		};
		return () => void (globalThis.fetch = real);
	}

	async throwAway(): Promise<void> {
		this.closeTabs();
		await new Promise<void>((resolve, reject) => {
			const deleting = indexedDB.deleteDatabase(this.name);
			deleting.onsuccess = () => resolve();
			deleting.onerror = () => reject(deleting.error ?? new Error('not deleted'));
		});
	}

	#meet(store: Store, what: Ahead): void {
		ahead.set(connectionOf(store), what);
	}
}

const connectionOf = (store: Store): IDBDatabase => store.backendDB() as IDBDatabase;

async function versionOf(name: string): Promise<number> {
	const all = await indexedDB.databases();
	return all.find((it) => it.name === name)?.version ?? 0;
}
