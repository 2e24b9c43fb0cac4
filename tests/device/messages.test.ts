import { child, riverbank, store } from './amirs-tablet.ts';
import { messagesOf, type Message } from '$lib/device/messages.ts';
import { waitingParts } from '$lib/device/outbox.ts';
import { wake } from '$lib/device/wake.ts';
import type { Snapshot, SnapshotStatement } from '$lib/domain/snapshot.ts';
import { expect, test } from 'vitest';
import { seren } from '../people.ts';
import { letIn, say } from './tablet.ts';

const hour = 3_600_000;
const readAt = '2026-11-22T10:00:00.000Z';

async function list(
	down: Partial<SnapshotStatement>[] = [],
	hours = 0,
	whose = child
): Promise<Message[]> {
	const marks = await store.marks.where({ enrolment: whose.enrolment }).toArray();
	const snapshot = { statements: down.map(cameDown) } as unknown as Snapshot;
	const waiting = await waitingParts(store);
	return messagesOf(whose, marks, waiting, snapshot, new Date(Date.now() + hours * hour));
}

const cameDown = (change: Partial<SnapshotStatement>): SnapshotStatement => ({
	statement: crypto.randomUUID(),
	form: 'review-menu',
	version: 1,
	writtenAt: '2026-11-20T10:00:00.000Z',
	arrivedAt: '2026-11-20T10:00:01.000Z',
	readAt: null,
	readBy: null,
	answeredAt: null,
	held: false,
	...change
});

test("[F-49] Seren's list shows nothing of Amir's", async () => {
	await say(store, child);
	expect(await list([], 0, await letIn(store, seren))).toEqual([]);
});

test('[N2] it has not arrived until there is a receipt', async () => {
	await say(store, child);
	riverbank.fault = () => ({ status: 200, body: '{}' });
	await wake(store);
	expect(await list()).toMatchObject([{ stage: 'on this device', to: 'Sarah' }]);

	riverbank.fault = () => null;
	await wake(store);
	expect(await list()).toMatchObject([{ stage: 'arrived' }]);
});

test('[N4] [F-56] what has waited for more than a day is said to', async () => {
	await say(store, child);
	expect(await list([], 23)).toMatchObject([{ waitingLong: false }]);
	expect(await list([], 25)).toMatchObject([{ waitingLong: true }]);

	await wake(store);
	expect(await list([], 25)).toMatchObject([{ waitingLong: false }]);
});

test('[N1] it is read by whoever really read it', async () => {
	const statement = await say(store, child);
	await wake(store);
	expect(await list([{ statement, readAt, readBy: 'Grace' }])).toMatchObject([
		{ stage: 'read', readBy: 'Grace', to: 'Sarah', at: readAt }
	]);
});

test('why it is stuck is told until it has arrived', async () => {
	await say(store, child);
	riverbank.onOutbox(() => ({ status: 413 }));
	await wake(store);
	expect(await list()).toMatchObject([{ problem: 'part.too-large' }]);
	riverbank.onOutbox(() => null);
	await wake(store);
	expect(await list()).toMatchObject([{ problem: null, stage: 'arrived' }]);
});

test('what was sent on another tablet stands in the list, older ones last', async () => {
	const here = await say(store, child);
	const elsewhere = crypto.randomUUID();
	const listed = await list([{ statement: elsewhere }]);
	expect(listed.map(({ statement }) => statement)).toEqual([here, elsewhere]);
});

test('no form and no name of what was sent lies in clear on the tablet', async () => {
	const statement = await say(store, child);
	const { told, ...clear } = (await store.marks.get(statement))!;
	const text = JSON.stringify(clear) + new TextDecoder().decode(told.bytes);
	expect(['Sarah', 'review-menu'].filter((it) => text.includes(it))).toEqual([]);
});
