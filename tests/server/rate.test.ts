import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase, openDatabase } from '$lib/server/database.ts';
import { countAsking, countWithin } from '$lib/server/rate.ts';
import { letOldGo } from '$lib/server/retention.ts';
import { onEachDatabase } from '../databases.ts';
import { keysForTests } from './installation.ts';

const keys = keysForTests();
const three = { most: 3, seconds: 60 };

onEachDatabase('[T-51] how often may be asked', (db, place) => {
	beforeEach(() => {
		vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T12:00:00Z') });
	});
	afterEach(() => vi.useRealTimers());

	const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1_000);
	const ask = (bucket = 'here') => countWithin(db(), bucket, three);

	test('is told with the seconds to wait, and then begins again', async () => {
		for (let n = 0; n < 3; n += 1) await ask();
		later(20);
		await expect(ask()).rejects.toMatchObject({ code: 'rate.too-many', details: { seconds: 40 } });
		await ask('elsewhere');
		later(41);
		await ask();
	});

	test('is not forgotten by a restart', async () => {
		for (let n = 0; n < 3; n += 1) await ask();
		const again = await openDatabase(place());
		await expect(countWithin(again, 'here', three)).rejects.toMatchObject({
			code: 'rate.too-many'
		});
		await closeDatabase(again);
	});

	test('is counted one by one, however many ask at the same moment', async () => {
		const asked = await Promise.allSettled(Array.from({ length: 10 }, () => ask()));
		expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
	});

	test('does not last for ever after the clock was set back', async () => {
		for (let n = 0; n < 3; n += 1) await ask();
		later(-86_400);
		await ask();
	});

	test('is counted for where tablets are let in, and for nothing else; no address is kept', async () => {
		const from = '203.0.113.7';
		const asking = { method: 'POST', route: '/api/enrolments', from };
		for (let n = 0; n < 120; n += 1) await countAsking(db(), keys, asking);
		await expect(countAsking(db(), keys, asking)).rejects.toMatchObject({ code: 'rate.too-many' });
		await countAsking(db(), keys, { ...asking, from: '203.0.113.8' });
		await countAsking(db(), keys, { method: 'PUT', route: '/api/outbox/[statement]/[part]', from });

		const rows = await db().selectFrom('rate').selectAll().execute();
		expect(rows).toHaveLength(2);
		expect(JSON.stringify(rows)).not.toContain('203.0.113');
	});

	test('is forgotten after a day', async () => {
		await ask();
		later(90_000);
		await letOldGo(db());
		expect(await db().selectFrom('rate').selectAll().execute()).toEqual([]);
	});
});
