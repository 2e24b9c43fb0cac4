import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { allocate, iroNow, putOnDuty, isOnDuty } from '$lib/server/allocations.ts';
import { addChild, childById, peopleOf } from '$lib/server/children.ts';
import { addStaff, staffById, staffList } from '$lib/server/people.ts';
import { nextReview, planReview } from '$lib/server/reviews.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, bethan, dan, grace, kai, priya, sarah, seren, tom } from '../people.ts';
import { house, keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';

const keys = keysForTests();
const day = (n: number) => new Date(Date.UTC(2026, 5, n)).toISOString();

onEachDatabase('who is named for whom', (db) => {
	beforeEach(() => riverbank(db(), keys));

	const name = (iro: string | null, from: string) =>
		allocate(db(), house, { child: amir.id, iro, from, source: 'tests' });
	const named = async (at: string) => (await iroNow(db(), amir.id, at))?.firstName ?? null;

	test('is not for an officer or a worker to say', async () => {
		const wanted = { child: amir.id, iro: dan.id, from: day(1), source: 'tests' };
		for (const actor of [as(sarah), as(tom)]) {
			await expect(allocate(db(), actor, wanted)).rejects.toMatchObject({ code: 'not-allowed' });
		}
	});

	test('is nobody who is no reviewing officer, and no child who is not there', async () => {
		await expect(name(tom.id, day(1))).rejects.toMatchObject({ code: 'not-found' });
		const nobodys = { child: kai.id, iro: dan.id, from: day(1), source: 'tests' };
		await expect(allocate(db(), house, nobodys)).rejects.toMatchObject({ code: 'child.unknown' });
		expect(await named(day(2))).toBe('Sarah');
	});

	test('changes at its moment, and not before', async () => {
		await name(dan.id, day(10));
		expect(await named('2026-06-09T23:59:59.999Z')).toBe('Sarah');
		expect(await named(day(10))).toBe('Dan');
	});

	test('is nobody between two, and that is the duty desk', async () => {
		await name(null, day(5));
		await name(priya.id, day(10));
		expect([await named(day(4)), await named(day(7)), await named(day(10))]).toEqual([
			'Sarah',
			null,
			'Priya'
		]);
	});

	test('is never two at once, whatever is said in whatever order, and by two at once', async () => {
		const iros = fc.constantFrom(sarah.id, priya.id, dan.id, null);
		const changes = fc.array(fc.tuple(iros, fc.integer({ min: 1, max: 28 })), {
			minLength: 2,
			maxLength: 6
		});
		await fc.assert(
			fc.asyncProperty(changes, async (said) => {
				await Promise.all(said.map(([iro, at]) => name(iro, day(at))));
				const rows = await db()
					.selectFrom('allocation')
					.select(['from_at', 'to_at'])
					.where('child_id', '=', amir.id)
					.orderBy('from_at')
					.execute();
				rows.slice(1).forEach(({ from_at }, before) => {
					expect(rows[before]!.to_at).not.toBeNull();
					expect(rows[before]!.to_at! <= from_at).toBe(true);
				});
			}),
			{ numRuns: 10 }
		);
	});

	test('on duty is who is on the rota at that moment', async () => {
		await putOnDuty(db(), house, { person: dan.id, from: day(2), to: day(3) });
		expect(await isOnDuty(db(), dan.id, day(1))).toBe(false);
		expect(await isOnDuty(db(), dan.id, day(2))).toBe(true);
		expect(await isOnDuty(db(), dan.id, day(3))).toBe(false);
		expect(await isOnDuty(db(), grace.id, day(3))).toBe(true);
	});
});

onEachDatabase('the people of Riverbank', (db) => {
	beforeEach(() => riverbank(db(), keys));

	test('are not found under an id that nobody has', async () => {
		expect(await childById(db(), keys, sarah.id)).toBeNull();
		expect(await staffById(db(), amir.id)).toBeNull();
		expect(await peopleOf(db(), keys, kai.id)).toEqual([]);
	});

	test('are added once', async () => {
		await expect(addChild(db(), keys, house, amir)).rejects.toThrow();
		await expect(addStaff(db(), house, sarah)).rejects.toThrow();
	});

	test('are no longer shown once they have left', async () => {
		const left_at = new Date().toISOString();
		await db().updateTable('person').set({ left_at }).where('id', '=', dan.id).execute();
		expect(await staffById(db(), dan.id)).toBeNull();
		const names = (await staffList(db())).map(({ firstName }) => firstName);
		expect(names).toEqual(['Grace', 'Nia', 'Owen', 'Priya', 'Sarah', 'Tom']);
	});

	test("have names, and the children their own people, in the child's order", async () => {
		expect(await childById(db(), keys, seren.id)).toEqual({
			id: seren.id,
			name: 'Seren',
			picture: 'owl',
			mode: 'pictures',
			language: 'en',
			codeKind: 'pictures-12'
		});
		expect((await peopleOf(db(), keys, seren.id)).map(({ name, as }) => ({ name, as }))).toEqual(
			seren.people
		);
	});

	test('have a next review: the first from today on, else the last that nobody has said was held', async () => {
		const next = (today: string) => nextReview(db(), bethan.id, today);
		expect(await next('2026-06-01')).toBeNull();
		for (const on of ['2026-06-20', '2026-06-10', '2026-06-15']) {
			await planReview(db(), house, bethan.id, { on });
		}
		expect(await next('2026-06-01')).toEqual({ on: '2026-06-10' });
		expect(await next('2026-06-15')).toEqual({ on: '2026-06-15' });
		expect(await next('2026-06-30')).toEqual({ on: '2026-06-20' });
	});
});
