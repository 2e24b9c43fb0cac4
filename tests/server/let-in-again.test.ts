import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { allocateWorker, reachOf, setCover } from '$lib/server/allocations.ts';
import { letIn, shutOut } from '$lib/server/staffing.ts';
import { now } from '$lib/server/clock.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, dan, grace, nia, sarah, tom } from '../people.ts';
import { house, keysForTests } from './installation.ts';
import { as, justProved, riverbank } from './riverbank.ts';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});

onEachDatabase('somebody who was shut out and is let in again', (db) => {
	const from = '2026-11-01T00:00:00.000Z';
	const days = (count: number) => vi.setSystemTime(Date.now() + count * 86_400_000);
	const away = async (person: string) => {
		await shutOut(db(), as(nia), person, 'duty');
		days(1);
		await letIn(db(), justProved(nia), person);
		days(1);
	};

	beforeEach(async () => {
		await riverbank(db(), keysForTests());
	});

	test('[INV-6] Sarah has none of her children back: the desk has what they say until a manager names her', async () => {
		expect((await reachOf(db(), as(sarah), now())).named).toContain(amir.id);
		await away(sarah.id);
		expect((await reachOf(db(), as(sarah), now())).named).toEqual([]);
		expect((await reachOf(db(), as(grace), now())).unowned).toContain(amir.id);
	});

	test('[INV-6] Tom is nobody’s worker, and Dan stands in for nobody', async () => {
		await allocateWorker(db(), house, { child: amir.id, worker: tom.id, from, source: 'tests' });
		const till = { from: now(), to: '2026-12-20T00:00:00.000Z', why: 'leave' } as const;
		await setCover(db(), house, { of: sarah.id, by: dan.id, ...till });
		expect((await reachOf(db(), as(dan), now())).covered).not.toEqual([]);
		await away(tom.id);
		await away(dan.id);
		expect((await reachOf(db(), as(tom), now())).worked).toEqual([]);
		expect((await reachOf(db(), as(dan), now())).covered).toEqual([]);
	});
});
