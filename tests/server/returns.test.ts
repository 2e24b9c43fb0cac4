import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Actor } from '$lib/domain/people.ts';
import { changeChild } from '$lib/server/children.ts';
import { closeReview } from '$lib/server/outcomes.ts';
import { makeReturn, type Stretch } from '$lib/server/returns.ts';
import { setCare } from '$lib/server/reviews.ts';
import { standDown } from '$lib/server/stand-down.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, grace, nia, owen, sarah, seren, tom } from '../people.ts';
import { reviewToday, spoke } from './closing.ts';
import { keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';

const keys = keysForTests();
const year: Stretch = { from: '2026-04-01', to: '2027-03-31' };

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});

onEachDatabase('the rows for the yearly return', (db) => {
	beforeEach(() => riverbank(db(), keys));

	const make = (stretch = year, actor: Actor = as(grace)) => makeReturn(db(), keys, actor, stretch);
	const close = async (child: typeof amir, changes: Partial<typeof spoke> = {}) => {
		const which = await reviewToday(db(), child);
		const outcome = { ...spoke, ...changes };
		await closeReview(db(), keys, as(sarah), { ...which, outcome, summary: '', used: {} });
		return which;
	};
	const lines = async () => {
		const came = await make();
		return came.is === 'made' ? came.csv.replace('\ufeff', '').trim().split('\r\n') : came.missing;
	};

	test.each([sarah, tom, nia, owen])('are not made by $firstName, who is $role', async (person) => {
		await expect(make(year, as(person))).rejects.toMatchObject({ code: 'not-allowed' });
	});

	test('are not made for a stretch that ends before it begins', async () => {
		const turned = { from: year.to, to: year.from };
		await expect(make(turned)).rejects.toMatchObject({ code: 'dates.unfit' });
	});

	test('say when each was due first, when it was held, how the child took part, and what was stood down', async () => {
		await setCare(db(), as(sarah), amir.id, { since: null, reviewed: '2026-06-15' });
		await close(amir);
		const { review } = await reviewToday(db(), seren);
		await standDown(db(), keys, as(sarah), review, 'Seren is home again.');
		expect(await lines()).toEqual([
			'"CHILD_ID","CLAR003A","CLAR004A","CLAR007A","CLAR012A"',
			'"RB-1001","2026-12-15","2026-12-01","PN1","false"',
			'"RB-1002","","","","true"'
		]);
	});

	test('are refused while nobody has written down how a review was, and say which', async () => {
		await reviewToday(db(), amir);
		expect(await lines()).toHaveLength(1);
		vi.setSystemTime(Date.parse('2026-12-02T09:00:00Z'));
		expect(await lines()).toEqual([{ councilId: 'RB-1001', on: '2026-12-01', why: 'not written' }]);
	});

	test('are refused for what a rule turns down, whatever was kept before the age was known', async () => {
		await close(amir, { code: 'PN0' });
		const about = { birthYear: 2012, placement: null };
		await db()
			.transaction()
			.execute((tx) => changeChild(tx, keys, amir.id, { about }));
		expect(await lines()).toEqual([{ councilId: 'RB-1001', on: '2026-12-01', why: 440 }]);
	});

	test('leave out who has only short breaks, and count them', async () => {
		await close(amir, { shortBreaks: true, code: null });
		expect(await make()).toMatchObject({ is: 'made', rows: [], leftOut: 1 });
	});

	test('hold no formula, whatever the council calls a child', async () => {
		await close(amir);
		await db().updateTable('child').set({ council_id: '=1+1' }).where('id', '=', amir.id).execute();
		expect((await lines())[1]).toMatch(/^"'=1\+1",/);
	});
});
