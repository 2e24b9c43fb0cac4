import { child, riverbank, store } from './amirs-tablet.ts';
import {
	deliverWaiting,
	findDamage,
	hearEpoch,
	highWater,
	letGo,
	sealDraft,
	settleDamage
} from '$lib/device/outbox.ts';
import { post, type Outcome } from '$lib/device/post.ts';
import type { SealedRow } from '$lib/device/store.ts';
import type Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import { seren } from '../people.ts';
import { draftOf, freshTablet, letIn, now, say, send } from './tablet.ts';

const hour = 3_600_000;
const day = 24 * hour;

const drain = (woken = true, clock = Date.now) =>
	deliverWaiting(store, (row) => post(store, row), woken, clock);
const inOutbox = () => store.outbox.count();
const markOf = (statement: string) => store.marks.get(statement);
const inFuture = (span: number) => new Date(Date.now() + span).toISOString();

describe('sealing', () => {
	test('[F-03] when it is cut short, nothing is sealed and the draft is whole', async () => {
		const draft = await draftOf(store, child);
		store.marks.hook('creating', () => {
			throw new Error('the app was ended here');
		});

		await expect(send(store, child, draft)).rejects.toThrow();
		expect(await inOutbox()).toBe(0);
		expect(await store.drafts.get(draft.statement)).toBeDefined();
		expect((await store.enrolments.get(child.enrolment))?.seq).toBe(0);
	});

	test('[F-14] a draft that another tab has changed is not sealed over it', async () => {
		const draft = await draftOf(store, child);
		await store.drafts.update(draft.statement, { revision: draft.revision + 1 });

		expect(await send(store, child, draft)).toBe('open elsewhere');
		expect(await inOutbox()).toBe(0);
	});

	test('[F-16] [T-21] twenty quick taps on Send are one statement', async () => {
		const draft = await draftOf(store, child);
		const taps = Array.from({ length: 20 }, () => send(store, child, draft));
		const became = await Promise.all(taps);

		expect(became.filter((it) => it === 'sealed')).toHaveLength(1);
		expect(became.filter((it) => it === 'already sent')).toHaveLength(19);
		expect(await inOutbox()).toBe(1);
	});

	test('the draft goes in the moment in which the sealed part is there', async () => {
		const draft = await draftOf(store, child);

		expect(await send(store, child, draft)).toBe('sealed');
		expect(await store.drafts.count()).toBe(0);
		expect(await inOutbox()).toBe(1);
		expect(await markOf(draft.statement)).toMatchObject({ seq: 1, arrivedAt: null });
	});

	test('statements that two tabs seal at once have numbers without a gap', async () => {
		const drafts = await Promise.all([draftOf(store, child), draftOf(store, child)]);
		await Promise.all(drafts.map((draft) => send(store, child, draft)));

		const seqs = (await store.outbox.toArray()).map(({ seq }) => seq);
		expect(seqs.toSorted()).toEqual([1, 2]);
	});
});

