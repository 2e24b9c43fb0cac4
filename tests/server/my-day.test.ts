import { beforeEach, expect, test } from 'vitest';
import { allocate, setCover } from '$lib/server/allocations.ts';
import { addChild } from '$lib/server/children.ts';
import { now, today } from '$lib/server/clock.ts';
import { dayOf, onTheDay } from '$lib/server/my-day.ts';
import { askToMove } from '$lib/server/moves.ts';
import { planReview } from '$lib/server/reviews.ts';
import { snapshotFor } from '$lib/server/snapshot.ts';
import { markRead } from '$lib/server/statements.ts';
import { randomUUID } from 'node:crypto';
import { onEachDatabase } from '../databases.ts';
import { amir, bethan, grace, priya, sarah, seren, tom } from '../people.ts';
import { house, keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';
import { arrived, type Saying } from './saying.ts';

const keys = keysForTests();

const inDays = (days: number): string =>
	new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);

onEachDatabase('an officer’s day', (db) => {
	beforeEach(() => riverbank(db(), keys));

	const says = (child: string, changes: Saying = {}) => arrived(db(), keys, child, changes);
	const sarahs = () => dayOf(db(), keys, as(sarah));

	test.each([tom, grace])('is not for $role', async (person) => {
		await expect(dayOf(db(), keys, as(person))).rejects.toMatchObject({ code: 'not-allowed' });
	});

	test('has nothing of another officer’s children, and nothing about the officer', async () => {
		await says(bethan.id);
		await says(amir.id, { aboutIro: true });
		await planReview(db(), as(priya), bethan.id, { on: inDays(7) });
		expect(await sarahs()).toMatchObject({
			unread: { all: 0 },
			toAnswer: { all: 0 },
			reviews: { all: 0 },
			children: 2
		});
	});

	test('begins with what is urgent, and then with what has waited longest', async () => {
		const first = await says(amir.id);
		const second = await says(seren.id);
		const urgent = await says(amir.id, { urgent: true });
		const { unread } = await sarahs();
		expect(unread.first.map(({ statement }) => statement)).toEqual([urgent, first, second]);
		expect(unread.first[0]).toMatchObject({ child: amir.name, urgent: true, via: 'named' });
	});

	test('says what was read and waits for an answer', async () => {
		const statement = await says(amir.id);
		await markRead(db(), as(sarah), statement);
		expect(await sarahs()).toMatchObject({
			unread: { all: 0 },
			toAnswer: { all: 1, first: [{ statement, child: amir.name }] }
		});
	});

	test('[H7] asks for an answer to a mind that was changed, and for none to what was said to a letter', async () => {
		const first = await says(amir.id);
		const changed = await says(amir.id, { about: { what: 'statement', id: first } });
		const toLetter = await says(amir.id, { about: { what: 'letter', id: randomUUID() } });
		for (const id of [first, changed, toLetter]) await markRead(db(), as(sarah), id);
		const { toAnswer } = await sarahs();
		expect(toAnswer.first.map(({ statement }) => statement).toSorted()).toEqual(
			[first, changed].toSorted()
		);
	});

	test('has the children of somebody the officer stands in for', async () => {
		const statement = await says(bethan.id);
		await setCover(db(), as(priya), {
			of: priya.id,
			by: sarah.id,
			from: now(),
			to: `${inDays(3)}T00:00:00.000Z`,
			why: 'leave'
		});
		const { unread, children } = await sarahs();
		expect(unread.first).toMatchObject([{ statement, via: 'cover' }]);
		expect(children).toBe(3);
	});

	test('says whose review is near and who has not answered yet, the nearest first', async () => {
		await planReview(db(), as(sarah), amir.id, { on: inDays(40) });
		await planReview(db(), as(sarah), seren.id, { on: inDays(3) });
		await says(amir.id);
		expect((await sarahs()).reviews.first).toMatchObject([
			{ name: seren.name, answered: false },
			{ name: amir.name, answered: true }
		]);
	});

	test('has no review of after six weeks; one that is over is a letter to write', async () => {
		await planReview(db(), as(sarah), amir.id, { on: inDays(43) });
		await planReview(db(), as(sarah), seren.id, { on: inDays(-2) });
		const { reviews, letters } = await sarahs();
		expect(reviews.all).toBe(0);
		expect(letters).toMatchObject({ all: 1, first: [{ name: seren.name, written: false }] });
	});

	test('says to whom the invitation has not come, and who was asked about another day', async () => {
		await planReview(db(), as(sarah), amir.id, { on: inDays(20) });
		const review = await planReview(db(), as(sarah), seren.id, { on: inDays(10) });
		await snapshotFor(db(), keys, { id: amir.id, role: 'child' });
		const move = { on: inDays(12), time: null, whose: 'iro', why: 'I am away.' } as const;
		await askToMove(db(), keys, as(sarah), review, move);
		expect((await sarahs()).reviews.first).toMatchObject([
			{ name: seren.name, invited: 'not yet', asked: 'waits' },
			{ name: amir.name, invited: 'seen', asked: null }
		]);
	});

	test('with very many children it stays one page, and says how many there are', async () => {
		for (let n = 0; n < onTheDay + 3; n += 1) {
			const child = { ...amir, id: randomUUID(), councilId: `R-9${n}`, name: `Child ${n}` };
			await addChild(db(), keys, house, child);
			const from = '2026-01-01T00:00:00.000Z';
			await allocate(db(), house, { child: child.id, iro: sarah.id, from, source: 'tests' });
			await says(child.id);
		}
		const { unread, children } = await sarahs();
		expect(unread.first).toHaveLength(onTheDay);
		expect(unread.all).toBe(onTheDay + 3);
		expect(children).toBe(onTheDay + 5);
	});
});
