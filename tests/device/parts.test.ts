import { child, riverbank, store } from './amirs-tablet.ts';
import { lockTold, messagesOf, type Message } from '$lib/device/messages.ts';
import { waitingParts } from '$lib/device/outbox.ts';
import { wake } from '$lib/device/wake.ts';
import { largestPart } from '$lib/domain/envelope.ts';
import type { Snapshot } from '$lib/domain/snapshot.ts';
import { describe, expect, test } from 'vitest';
import { openSlowLine } from './slow-line.ts';
import { sayWith } from './saying.ts';
import { now, say } from './tablet.ts';

const hour = 3_600_000;

async function told(hours = 0, down: Snapshot | null = null): Promise<Message> {
	const marks = await store.marks.toArray();
	const now = new Date(Date.now() + hours * hour);
	const [message] = await messagesOf(child, marks, await waitingParts(store), down, now);
	return message!;
}

/** The parts that were handed in, in their order; those of one statement as their numbers alone. */
const handedIn = () => riverbank.handedIn.map(({ path }) => Number(path.split('/').at(-1)));

/** From now on the line is cut as soon as these parts are tried. */
const cutAt = (...parts: number[]) =>
	riverbank.onOutbox(({ path }) => (parts.includes(Number(path.split('/').at(-1))) ? 'cut' : null));
const mend = () => riverbank.onOutbox(() => null);

describe('what goes in parts', () => {
	test('[F-46] the words go first, of every statement, and then the pictures of the oldest', async () => {
		const first = await sayWith(store, child, { pictures: [900, 900] });
		const second = await say(store, child);
		await wake(store);
		expect(riverbank.handedIn.map(({ path }) => path.split('/').slice(3).join('/'))).toEqual([
			`${first}/0`,
			`${second}/0`,
			`${first}/1`,
			`${first}/2`
		]);
	});

	test('no part is larger than the intake takes, however long the voice [T-10]', async () => {
		await sayWith(store, child, { pictures: [800_000], voiceParts: 4 });
		const rows = await store.outbox.toArray();
		expect(rows).toHaveLength(6);
		expect(Math.max(...rows.map(({ bytes }) => bytes.byteLength))).toBeLessThan(largestPart);
	});

	test('[F-20] what was interrupted goes on where it stopped, and nothing that arrived goes again', async () => {
		await sayWith(store, child, { pictures: [900, 900, 900] });
		cutAt(2);
		await wake(store);
		expect(handedIn()).toEqual([0, 1, 2]);

		// Between the two, the tablet was switched off.
		store.close();
		await store.open();
		mend();
		await wake(store);
		expect(handedIn()).toEqual([0, 1, 2, 3, 2]);
		expect(riverbank.kept.size).toBe(4);
	});
});

