import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Outcome, Use } from '$lib/domain/outcome.ts';
import { afterPageOf } from '$lib/server/after-review.ts';
import { allocate, setCover } from '$lib/server/allocations.ts';
import { addChild } from '$lib/server/children.ts';
import type { Actor } from '$lib/domain/people.ts';
import { closeReview, proposeCode, type WhichReview } from '$lib/server/outcomes.ts';
import { nextReview, reviewsOf } from '$lib/server/reviews.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, grace, nia, owen, priya, sarah, tom } from '../people.ts';
import { reviewToday, spoke } from './closing.ts';
import { house, keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';
import { arrived } from './saying.ts';

const keys = keysForTests();

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});

onEachDatabase('how a review was', (db) => {
	let which: WhichReview;

	beforeEach(async () => {
		await riverbank(db(), keys);
		which = await reviewToday(db(), amir);
	});

	type Wanted = { used?: Record<string, Use>; summary?: string; actor?: Actor };
	const closing = (changes: Partial<Outcome>, { used = {}, summary = '' }: Wanted) => ({
		...which,
		outcome: { ...spoke, ...changes },
		...{ used, summary }
	});
	const close = (changes: Partial<Outcome> = {}, wanted: Wanted = {}) =>
		closeReview(db(), keys, wanted.actor ?? as(sarah), closing(changes, wanted));
	const propose = (changes: Partial<Outcome> = {}, wanted: Wanted = {}) =>
		proposeCode(db(), keys, as(sarah), closing({ ...changes, code: null }, wanted));
	const look = (actor = as(sarah)) => afterPageOf(db(), keys, actor, which);

	test.each([tom, nia, owen])('is not written down by $firstName, who is $role', async (person) => {
		await expect(close({}, { actor: as(person) })).rejects.toMatchObject({ code: 'not-allowed' });
		await expect(look(as(person))).rejects.toMatchObject({ code: 'not-allowed' });
	});

	test.each([priya, grace])(
		'[INV-4] is nothing for $firstName, whose child it is not',
		async (person) => {
			await expect(close({}, { actor: as(person) })).rejects.toMatchObject({ code: 'not-found' });
			await expect(look(as(person))).rejects.toMatchObject({ code: 'not-found' });
		}
	);

	test('[INV-5] is written down by who is named now, and by who stands in', async () => {
		const from = '2026-11-30T00:00:00.000Z';
		const cover = { of: sarah.id, by: priya.id, from, to: '2026-12-05T00:00:00.000Z' };
		await setCover(db(), house, { ...cover, why: 'leave' });
		await close({}, { actor: as(priya) });
		await allocate(db(), house, { child: amir.id, iro: priya.id, from, source: 'tests' });
		await expect(look()).rejects.toMatchObject({ code: 'not-found' });
		expect(await look(as(priya))).toMatchObject({ kept: spoke });
	});

	test('does not take the review of one child for that of another', async () => {
		const other = { ...which, child: '00000000-0000-4000-8000-000000000102' };
		const tried = afterPageOf(db(), keys, as(sarah), other);
		await expect(tried).rejects.toMatchObject({ code: 'not-found' });
	});

	test('is not written down for a day that is still to come', async () => {
		await expect(close({ on: '2026-12-02' })).rejects.toMatchObject({ code: 'dates.unfit' });
		await expect(close({ on: 'soon' })).rejects.toMatchObject({ code: 'dates.unfit' });
		expect((await look()).kept).toBeNull();
	});

	test.each<[number, Partial<Outcome>]>([
		[167, { code: null }],
		[399, { shortBreaks: true }]
	])('is not taken with what rule %i of the yearly return turns down', async (rule, changes) => {
		const told = { code: 'return.rule', details: { rule } };
		await expect(close(changes)).rejects.toMatchObject(told);
		expect((await look()).kept).toBeNull();
	});

	test('440, 441: is not taken with a code that the age turns down', async () => {
		const about = { birthYear: 2024, placement: null };
		const small = { ...amir, id: '00000000-0000-4000-8000-00000000aaaa', councilId: 'RB-7', about };
		await addChild(db(), keys, house, small);
		const from = '2026-01-01T00:00:00.000Z';
		await allocate(db(), house, { child: small.id, iro: sarah.id, from, source: 'tests' });
		which = await reviewToday(db(), small);
		await expect(close()).rejects.toMatchObject({ code: 'return.rule', details: { rule: 441 } });
		expect(await propose()).toBe('PN0');
		await close({ code: 'PN0' });
		expect((await look()).kept?.code).toBe('PN0');
	});

	test('is kept, and the review has been: it is the next one no more', async () => {
		await close({}, { summary: 'Amir wants to see Gran more.' });
		const { kept } = await look();
		expect(kept).toMatchObject({ ...spoke, summary: 'Amir wants to see Gran more.' });
		expect(await nextReview(db(), amir.id, '2026-12-01')).toBeNull();
		expect(await reviewsOf(db(), amir.id)).toMatchObject([
			{ review: which.review, on: '2026-12-01', held: true }
		]);
	});

	test('can be mended: the last word holds', async () => {
		await close();
		await close({ on: '2026-11-30', code: 'PN3', heard: 'pictures' });
		expect((await look()).kept).toMatchObject({ on: '2026-11-30', code: 'PN3' });
		expect(await reviewsOf(db(), amir.id)).toMatchObject([{ on: '2026-11-30' }]);
	});

	test('lies in the database without a word of what was summed up', async () => {
		await close({}, { summary: 'Amir wants to see Gran more.' });
		const rows = await db().selectFrom('review_outcome').selectAll().execute();
		expect(Buffer.from(rows[0]!.summary_sealed!).toString('latin1')).not.toContain('Gran');
	});

	test('asks of each thing the child had sent whether it was read or shown', async () => {
		const menu = await arrived(db(), keys, amir.id);
		const unfit = { code: 'outcome.unfit', details: { why: 'used' } };
		await expect(close()).rejects.toMatchObject(unfit);
		await expect(propose()).rejects.toMatchObject(unfit);
		expect((await look()).sent).toMatchObject([{ statement: menu, onPaper: false, used: null }]);

		const used = { [menu]: 'read or shown' } as const;
		await close({}, { used });
		expect((await look()).sent).toMatchObject([{ used: 'read or shown' }]);
	});

	test('proposes a code from what happened, and the officer decides', async () => {
		const menu = await arrived(db(), keys, amir.id);
		const away = { attended: 'no', heard: 'nothing' } as const;
		expect(await propose(away, { used: { [menu]: 'not used' } })).toBe('PN7');
		expect(await propose(away, { used: { [menu]: 'read or shown' } })).toBe('PN6');
		await close({ ...away, code: 'PN5' }, { used: { [menu]: 'read or shown' } });
		expect((await look()).kept?.code).toBe('PN5');
	});

	test('does not ask again what was used at the review before', async () => {
		const menu = await arrived(db(), keys, amir.id);
		await close({}, { used: { [menu]: 'spoken from' } });
		vi.setSystemTime(Date.parse('2027-03-01T09:00:00Z'));
		which = await reviewToday(db(), amir);
		expect((await look()).sent).toEqual([]);
	});

	test('leaves out what came after the day, and what is not theirs to read', async () => {
		await arrived(db(), keys, amir.id, { aboutIro: true });
		await arrived(db(), keys, amir.id, { held: true });
		vi.setSystemTime(Date.parse('2026-12-02T09:00:00Z'));
		await arrived(db(), keys, amir.id);
		await close();
		expect((await look()).sent).toEqual([]);
	});
});
