import 'fake-indexeddb/auto';
import { openStore, reopening, runs, troubleOf, type Store } from '$lib/device/store.ts';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freshTablet } from './tablet.ts';

let store: Store;

beforeEach(async () => {
	store = await freshTablet();
});

afterEach(() => {
	vi.restoreAllMocks();
	store.close();
});

const about = { key: 'epoch', value: 'first' } as const;

test('[F-04] a full disk is told as full, also when it hides inside an abort', () => {
	const quota = new DOMException('no room', 'QuotaExceededError');
	expect(troubleOf(quota)).toBe('full');
	expect(troubleOf(new Dexie.AbortError('aborted', quota))).toBe('full');
	expect(troubleOf(new Dexie.AbortError('aborted', new Error('other')))).toBe('failed');
	expect(troubleOf(new Error('other'))).toBe('failed');
});

test('[F-04] what was queued is untouched when a write finds no room, and it works again after', async () => {
	await store.known.put(about);
	const full = () => {
		throw new DOMException('no room', 'QuotaExceededError');
	};
	store.drafts.hook('creating').subscribe(full);
	const write = () =>
		store.transaction('rw', store.known, store.drafts, async () => {
			await store.known.delete('epoch');
			await store.drafts.add({ statement: 'a' } as never);
		});

	const fault = await write().catch((it: unknown) => it);
	expect(troubleOf(fault)).toBe('full');
	expect(await store.known.get('epoch')).toEqual(about);

	store.drafts.hook('creating').unsubscribe(full);
	await write();
	expect(await store.drafts.count()).toBe(1);
});

test('[F-06] a connection that was taken away is opened again once, and the work is done', async () => {
	store.close();
	await reopening(store, () => store.known.put(about));
	expect(await store.known.get('epoch')).toEqual(about);
});

test('[F-06] a connection that stays away is told', async () => {
	const gone = () => Promise.reject(new DOMException('gone', 'InvalidStateError'));
	await expect(reopening(store, gone)).rejects.toThrow('gone');
});

test('[F-10] without storage, opening says so', async () => {
	vi.spyOn(indexedDB, 'open').mockImplementation(() => {
		throw new DOMException('not here', 'SecurityError');
	});
	await expect(openStore('refused')).rejects.toThrow();
});

test('[F-54] a wait ends when the clock leaves it, on either side', () => {
	const wait = { from: 1000, till: 2000 };
	expect([999, 1000, 1999, 2000].map((now) => runs(wait, now))).toEqual([false, true, true, false]);
	expect(runs(null, 1000)).toBe(false);
});

test('[F-11] a tablet of the first release keeps all it has, and has a place for what is made, and for a list', async () => {
	const name = `tablet-${crypto.randomUUID()}`;
	const before = new Dexie(name);
	before.version(1).stores({
		enrolments: 'id',
		drafts: 'statement, enrolment',
		outbox: '[statement+part], [tries+turn+part], letGoAt, enrolment, statement',
		marks: 'statement, enrolment, turn',
		snapshots: 'enrolment',
		known: 'key'
	});
	await before.open();
	await before.table('drafts').add({ statement: 'a', enrolment: 'amir' });
	await before.table('outbox').add({ statement: 'b', part: 0, tries: 0, turn: 1 });
	before.close();

	const after = await openStore(name);
	expect(await after.drafts.toArray()).toEqual([{ statement: 'a', enrolment: 'amir' }]);
	expect(await after.outbox.toArray()).toMatchObject([{ statement: 'b', part: 0 }]);
	expect(await after.made.toArray()).toEqual([]);
	expect(await after.lists.toArray()).toEqual([]);
	expect(await after.seen.toArray()).toEqual([]);
	after.close();
});
