import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { beforehands } from '$lib/domain/outcome.ts';
import type { ParticipationCode } from '$lib/domain/participation.ts';
import { allocate } from '$lib/server/allocations.ts';
import { addChild } from '$lib/server/children.ts';
import { today } from '$lib/server/clock.ts';
import type { Database } from '$lib/server/database.ts';
import { figuresFor } from '$lib/server/figures.ts';
import { figuresTable } from '$lib/server/figures-table.ts';
import { handLetter } from '$lib/server/invitations.ts';
import { closeReview } from '$lib/server/outcomes.ts';
import { planReview } from '$lib/server/reviews.ts';
import { snapshotFor } from '$lib/server/snapshot.ts';
import { markRead } from '$lib/server/statements.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, grace, sarah, seren, tom, type CastChild } from '../people.ts';
import { house, keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';
import { arrived } from './saying.ts';

const keys = keysForTests();

const ago = (days: number): string =>
	new Date(Date.parse(today()) - days * 86_400_000).toISOString().slice(0, 10);
const stretch = { from: ago(200), to: today() };

/** Another child of Sarah's. */
async function another(db: Database, n: number): Promise<CastChild> {
	const child = { ...amir, id: randomUUID(), councilId: `F-${n}`, name: `Child ${n}` };
	await addChild(db, keys, house, child);
	const from = '2026-01-01T00:00:00.000Z';
	await allocate(db, house, { child: child.id, iro: sarah.id, from, source: 'tests' });
	return child;
}

/** A review of this child, held and written down by Sarah. */
async function held(
	db: Database,
	child: string,
	code: ParticipationCode,
	before: (typeof beforehands)[number] = 'talked'
): Promise<void> {
	const review = await planReview(db, house, child, { on: ago(20) });
	await closeReview(db, keys, as(sarah), {
		...{ child, review, summary: '', used: {} },
		outcome: {
			on: ago(20),
			...{ sitting: 'one', attended: 'all', heard: 'own words', before },
			...{
				chaired: 'iro',
				advocacy: 'offered',
				came: [],
				asked: [],
				replied: [],
				shortBreaks: false,
				code
			}
		}
	});
}

onEachDatabase('what children tell a council', (db) => {
	beforeEach(() => riverbank(db(), keys));
	afterEach(() => void vi.useRealTimers());

	const graces = () => figuresFor(db(), keys, as(grace), stretch);

	test.each([sarah, tom])('is not for $role', async (person) => {
		await expect(figuresFor(db(), keys, as(person), stretch)).rejects.toMatchObject({
			code: 'not-allowed'
		});
	});

	test.each([
		['that ends before it begins', { from: today(), to: ago(1) }],
		['of more than three years', { from: ago(1200), to: today() }],
		['that is none', { from: '', to: 'x' }]
	])('a stretch %s is refused', async (_, unfit) => {
		await expect(figuresFor(db(), keys, as(grace), unfit)).rejects.toMatchObject({
			code: 'dates.unfit'
		});
	});

	test('of three children nothing is shown, on the page or in the table', async () => {
		for (const n of [1, 2, 3]) {
			const { id } = await another(db(), n);
			await held(db(), id, 'PN1');
			await arrived(db(), keys, id, { answers: { where: { is: 'chosen', chosen: ['home'] } } });
		}
		const figures = await graces();
		expect(figures.held).toBeNull();
		expect(Object.values(figures.codes)).toEqual(Array.from({ length: 8 }, () => null));
		expect(figures.shares.attended).toBeNull();
		const [where] = figures.wishes;
		expect(where?.choices.map(({ count }) => count)).toEqual([null, null, null, null, null]);
		expect(figuresTable(figures)).not.toMatch(/"3"/);
	});

	test('of enough, each is shown as a part of a whole', async () => {
		for (let n = 0; n < 12; n += 1) {
			const { id } = await another(db(), n);
			await held(db(), id, n < 6 ? 'PN1' : 'PN4');
			const chosen = n < 7 ? ['home'] : ['school'];
			const said = await arrived(db(), keys, id, { answers: { where: { is: 'chosen', chosen } } });
			if (n < 5) await markRead(db(), as(sarah), said);
		}
		const figures = await graces();
		expect(figures.held).toBe(12);
		expect(figures.shares.attended).toEqual({ of: 12, from: 12 });
		expect(figures.shares.participated).toEqual({ of: 6, from: 12 });
		expect(figures.shares.read).toEqual({ of: 5, from: 12 });
		expect(figures.codes).toMatchObject({ PN1: 6, PN4: 6, PN7: 0 });
		const where = figures.wishes.find(({ asks }) => asks === 'Where they want it');
		expect(where?.choices.slice(0, 2)).toMatchObject([
			{ label: 'At home', count: 7 },
			{ label: 'At school or college', count: 5 }
		]);
		expect(figuresTable(figures)).toContain('"Took part","6","12","50.0 %"');
	});

	test('[F12] where no month can be shown, three together are, and nothing is told twice', async () => {
		vi.useFakeTimers({ toFake: ['Date'] });
		for (let month = 1; month <= 6; month += 1) {
			vi.setSystemTime(Date.parse(`2026-0${month}-09T10:00:00Z`));
			for (const chosen of ['home', 'home', 'home', 'school', 'school'])
				await arrived(db(), keys, month % 2 ? amir.id : seren.id, {
					answers: { where: { is: 'chosen', chosen: [chosen] } }
				});
		}
		const half = { from: '2026-01-01', to: '2026-06-30' };
		const figures = await figuresFor(db(), keys, as(grace), half);
		vi.useRealTimers();
		const [where] = figures.wishes;
		expect(where?.spans).toEqual([
			{ from: '2026-01', to: '2026-03' },
			{ from: '2026-04', to: '2026-06' }
		]);
		expect(where?.choices.slice(0, 2).map(({ over }) => over)).toEqual([
			[9, 9],
			[6, 6]
		]);
		expect(figuresTable(figures)).toContain('At home, January 2026 to March 2026","9"');
		// Two children in all: how much each month brought is theirs.
		expect(figures.usage).toMatchObject({ statements: null, children: null });
		expect(figures.usage.months.every(({ statements }) => statements === null)).toBe(true);
	});

	test('of two ways of inviting, one gives away nothing of the other beside the whole', async () => {
		for (let n = 0; n < 12; n += 1) {
			const { id } = await another(db(), n);
			const review = await planReview(db(), house, id, { on: today() });
			if (n < 9) await handLetter(db(), as(sarah), review);
			else await snapshotFor(db(), keys, { id, role: 'child' });
		}
		const { invitations, shares } = await graces();
		expect(shares.returned).toEqual({ of: 0, from: 12 });
		expect(invitations).toMatchObject([
			{ route: 'on screen', sent: null, share: null },
			{ route: 'on paper', sent: null, share: null }
		]);
	});

	test('two parts are not shown where what is left of the whole would be few', async () => {
		for (let n = 0; n < 16; n += 1) {
			const { id } = await another(db(), n);
			await held(db(), id, 'PN1', n < 7 ? 'talked' : n < 14 ? 'declined' : 'not-offered');
		}
		const { shares } = await graces();
		expect(shares).toMatchObject({ consulted: null, declined: null });
		expect(shares.attended).toEqual({ of: 16, from: 16 });
	});

	test('what is about an officer is counted nowhere', async () => {
		for (let n = 0; n < 6; n += 1) {
			const { id } = await another(db(), n);
			const answers = { where: { is: 'chosen' as const, chosen: ['home'] } };
			await arrived(db(), keys, id, { aboutIro: true, answers });
		}
		const figures = await graces();
		expect(figures.wishes).toEqual([]);
		expect(figures.shares.read).toEqual({ of: 0, from: 0 });
	});
});