describe('what the child is told meanwhile', () => {
	test('[F-46] [N1] the words have arrived, and which of three pictures have not', async () => {
		await sayWith(store, child, { pictures: [900, 900, 900] });
		expect(await told()).toMatchObject({ stage: 'on this device', coming: null });

		cutAt(2);
		await wake(store);
		expect(await told()).toMatchObject({
			stage: 'arrived',
			coming: { pictures: { here: 1, all: 3 }, voice: { here: 0, all: 0 } }
		});

		mend();
		await wake(store);
		expect(await told()).toMatchObject({ stage: 'arrived', coming: null, problem: null });
	});

	test('[F-60] [H9] how far a long voice has come, part by part', async () => {
		await sayWith(store, child, { voiceParts: 3 });
		const arrived: unknown[] = [];
		// The words, then a part at each try, and then the line is cut again.
		for (let more = 1; more <= 3; more += 1) {
			let left = more === 1 ? 1 : 2;
			riverbank.onOutbox(() => (--left > 0 || riverbank.kept.size === 0 ? null : 'cut'));
			await wake(store);
			arrived.push((await told()).coming);
		}
		const pictures = { here: 0, all: 0 };
		expect(arrived).toEqual([
			{ pictures, voice: { here: 0, all: 3 } },
			{ pictures, voice: { here: 1, all: 3 } },
			{ pictures, voice: { here: 2, all: 3 } }
		]);
	});

	test('[N2] until the words are there nothing is called arrived, whatever else is', async () => {
		await sayWith(store, child, { pictures: [900] });
		riverbank.onOutbox(({ path }) => (path.endsWith('/0') ? { status: 422 } : null));
		await wake(store);
		expect(await told()).toMatchObject({ stage: 'on this device', coming: null });
	});

	test('[N4] a picture that waits for more than a day is said to, though the words were read', async () => {
		const statement = await sayWith(store, child, { pictures: [900] });
		cutAt(1);
		await wake(store);
		const read = { statement, readAt: '2026-11-22T10:00:00.000Z', readBy: 'Sarah' };
		const down = { statements: [read] } as unknown as Snapshot;
		expect(await told(23, down)).toMatchObject({ stage: 'read', waitingLong: false });
		expect(await told(25, down)).toMatchObject({ waitingLong: true, readBy: 'Sarah' });
		expect((await told(25, down)).coming).toMatchObject({ pictures: { here: 0, all: 1 } });
	});

	test('a picture that is refused is told as stuck, though the words were read', async () => {
		const statement = await sayWith(store, child, { pictures: [900] });
		riverbank.onOutbox(({ path }) => (path.endsWith('/1') ? { status: 413 } : null));
		await wake(store);
		const down = { statements: [{ statement, readAt: null }] } as unknown as Snapshot;
		expect(await told(0, down)).toMatchObject({ problem: 'part.too-large' });
	});

	test('[F-40] of a house that was restored without them, the words are on their way again', async () => {
		await sayWith(store, child, { pictures: [900] });
		await wake(store);
		riverbank.epoch = 'restored';
		riverbank.kept.clear();
		riverbank.onOutbox(() => 'cut');
		await wake(store);
		expect(await told()).toMatchObject({ stage: 'on this device', coming: null });
		mend();
		await wake(store);
		expect(await told()).toMatchObject({ stage: 'arrived', coming: null });
		expect(riverbank.kept.size).toBe(2);
	});

	test('of what the first release had sealed, that there is more', async () => {
		const statement = await sayWith(store, child, { pictures: [900] });
		cutAt(1);
		await wake(store);
		const mark = (await store.marks.get(statement))!;
		const first = { form: 'review-menu', version: 1, writtenAt: now(), shownRecipient: 'Sarah' };
		await store.marks.put({ ...mark, told: await lockTold(child, statement, first) });
		expect(await told()).toMatchObject({ stage: 'arrived', coming: 'the rest' });
	});
});

describe('on a slow line', () => {
	test('[F-60] a part of 200 kB takes its time at 750 kbit/s, and no time-out meets it', async () => {
		await sayWith(store, child, { pictures: [200_000] });
		const line = await openSlowLine(riverbank.port, { bytesPerSecond: 750_000 / 8 });
		riverbank.layLine(line.port);
		const from = performance.now();
		expect(await wake(store)).toMatchObject({ arrived: 2, line: 'up' });
		expect(performance.now() - from).toBeGreaterThan(2000);
		expect(riverbank.handedIn).toHaveLength(2);
		line.close();
	});

	test('[F-20] [F-60] cut again and again in the middle of a part, no part of a part counts', async () => {
		await sayWith(store, child, { pictures: [200_000] });
		const line = await openSlowLine(riverbank.port, { cutAfter: 60_000 });
		riverbank.layLine(line.port);
		for (let tries = 0; tries < 3; tries += 1) await wake(store);
		expect([...riverbank.kept.keys()].map((key) => key.split('/')[1])).toEqual(['0']);
		expect(await told()).toMatchObject({ stage: 'arrived', coming: { pictures: { here: 0 } } });

		riverbank.layLine(riverbank.port);
		expect(await wake(store)).toMatchObject({ arrived: 1 });
		line.close();
	});
});
