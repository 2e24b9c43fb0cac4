import { beforeEach, expect, test } from 'vitest';
import { iroNow, reachOf } from '$lib/server/allocations.ts';
import { now } from '$lib/server/clock.ts';
import { colleagues, shutOut, type Onward } from '$lib/server/staffing.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, bethan, dan, grace, nia, priya, sarah, seren, tom } from '../people.ts';
import { keysForTests } from './installation.ts';
import { as, justProved, riverbank } from './riverbank.ts';

onEachDatabase('an officer who leaves', (db) => {
	beforeEach(() => riverbank(db(), keysForTests()));

	const leaves = (onward: Onward | null, by = justProved(grace)) =>
		shutOut(db(), by, sarah.id, onward);
	const one = async (id: string) =>
		(await colleagues(db(), as(grace))).find((person) => person.id === id);
	const named = async (child: string) => (await iroNow(db(), child, now()))?.id ?? null;
	const stays = async () => {
		expect(await one(sarah.id)).toMatchObject({ shutOutAt: null, children: 2 });
		expect(await named(amir.id)).toBe(sarah.id);
	};

	test('is not shut out before somebody has said where their children go', async () => {
		await expect(leaves(null)).rejects.toMatchObject({
			code: 'person.children',
			details: { children: 2 }
		});
		await stays();
	});

	test('leaves no children to somebody who is no other officer', async () => {
		for (const to of [sarah.id, tom.id, grace.id, 'nobody']) {
			await expect(leaves({ to })).rejects.toMatchObject({ code: 'not-found' });
		}
		await stays();
	});

	test('has children handed on by a manager alone, who has just shown who they are', async () => {
		const to = { to: dan.id };
		await expect(leaves(to, justProved(nia))).rejects.toMatchObject({ code: 'not-allowed' });
		await expect(leaves(to, as(grace))).rejects.toMatchObject({ code: 'proof.needed' });
		await stays();
	});

	test('leaves them to another officer in the same moment, and the record names each child', async () => {
		await leaves({ to: dan.id });
		expect(await one(sarah.id)).toMatchObject({ children: 0 });
		expect([await named(amir.id), await named(seren.id)]).toEqual([dan.id, dan.id]);
		expect(await named(bethan.id)).toBe(priya.id);
		expect((await reachOf(db(), as(grace), now())).unowned).toEqual([]);
		const lines = await db()
			.selectFrom('audit')
			.select(['deed', 'about'])
			.where('actor_id', '=', grace.id)
			.orderBy('number')
			.execute();
		expect(lines).toEqual([
			{ deed: 'person.shut-out', about: sarah.id },
			{ deed: 'allocation.hand-on', about: sarah.id },
			...[amir.id, seren.id].map((about) => ({ deed: 'allocation.set', about }))
		]);
	});

	test('leaves them to the duty desk by one word of an administrator, without a delay', async () => {
		await leaves('duty', as(nia));
		expect(await named(amir.id)).toBeNull();
		const { unowned } = await reachOf(db(), as(grace), now());
		expect(unowned.toSorted()).toEqual([amir.id, seren.id].toSorted());
	});

	test('is asked nothing about when they are named for nobody', async () => {
		await shutOut(db(), as(nia), dan.id);
		expect(await one(dan.id)).toMatchObject({
			children: 0,
			shutOutAt: expect.any(String) as string
		});
	});
});
