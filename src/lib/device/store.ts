/** What is kept where on this device: the tables and their versions. Runs in the page and in the service worker. */
import Dexie, { type Table } from 'dexie';
import type { CodeKind } from '../domain/code.ts';
import type { Concept } from '../domain/concepts.ts';
import type { KeyList, Receipt } from '../domain/envelope.ts';
import type { Language } from '../domain/language.ts';
import type { Mode } from '../domain/mode.ts';
import type { Holder } from '../domain/people.ts';
import type { Overlays } from '../domain/overlays.ts';
import type { ProblemCode } from '../domain/problem.ts';
import type { Theme } from '../domain/setting.ts';
import type { YouSaid } from '../domain/you-said.ts';

/** Bytes under a key from the child's code. ArrayBuffer and never Blob: WebKit aborts on those. */
export type Locked = { iv: ArrayBuffer; bytes: ArrayBuffer };

/** A span in the device's own time, in ms. A clock outside it, on either side, ends the wait: clocks jump. */
export type Wait = { from: number; till: number };

/** One child let in on this device. In clear only what a tile shows; keys are wrapped or cannot be taken out. */
export type EnrolmentRow = {
	id: string;
	child: string;
	installation: string;
	madeAt: string;
	shared: boolean;
	/** Whose own device it is, where a worker or an officer hands it to the child. */
	heldBy?: Holder;
	picture: Concept;
	/** Of which kind the code is that opens the vault here. */
	codeKind: CodeKind;
	/** Of which kind it is now, where the child has changed it elsewhere since. */
	codeKindElsewhere?: CodeKind | null;
	mode: Mode;
	theme: Theme;
	/** Only when the child has chosen one. */
	language?: Language;
	/** Only what the child has chosen; a row of the first release has none. */
	overlays?: Partial<Overlays>;
	/** The child has tried a sorting mat with a card that is not sent. */
	practised?: true;
	/** How often the child has chosen here how they want it, and up to which time that was handed in. */
	chosen?: { times: number; handedIn: number };
	/** Signs what is handed in. Not behind the code: what waits goes while locked, too. */
	deliveryKey: CryptoKey;
	deviceSecret: CryptoKey;
	kdf: { v: 1; rounds: number; salt: ArrayBuffer };
	vaultKey: Locked;
	authorKey: Locked;
	/** The authority's key list; its root is pinned here. */
	keys: KeyList;
	/** The number of the last statement that was sealed. */
	seq: number;
	/** Wrong codes in a row, and when the last was tried, in ms. */
	tries: { wrong: number; at: number; day?: { from: number; wrong: number } };
	/** The authority asked this device to hand in no more until then. */
	wait: Wait | null;
	/** Another enrolment of the same child took its place: no tile, but what waits still goes. */
	replacedAt: string | null;
};

/** What can still change. Answers, screen and order lie under the vault key. */
export type DraftRow = {
	statement: string;
	enrolment: string;
	form: string;
	version: number;
	changedAt: string;
	/** Grows at each save: a save from an older one is not taken. */
	revision: number;
	/** Put away by the child, who may still bring it back. */
	discardedAt: string | null;
	locked: Locked;
};

/** What was made for a draft: its bytes, and what it is, under the vault key. */
export type MadeRow = {
	id: string;
	statement: string;
	enrolment: string;
	/** In bytes, before it was locked away. */
	size: number;
	about: Locked;
	locked: Locked;
};

/** One sealed part. Nothing on this device opens it. */
export type SealedRow = {
	statement: string;
	part: number;
	enrolment: string;
	seq: number;
	sealedAt: string;
	/** The order in which statements were sealed on this device: no clock can change it. */
	turn: number;
	bytes: ArrayBuffer;
	/** How often it failed. Absent once there is a receipt, so that the index holds only what waits. */
	tries?: number;
	/** Its own pause; a firm one also holds when the device is woken. */
	pause: (Wait & { firm: boolean }) | null;
	receipt: Receipt | null;
	/** In the authority's time. */
	letGoAt: string | null;
};

/** What stays of a statement on the device. What the list says of it lies under the vault key. */
export type MarkRow = {
	statement: string;
	enrolment: string;
	seq: number;
	turn: number;
	sealedAt: string;
	/** When all of it had arrived, in the authority's time. */
	arrivedAt: string | null;
	/** When its words had, which go first. A mark of the first release does not say. */
	wordsArrivedAt?: string | null;
	/** It arrived, and somebody on duty looks first. */
	held: boolean;
	problem: ProblemCode | null;
	told: Locked;
	/** 0: written without the code, so that not even the child's own list opens what is told of it. */
	door?: 0 | 1;
};

