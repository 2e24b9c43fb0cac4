import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { childPageOf } from '$lib/server/caseload.ts';
import { agreeMerge, proposeMerge, undoMerge } from '$lib/server/merges.ts';
import { addChild } from '$lib/server/children.ts';
import {
	arrangeReview,
	nextReview,
	planReview,
	reviewPageOf,
	setCare
} from '$lib/server/reviews.ts';
import { standDown } from '$lib/server/stand-down.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, grace, nia, priya, sarah, tom } from '../people.ts';
import { house, keysForTests } from './installation.ts';
import { as, justProved, riverbank } from './riverbank.ts';

const keys = keysForTests();
const on = '2026-12-15';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});

onEachDatabase('a review that is planned', (db) => {
	beforeEach(() => riverbank(db(), keys));

	const plan = (actor = as(sarah), day = on) => planReview(db(), actor, amir.id, { on: day });
	const see = (review: string, actor = as(sarah)) =>
		reviewPageOf(db(), keys, actor, { child: amir.id, review });
	const arrange = (review: string, details = {}, actor = as(sarah)) =>
		arrangeReview(db(), keys, actor, review, {
			time: null,
			place: '',
			inParts: false,
			...details
		});
	const reckoned = async () => (await childPageOf(db(), keys, as(sarah), amir.id)).reckoned;

	test('is nothing for their worker, nor for another officer', async () => {
		await expect(plan(as(tom))).rejects.toMatchObject({ code: 'not-allowed' });
		await expect(plan(as(priya))).rejects.toMatchObject({ code: 'not-found' });
		const review = await plan();
		await expect(see(review, as(priya))).rejects.toMatchObject({ code: 'not-found' });
		await expect(arrange(review, {}, as(priya))).rejects.toMatchObject({ code: 'not-found' });
		await expect(standDown(db(), keys, as(tom), review, 'x')).rejects.toMatchObject({
			code: 'not-allowed'
		});
	});

	test('is not planned a second time beside it: its date is moved, and the child asked', async () => {
		await plan();
		await expect(plan(as(sarah), '2026-12-22')).rejects.toMatchObject({ code: 'review.planned' });
		await expect(plan(as(grace), '2026-12-22')).rejects.toMatchObject({ code: 'review.planned' });
	});

	test('is on a day of the calendar, at a time of the day', async () => {
		await expect(plan(as(sarah), '2026-02-30')).rejects.toMatchObject({ code: 'dates.unfit' });
		const late = { on, time: '25:00' };
		await expect(planReview(db(), as(sarah), amir.id, late)).rejects.toMatchObject({
			code: 'dates.unfit'
		});
	});

	test('is due by the day that the law says, reckoned from what is known', async () => {
		expect(await reckoned()).toEqual({ since: null, reviewed: null, due: null });
		await setCare(db(), as(sarah), amir.id, { since: '2026-11-20', reviewed: null });
		expect((await reckoned()).due).toEqual({ which: 'first', by: '2026-12-18' });
		await setCare(db(), as(sarah), amir.id, { since: '2026-09-01', reviewed: '2026-09-28' });
		expect((await reckoned()).due).toEqual({ which: 'second', by: '2026-12-28' });
		await setCare(db(), as(sarah), amir.id, { since: '2019-03-01', reviewed: '2026-07-15' });
		expect((await reckoned()).due).toEqual({ which: 'later', by: '2027-01-15' });
		await setCare(db(), as(sarah), amir.id, { since: '2019-03-01', reviewed: null });
		expect((await reckoned()).due).toBeNull();
		const tomorrow = { since: '2026-12-02', reviewed: null };
		await expect(setCare(db(), as(sarah), amir.id, tomorrow)).rejects.toMatchObject({
			code: 'dates.unfit'
		});
		await expect(setCare(db(), as(priya), amir.id, tomorrow)).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	test('keeps its first due day when more becomes known', async () => {
		await setCare(db(), as(sarah), amir.id, { since: '2026-11-20', reviewed: null });
		const review = await plan();
		await setCare(db(), as(sarah), amir.id, { since: '2026-11-25', reviewed: null });
		expect(await see(review)).toMatchObject({ firstDue: '2026-12-18' });
	});

	test('gets its due day as soon as it can be reckoned, where nobody could when it was planned', async () => {
		const review = await plan();
		expect(await see(review)).toMatchObject({ firstDue: null });
		await setCare(db(), as(sarah), amir.id, { since: '2026-11-20', reviewed: null });
		expect(await see(review)).toMatchObject({ firstDue: '2026-12-18' });
	});

	test('has a place under the key of the child, and a time that is said once', async () => {
		const review = await plan();
		await arrange(review, { time: '15:45', place: 'at canary’s house', inParts: true });
		expect(await see(review, as(tom)).catch(() => null)).toBeNull();
		expect(await see(review)).toMatchObject({
			time: '15:45',
			place: 'at canary’s house',
			inParts: true
		});
		await arrange(review, { time: '09:00', place: 'at school' });
		expect(await see(review)).toMatchObject({ time: '15:45', place: 'at school', inParts: false });

		const rows = await db().selectFrom('review').selectAll().execute();
		expect(Buffer.from(rows[0]!.words_sealed!).includes('school')).toBe(false);
		await expect(arrange(review, { place: 'x'.repeat(201) })).rejects.toMatchObject({
			code: 'review.unfit'
		});
	});

	test('is stood down with a reason, is the next one no more, and another can be planned', async () => {
		const review = await plan();
		await expect(standDown(db(), keys, as(sarah), review, '  ')).rejects.toMatchObject({
			code: 'review.unfit'
		});
		await standDown(db(), keys, as(sarah), review, 'Amir goes home to live.');
		expect(await see(review)).toMatchObject({
			stoodDown: { at: '2026-12-01T09:00:00.000Z', why: 'Amir goes home to live.' }
		});
		expect(await nextReview(db(), amir.id, '2026-12-01')).toBeNull();
		await expect(arrange(review)).rejects.toMatchObject({ code: 'not-found' });
		await plan(as(sarah), '2026-12-20');
	});

	test('goes along when two records become one, and comes back, and its place can still be read', async () => {
		const twice = { ...amir, id: '00000000-0000-4000-8000-00000000aaaa', councilId: 'RB-9999' };
		await addChild(db(), keys, house, twice);
		const review = await planReview(db(), house, twice.id, { on });
		const manager = as(grace);
		await arrangeReview(db(), keys, manager, review, {
			time: null,
			place: 'at school',
			inParts: false
		});
		const placeOf = async (child: string) =>
			(await reviewPageOf(db(), keys, manager, { child, review })).place;

		const asked = { gone: twice.councilId, kept: amir.councilId };
		const merge = await proposeMerge(db(), as(nia), asked);
		await agreeMerge(db(), keys, justProved(grace), merge);
		expect(await placeOf(amir.id)).toBe('at school');
		await undoMerge(db(), keys, justProved(grace), merge);
		expect(await placeOf(twice.id)).toBe('at school');
	});
});