describe('delivering', () => {
	test('[F-34] one that is always refused does not hold up the others', async () => {
		const poisoned = await say(store, child);
		await say(store, child);
		riverbank.onOutbox(({ path }) => (path.includes(poisoned) ? { status: 422 } : null));

		expect(await drain()).toMatchObject({ arrived: 1, line: 'up' });
		expect(await markOf(poisoned)).toMatchObject({ problem: 'body.unfit', arrivedAt: null });
		expect((await store.outbox.get([poisoned, 0]))?.receipt).toBeNull();
	});

	test('[F-34] one that always cuts the line does not hold up the others', async () => {
		const poisoned = await say(store, child);
		await say(store, child);
		riverbank.onOutbox(({ path }) => (path.includes(poisoned) ? 'cut' : null));

		await drain();
		expect(await drain()).toMatchObject({ arrived: 1 });
		expect(riverbank.kept.size).toBe(1);
	});

	test('[F-30] as long as the authority asks us to wait, a wake tries nothing', async () => {
		await say(store, child);
		riverbank.onOutbox(() => ({ status: 503, headers: { 'retry-after': '60' } }));
		await drain();
		riverbank.onOutbox(() => null);

		expect(await drain()).toMatchObject({ arrived: 0 });
		expect(await drain(true, () => Date.now() + 61_000)).toMatchObject({ arrived: 1 });
	});

	test('[F-30] one child who has sent too many does not hold up another', async () => {
		const other = await letIn(store, seren);
		await say(store, child);
		await say(store, other);
		riverbank.onOutbox(({ headers }) =>
			headers.authorization?.includes(child.enrolment)
				? { status: 429, headers: { 'retry-after': '600' } }
				: null
		);

		expect(await drain()).toMatchObject({ arrived: 1, line: 'up' });
	});

	test('[F-28] a conflict is tried again only after a day, however often the app wakes', async () => {
		const statement = await say(store, child);
		riverbank.onOutbox(() => ({ status: 409 }));
		await drain();
		await drain();
		expect(riverbank.handedIn).toHaveLength(1);
		expect(await markOf(statement)).toMatchObject({ problem: 'part.differs' });

		riverbank.onOutbox(() => null);
		await drain(true, () => Date.now() + day);
		expect(await markOf(statement)).toMatchObject({ problem: null });
		expect((await markOf(statement))?.arrivedAt).not.toBeNull();
	});

	test('[F-54] the clock jumps two years back: what paused is tried all the same', async () => {
		await say(store, child);
		riverbank.onOutbox(() => ({ status: 409 }));
		await drain();
		riverbank.onOutbox(() => null);

		const longAgo = () => Date.now() - 730 * day;
		expect(await drain(true, longAgo)).toMatchObject({ arrived: 1 });
	});

	test('[F-54] the order is that of sending, whatever the clock said', async () => {
		const draft = await draftOf(store, child);
		const first = await say(store, child);
		await store.outbox.update([first, 0], { sealedAt: '2031-01-01T00:00:00.000Z' });
		await send(store, child, draft);

		await drain();
		const order = riverbank.handedIn.map(({ path }) => path.split('/')[3]);
		expect(order).toEqual([first, draft.statement]);
	});

	test('[F-56] what has waited for 60 days still goes', async () => {
		await say(store, child);
		expect(await drain(true, () => Date.now() + 60 * day)).toMatchObject({ arrived: 1 });
	});

	test("[F-49] Amir's goes as Amir's while Seren is unlocked", async () => {
		const statement = await say(store, child);
		await letIn(store, seren);
		await drain();

		const [sent] = riverbank.handedIn;
		expect(sent!.headers.authorization).toContain(child.enrolment);
		expect(await markOf(statement)).toMatchObject({ enrolment: child.enrolment });
	});

	test('[F-24] a device that is not known keeps what waits, and the child is told', async () => {
		const statement = await say(store, child);
		riverbank.devices.clear();

		await drain();
		expect(await inOutbox()).toBe(1);
		expect(await markOf(statement)).toMatchObject({ problem: 'device.unknown' });
	});

	test('[F-25] held: it has arrived, and somebody looks first', async () => {
		const statement = await say(store, child);
		riverbank.state = 'held';
		await drain();
		expect(await markOf(statement)).toMatchObject({ held: true, problem: null });
	});

	test('[N3] what waits is there after the app was closed and opened again', async () => {
		const statement = await say(store, child);
		store.close();
		await store.open();

		expect(await drain()).toMatchObject({ arrived: 1 });
		expect((await markOf(statement))?.arrivedAt).not.toBeNull();
	});

	test('[F-58] one part is in memory at a time', async () => {
		await say(store, child);
		await say(store, child);
		let read = 0;
		let most = 0;
		store.outbox.hook('reading', (row: SealedRow) => {
			most = Math.max(most, ++read);
			return row;
		});
		await deliverWaiting(
			store,
			async (): Promise<Outcome> => {
				read = 0;
				return { kind: 'stuck', problem: 'body.unfit', firm: false };
			},
			true
		);
		expect(most).toBe(1);
	});
});

