import { child, riverbank, store } from './amirs-tablet.ts';
import { findDamage, highWater } from '$lib/device/outbox.ts';
import { wake } from '$lib/device/wake.ts';
import { expect, test } from 'vitest';
import { seren } from '../people.ts';
import { draftOf, letIn, now, say } from './tablet.ts';

const hour = 3_600_000;
const takeTileAway = () =>
	store.enrolments.update(child.enrolment, { replacedAt: now() }).then(() => undefined);
const held = async () => ({
	enrolments: (await store.enrolments.toArray()).map(({ id }) => id),
	marks: await store.marks.count(),
	outbox: await store.outbox.count(),
	snapshots: await store.snapshots.count()
});

test('[T-16] what waits under a tile that was taken away is delivered first, and then nothing of it is left', async () => {
	await say(store, child);
	await say(store, child);
	riverbank.onOutbox(() => 'cut');
	await takeTileAway();
	await wake(store);
	expect(await held()).toMatchObject({ enrolments: [child.enrolment], marks: 2, outbox: 2 });

	riverbank.onOutbox(() => null);
	await wake(store);
	expect(riverbank.kept.size).toBe(2);
	// Law 3: a day longer, should the house be restored to what it was before.
	expect(await held()).toMatchObject({ enrolments: [child.enrolment], outbox: 2 });

	riverbank.ahead = 25 * hour;
	await wake(store);
	expect(await held()).toEqual({ enrolments: [], marks: 0, outbox: 0, snapshots: 0 });
});

test('[T-16] its numbers are not missed afterwards, and those of another child still are', async () => {
	const other = await letIn(store, seren);
	await say(store, child);
	await say(store, other);
	const outside = await highWater(store);
	await takeTileAway();
	await wake(store);
	riverbank.ahead = 25 * hour;
	await wake(store);
	expect((await held()).enrolments).toEqual([other.enrolment]);
	expect(await findDamage(store, outside)).toBe(false);
	expect(await findDamage(store, { ...outside, [other.enrolment]: 2 })).toBe(true);
});

test('[T-16] a draft that the code of its day still opens keeps the tile’s keys, and nobody else’s go', async () => {
	await draftOf(store, child);
	const other = await letIn(store, seren);
	await takeTileAway();
	await wake(store);
	expect((await held()).enrolments.toSorted()).toEqual(
		[child.enrolment, other.enrolment].toSorted()
	);
});
