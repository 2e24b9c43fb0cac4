import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { now, fromDay, startOf, throughDay } from '$lib/server/clock.ts';
import {
	allocate,
	coversFrom,
	endCover,
	endDuty,
	handOn,
	isOnDuty,
	namedOverTime,
	officersWithChildren,
	putOnDuty,
	rotaFrom,
	setCover
} from '$lib/server/allocations.ts';
import { inboxOf } from '$lib/server/delivery.ts';
import { markRead, openStatement } from '$lib/server/statements.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, bethan, dan, grace, nia, priya, sarah, seren, tom } from '../people.ts';
import { house, keysForTests } from './installation.ts';
import { as, justProved, riverbank } from './riverbank.ts';
import { arrived } from './saying.ts';

const keys = keysForTests();
const clock = (at: string) => vi.setSystemTime(Date.parse(at));

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-10-20T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});

test.each([
	['2026-03-28', '2026-03-28T00:00:00.000Z'],
	['2026-03-29', '2026-03-29T00:00:00.000Z'],
	['2026-03-30', '2026-03-29T23:00:00.000Z'],
	['2026-10-25', '2026-10-24T23:00:00.000Z'],
	['2026-10-26', '2026-10-26T00:00:00.000Z']
])('[T-35] %s begins at midnight in England, whatever the clocks do', (day, at) => {
	expect(startOf(day)).toBe(at);
});

test('a day that is none is not taken for one, and a day that has been is today', () => {
	for (const day of ['', 'tomorrow', '2026-02-31', '31/12/2026']) {
		expect(() => fromDay(day)).toThrow(expect.objectContaining({ code: 'dates.unfit' }) as Error);
		expect(() => throughDay(day)).toThrow(
			expect.objectContaining({ code: 'dates.unfit' }) as Error
		);
	}
	expect(fromDay('2026-01-01')).toBe(now());
	expect(fromDay('2026-10-21')).toBe('2026-10-20T23:00:00.000Z');
});

onEachDatabase('standing in', (db) => {
	beforeEach(() => riverbank(db(), keys));

	const leave = (of: string, by: string, from: string, to: string) => ({
		...{ of, by, from: fromDay(from), to: throughDay(to) },
		why: 'leave' as const
	});

	test('is set by the officer for themselves, or by a manager who has just shown who they are', async () => {
		const cover = leave(sarah.id, dan.id, '2026-10-20', '2026-10-25');
		for (const actor of [as(priya), as(tom), as(nia)]) {
			await expect(setCover(db(), actor, cover)).rejects.toMatchObject({ code: 'not-allowed' });
		}
		await expect(setCover(db(), as(grace), cover)).rejects.toMatchObject({ code: 'proof.needed' });
		await setCover(db(), justProved(grace), cover);
		await setCover(db(), as(sarah), cover);
		expect(await coversFrom(db(), as(grace), now())).toHaveLength(2);
	});

	test('is nothing for a worker, nor for oneself, nor without an end that is still to come', async () => {
		const by = (person: string) => leave(sarah.id, person, '2026-10-20', '2026-10-25');
		for (const cover of [by(tom.id), by(sarah.id), { ...by(dan.id), of: grace.id }]) {
			await expect(setCover(db(), house, cover)).rejects.toMatchObject({ code: 'not-found' });
		}
		const over = { ...by(dan.id), from: '2026-10-01T00:00:00.000Z', to: now() };
		for (const cover of [over, { ...by(dan.id), from: '2026-10-27T00:00:00.000Z' }]) {
			await expect(setCover(db(), house, cover)).rejects.toMatchObject({ code: 'dates.unfit' });
		}
	});

	test('[T-35] holds through its last day, on which the clocks go back, and not a second longer', async () => {
		await setCover(db(), as(sarah), leave(sarah.id, dan.id, '2026-10-21', '2026-10-25'));
		const said = await arrived(db(), keys, amir.id);
		const sees = async () => (await inboxOf(db(), keys, as(dan))).entries.length === 1;
		expect(await sees()).toBe(false);
		clock('2026-10-20T23:00:00.000Z');
		expect(await sees()).toBe(true);
		// Half past one in the morning comes twice on this day.
		for (const at of ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']) {
			clock(at);
			expect(await openStatement(db(), keys, as(dan), said)).toMatchObject({ via: 'cover' });
		}
		clock('2026-10-25T23:59:59.999Z');
		expect(await sees()).toBe(true);
		clock('2026-10-26T00:00:00.000Z');
		expect(await sees()).toBe(false);
		expect((await inboxOf(db(), keys, as(sarah))).entries).toHaveLength(1);
	});

	test('is shown where a statement was read under it, also when it is over', async () => {
		await setCover(db(), as(sarah), leave(sarah.id, dan.id, '2026-10-20', '2026-10-21'));
		const said = await arrived(db(), keys, amir.id);
		await markRead(db(), as(dan), said);
		clock('2026-10-25T09:00:00Z');
		expect(await openStatement(db(), keys, as(sarah), said)).toMatchObject({
			readBy: 'Dan Whitlock',
			readFor: 'Sarah Okafor'
		});
	});

	test('ends before its time for the officer it is for, and stays written', async () => {
		await setCover(db(), as(sarah), leave(sarah.id, dan.id, '2026-10-20', '2026-10-25'));
		const [cover] = await coversFrom(db(), as(dan), now());
		clock('2026-10-22T09:00:00Z');
		await expect(endCover(db(), as(dan), cover!.id)).rejects.toMatchObject({ code: 'not-found' });
		await endCover(db(), as(sarah), cover!.id);
		expect(await coversFrom(db(), as(grace), now())).toEqual([]);
		expect(await db().selectFrom('cover').select('to_at').execute()).toEqual([
			{ to_at: '2026-10-22T09:00:00.000Z' }
		]);
	});

	test('of others is not shown to an officer, and all of it to a manager', async () => {
		await setCover(db(), as(sarah), leave(sarah.id, dan.id, '2026-10-20', '2026-10-25'));
		expect(await coversFrom(db(), as(priya), now())).toEqual([]);
		expect(await coversFrom(db(), as(grace), now())).toMatchObject([
			{ ofName: 'Sarah Okafor', byName: 'Dan Whitlock', why: 'leave' }
		]);
	});
});