describe('letting go', () => {
	test('nothing goes that has no receipt, however old it is', async () => {
		await say(store, child);
		await letGo(store, inFuture(365 * day));
		expect(await inOutbox()).toBe(1);
	});

	test('nothing goes in the first 24 hours after its receipt', async () => {
		await say(store, child);
		await drain();
		await letGo(store, inFuture(23 * hour));
		expect(await inOutbox()).toBe(1);
	});

	test('after 24 hours the bytes go, and the mark stays', async () => {
		const statement = await say(store, child);
		await drain();
		await letGo(store, inFuture(25 * hour));
		expect(await inOutbox()).toBe(0);
		expect(await markOf(statement)).toBeDefined();
	});

	test('[F-40] [T-14] an authority restored from an older backup gets them again, once', async () => {
		const statement = await say(store, child);
		await hearEpoch(store, 'first');
		await drain();
		riverbank.kept.clear();
		riverbank.epoch = 'second';

		await hearEpoch(store, 'second');
		expect((await markOf(statement))?.arrivedAt).toBeNull();
		// The epoch is heard first: a device opened 25 hours later has not let go yet.
		await letGo(store, inFuture(25 * hour));
		expect(await drain()).toMatchObject({ arrived: 1 });
		expect(riverbank.kept.size).toBe(1);
	});
});

describe('[F-07] a damaged store', () => {
	test('is noticed when it lacks what was numbered, and no number is used twice', async () => {
		await say(store, child);
		const outside = { ...(await highWater(store)), [child.enrolment]: 9 };

		expect(await findDamage(store, outside)).toBe(true);
		expect((await store.enrolments.get(child.enrolment))?.seq).toBe(9);
	});

	test('is noticed when it comes back empty', async () => {
		const outside = await highWater(store);
		const empty = await freshTablet();
		expect(await findDamage(empty, outside)).toBe(true);
		empty.close();
	});

	test('is noticed when sealed parts are gone, and what is lost is no longer called "here"', async () => {
		const statement = await say(store, child);
		await store.outbox.delete([statement, 0]);

		expect(await findDamage(store, await highWater(store))).toBe(true);
		await settleDamage(store);
		expect(await markOf(statement)).toBeUndefined();
		expect(await findDamage(store, await highWater(store))).toBe(false);
	});

	test('is not seen where none is', async () => {
		await say(store, child);
		await drain();
		await letGo(store, inFuture(25 * hour));
		expect(await findDamage(store, await highWater(store))).toBe(false);
	});
});

test('[F-09] nothing on the device is a Blob, and sealed bytes are plain bytes', async () => {
	await draftOf(store, child);
	await say(store, child);
	const rows = await Promise.all(store.tables.map((table) => table.toArray()));
	const values: unknown[] = [];
	const walk = (it: unknown): void => {
		values.push(it);
		if (it instanceof Object && !(it instanceof CryptoKey)) Object.values(it).forEach(walk);
	};
	walk(rows);

	expect(values.filter((it) => it instanceof Blob)).toEqual([]);
	expect((await store.outbox.toCollection().first())?.bytes).toBeInstanceOf(ArrayBuffer);
});

test('[F-02] the store is opened so that each save reaches the disk', () => {
	expect((store as unknown as Dexie & { _options: object })._options).toMatchObject({
		chromeTransactionDurability: 'strict'
	});
});

test('a number that another tab has taken meanwhile is not used: it is sealed with the next', async () => {
	const draft = await draftOf(store, child);
	const { statement, revision } = draft;
	const tried: number[] = [];
	const told = { iv: new ArrayBuffer(12), bytes: new ArrayBuffer(0) };
	const seal = async (seq: number) => {
		if (tried.length === 0) await store.enrolments.update(child.enrolment, { seq });
		tried.push(seq);
		return [new ArrayBuffer(8)];
	};
	const { enrolment } = child;
	await sealDraft(store, { statement, enrolment, revision, door: 1, told, last: 0, seal }, now());
	expect(tried).toEqual([1, 2]);
});
