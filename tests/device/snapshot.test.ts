import { child, riverbank, store } from './amirs-tablet.ts';
import { fetchSnapshot, letSnapshotsGo, readSnapshot } from '$lib/device/snapshot.ts';
import type { Snapshot } from '$lib/domain/snapshot.ts';
import { expect, test } from 'vitest';
import { amir, seren } from '../people.ts';
import { letIn, now } from './tablet.ts';

const day = 86_400_000;

const amirs: Snapshot = {
	v: 1,
	at: '2026-11-21T10:00:00.000Z',
	child: { id: amir.id, name: amir.name, language: 'en' },
	iro: { firstName: 'Sarah' },
	people: [{ id: 'gran', name: 'Gran', as: 'grandmother' }],
	review: { on: '2026-12-29' },
	statements: []
};

const inDays = (days: number) => new Date(Date.now() + days * day);

test("[F-49] what came down in Amir's session is not kept for Seren", async () => {
	const other = await letIn(store, seren);
	riverbank.snapshot = amirs;
	expect(await fetchSnapshot(store, other, now())).toBe('not signed in');
	expect(await readSnapshot(store, other, new Date())).toMatchObject({ child: { id: seren.id } });
});

test('without a session, or with nonsense in its place, what was there stays', async () => {
	riverbank.snapshot = amirs;
	await fetchSnapshot(store, child, now());
	riverbank.snapshot = null;
	expect(await fetchSnapshot(store, child, now())).toBe('not signed in');
	riverbank.snapshot = { ...amirs, v: 2 as unknown as 1 };
	expect(await fetchSnapshot(store, child, now())).toBe('not now');

	expect(await readSnapshot(store, child, new Date())).toEqual(amirs);
});

test('[T-42] on day 91 it is not shown, and is gone', async () => {
	riverbank.snapshot = amirs;
	await fetchSnapshot(store, child, now());

	expect(await readSnapshot(store, child, inDays(89))).toEqual(amirs);
	expect(await readSnapshot(store, child, inDays(91))).toBeNull();
	await letSnapshotsGo(store, inDays(91));
	expect(await store.snapshots.count()).toBe(0);
});

test('no name that came down lies in clear on the tablet', async () => {
	riverbank.snapshot = amirs;
	await fetchSnapshot(store, child, now());
	const { locked, ...clear } = (await store.snapshots.get(child.enrolment))!;

	const text = JSON.stringify(clear) + new TextDecoder().decode(locked.bytes);
	expect(['Gran', 'Sarah', 'Amir'].filter((name) => text.includes(name))).toEqual([]);
});

test('before the first one has come, the child is greeted by the name of the offer', async () => {
	expect(await readSnapshot(store, child, new Date())).toMatchObject({
		child: { name: 'Amir' },
		iro: { firstName: 'Sarah' }
	});
});