onEachDatabase('an officer who leaves', (db) => {
	beforeEach(() => riverbank(db(), keys));

	const leaves = async (person: string) => {
		const row = { left_at: now() };
		await db().updateTable('person').set(row).where('id', '=', person).execute();
	};

	test('[T-64] leaves no orphan: without an answer the duty desk has what the children say, at once', async () => {
		const said = await arrived(db(), keys, amir.id);
		clock('2026-10-21T09:00:00Z');
		await leaves(sarah.id);
		expect((await inboxOf(db(), keys, as(grace))).entries).toMatchObject([
			{ statement: said, via: 'duty' }
		]);
		expect(await officersWithChildren(db(), now())).toMatchObject([
			{ id: priya.id, children: 1, left: false },
			{ id: sarah.id, children: 2, left: true }
		]);
		const history = await namedOverTime(db(), amir.id);
		expect(history.map(({ name, to }) => [name, to])).toEqual([
			['Sarah Okafor', '2026-10-21T09:00:00.000Z'],
			[null, null]
		]);
	});

	test('[T-64] has their children handed on by a manager who has just shown who they are, with a line for each', async () => {
		const said = await arrived(db(), keys, amir.id);
		await leaves(sarah.id);
		clock('2026-10-21T09:00:00Z');
		const wanted = { of: sarah.id, to: dan.id, at: now() };
		await expect(handOn(db(), as(dan), wanted)).rejects.toMatchObject({ code: 'not-allowed' });
		await expect(handOn(db(), as(grace), wanted)).rejects.toMatchObject({ code: 'proof.needed' });
		await expect(handOn(db(), justProved(grace), { ...wanted, to: tom.id })).rejects.toMatchObject({
			code: 'not-found'
		});

		expect(await handOn(db(), justProved(grace), wanted)).toBe(2);
		expect(await openStatement(db(), keys, as(dan), said)).toMatchObject({ via: 'named' });
		const lines = await db()
			.selectFrom('audit')
			.select(['deed', 'about'])
			.where('actor_id', '=', grace.id)
			.where('outcome', '=', 'done')
			.orderBy('number')
			.execute();
		expect(lines).toHaveLength(3);
		expect(lines[0]).toEqual({ deed: 'allocation.hand-on', about: sarah.id });
		expect(
			lines
				.slice(1)
				.map(({ about }) => about)
				.toSorted()
		).toEqual([amir.id, seren.id]);
	});

	test('keeps what is planned for later from coming back to them', async () => {
		const from = '2026-12-01T00:00:00.000Z';
		await allocate(db(), house, { child: bethan.id, iro: sarah.id, from, source: 'tests' });
		await handOn(db(), justProved(grace), { of: sarah.id, to: dan.id, at: now() });
		const planned = await db()
			.selectFrom('allocation')
			.select('iro_id')
			.where('iro_id', '=', sarah.id)
			.where('from_at', '>', now())
			.execute();
		expect(planned).toEqual([]);
	});
});

onEachDatabase('the history of who is named', (db) => {
	beforeEach(() => riverbank(db(), keys));

	test('has no gap: between two officers it was the duty desk', async () => {
		const name = (iro: string | null, from: string) =>
			allocate(db(), house, { child: amir.id, iro, from, source: 'tests' });
		await name(null, '2026-03-01T00:00:00.000Z');
		await name(dan.id, '2026-04-01T00:00:00.000Z');
		await name(dan.id, '2026-05-01T00:00:00.000Z');
		await name(priya.id, '2026-06-01T00:00:00.000Z');
		const history = await namedOverTime(db(), amir.id);
		expect(history.map(({ name }) => name)).toEqual([
			'Sarah Okafor',
			null,
			'Dan Whitlock',
			'Priya Nair'
		]);
		history.slice(1).forEach(({ from }, before) => expect(history[before]!.to).toBe(from));
	});
});

onEachDatabase('the duty rota', (db) => {
	beforeEach(() => riverbank(db(), keys));

	test('has officers and managers, put there by a manager, and nobody else', async () => {
		const turn = { person: dan.id, from: now(), to: null };
		for (const actor of [as(sarah), as(tom), as(nia)]) {
			await expect(putOnDuty(db(), actor, turn)).rejects.toMatchObject({ code: 'not-allowed' });
		}
		for (const person of [tom.id, nia.id, amir.id]) {
			await expect(putOnDuty(db(), as(grace), { ...turn, person })).rejects.toMatchObject({
				code: 'not-found'
			});
		}
		await expect(putOnDuty(db(), as(grace), { ...turn, to: now() })).rejects.toMatchObject({
			code: 'dates.unfit'
		});
		await putOnDuty(db(), as(grace), turn);
		expect(await isOnDuty(db(), dan.id, now())).toBe(true);
	});

	test('ends a turn now, and what was stays written', async () => {
		const [turn] = await rotaFrom(db(), now());
		clock('2026-10-21T09:00:00Z');
		await endDuty(db(), as(grace), turn!.id);
		expect(await rotaFrom(db(), now())).toEqual([]);
		expect(await db().selectFrom('duty').select('to_at').execute()).toEqual([
			{ to_at: '2026-10-21T09:00:00.000Z' }
		]);
	});
});