export type SnapshotRow = { enrolment: string; fetchedAt: string; locked: Locked };

/** The list a child made for a meeting, under the vault key. One for each enrolment: the newest. */
export type ListRow = { enrolment: string; madeAt: string; locked: Locked };

/** What came down and the child has looked at, under the vault key. One for each enrolment. */
export type SeenRow = { enrolment: string; locked: Locked };

/** What an authority has chosen for all its children. */
export type Chosen = {
	languages: string[];
	lockMinutes: number;
	outOfHours: string | null;
	numbersCheckedOn: string | null;
	youSaid: YouSaid[];
};

/** What the device knows beside its children. */
export type Known = {
	epoch: string;
	/** `languages`: those that the authority offers beside English. A device of the first release kept little of it. */
	about: { authority: string; demonstration: boolean } & Partial<Chosen>;
	/** The authority asked everybody to wait. */
	line: Wait;
	/** By how many ms the authority's clock is ahead of this device's, where that is more than two days. */
	clockOff: number;
	/** The enrolments that were taken away and have been drained: their numbers are not missed any more. */
	gone: string[];
	/** Letters that stood on a screen here, of which the authority has not heard yet. */
	seen: { enrolment: string; letter: string }[];
	/** When it was seen that sealed parts had gone without leave. */
	damagedAt: string;
};

export type KnownRow = { [K in keyof Known]: { key: K; value: Known[K] } }[keyof Known];

export type Store = Dexie & {
	enrolments: Table<EnrolmentRow, string>;
	drafts: Table<DraftRow, string>;
	made: Table<MadeRow, string>;
	outbox: Table<SealedRow, [string, number]>;
	marks: Table<MarkRow, string>;
	snapshots: Table<SnapshotRow, string>;
	lists: Table<ListRow, string>;
	seen: Table<SeenRow, string>;
	known: Table<KnownRow, keyof Known>;
};

/**
 * Opens the device's store, and makes it when it is not there.
 * @throws whatever the browser says when it has no storage for us: see `troubleOf`
 */
export async function openStore(name = 'my-say'): Promise<Store> {
	// Law 1: by default a browser answers before the bytes have reached the disk.
	const store = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Store;
	store.version(1).stores({
		enrolments: 'id',
		drafts: 'statement, enrolment',
		outbox: '[statement+part], [tries+turn+part], letGoAt, enrolment, statement',
		marks: 'statement, enrolment, turn',
		snapshots: 'enrolment',
		known: 'key'
	});
	store.version(2).stores({ made: 'id, statement, enrolment' });
	store.version(3).stores({ lists: 'enrolment' });
	store.version(4).stores({ seen: 'enrolment' });
	await store.open();
	return store;
}

/** What the device knows by this name, or null. */
export async function known<K extends keyof Known>(store: Store, key: K): Promise<Known[K] | null> {
	const row = await store.known.get(key);
	return row ? (row.value as Known[K]) : null;
}

export async function keepKnown<K extends keyof Known>(store: Store, key: K, value: Known[K]) {
	await store.known.put({ key, value } as KnownRow);
}

/** Does a piece of work. Where the connection was taken away under it, opens again once and repeats it. */
export async function reopening<T>(store: Store, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (fault) {
		const gone = causesOf(fault).some((name) => connectionGone.has(name));
		if (!gone || closedForGood.has(store)) throw fault;
		store.close({ disableAutoOpen: false });
		await store.open();
		return work();
	}
}

/** Closes for good: nothing that is still under way opens it again. */
export function closeStore(store: Store): void {
	closedForGood.add(store);
	store.close();
}

/** Why a write failed: nothing fits any more, or anything else. A full disk hides inside an abort. */
export function troubleOf(fault: unknown): 'full' | 'failed' {
	return causesOf(fault).includes('QuotaExceededError') ? 'full' : 'failed';
}

/** Whether a wait still runs at `now` (ms). */
export function runs(wait: Wait | null, now: number): wait is Wait {
	return wait !== null && now >= wait.from && now < wait.till;
}

const closedForGood = new WeakSet<Store>();
const connectionGone = new Set(['InvalidStateError', 'DatabaseClosedError', 'UnknownError']);

function causesOf(fault: unknown): string[] {
	if (!(fault instanceof Object)) return [];
	const { name, inner } = fault as { name?: unknown; inner?: unknown };
	return [String(name), ...causesOf(inner)];
}
