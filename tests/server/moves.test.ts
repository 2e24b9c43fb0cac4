import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Snapshot } from '$lib/domain/snapshot.ts';
import type { Actor } from '$lib/domain/people.ts';
import type { Database } from '$lib/server/database.ts';
import { lookAt, takeIn, type List } from '$lib/server/imports.ts';
import { askToMove, decideMove, movesOf, type Decision } from '$lib/server/moves.ts';
import { closeReview } from '$lib/server/outcomes.ts';
import { planReview, reviewPageOf, setCare } from '$lib/server/reviews.ts';
import { standDown } from '$lib/server/stand-down.ts';
import { snapshotFor } from '$lib/server/snapshot.ts';
import { actions } from '../../src/routes/staff/(office)/children/[child]/review/[review]/+page.server.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, nia, priya, sarah, tom } from '../people.ts';
import { spoke } from './closing.ts';
import { house, keysForTests } from './installation.ts';
import { as, justProved, riverbank } from './riverbank.ts';
import { arrived } from './saying.ts';

const keys = keysForTests();
const amirSelf: Actor = { id: amir.id, role: 'child' };
const [on, other] = ['2026-12-15', '2026-12-22'];
const asking = { on: other, time: '16:00', whose: 'worker', why: 'Tom is on a course.' } as const;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});

onEachDatabase('another day for a review', (db) => {
	let review = '';
	beforeEach(async () => {
		await riverbank(db(), keys);
		await setCare(db(), as(sarah), amir.id, { since: '2026-11-20', reviewed: null });
		review = await planReview(db(), as(sarah), amir.id, { on });
	});

	const ask = (actor = as(sarah), changes = {}) =>
		askToMove(db(), keys, actor, review, { ...asking, ...changes });
	const decide = (move: string, changes: Partial<Decision> = {}, actor = as(sarah)) =>
		decideMove(db(), keys, actor, move, {
			...{ to: null, told: '', unheard: '', whose: null, why: '' },
			...changes
		});
	const to = { on: other, time: '16:00' };
	const page = () => reviewPageOf(db(), keys, as(sarah), { child: amir.id, review });
	const moves = () => movesOf(db(), keys, as(sarah), review);
	const told = async () =>
		Snapshot.parse(await snapshotFor(db(), keys, amirSelf)).reviews?.[0] ?? null;
	const answer = (move: string, chosen = 'not-good-for-me') =>
		arrived(db(), keys, amir.id, {
			form: 'new-date',
			version: 1,
			answers: { day: { is: 'chosen', chosen: [chosen] } },
			about: { what: 'date', id: move }
		});

	test('is nothing for their worker to ask about, nor for another officer', async () => {
		await expect(ask(as(tom))).rejects.toMatchObject({ code: 'not-allowed' });
		await expect(ask(as(priya))).rejects.toMatchObject({ code: 'not-found' });
		const move = await ask();
		await expect(decide(move, {}, as(priya))).rejects.toMatchObject({ code: 'not-found' });
		await expect(movesOf(db(), keys, as(priya), review)).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	test('is asked about with a reason, once at a time, and never a day that has been', async () => {
		await expect(ask(as(sarah), { why: ' ' })).rejects.toMatchObject({ code: 'review.unfit' });
		await expect(ask(as(sarah), { on: '2026-11-30' })).rejects.toMatchObject({
			code: 'dates.unfit'
		});
		await expect(ask(as(sarah), { on, time: null })).rejects.toMatchObject({ code: 'dates.unfit' });
		await ask();
		await expect(ask(as(sarah), { on: '2026-12-23' })).rejects.toMatchObject({ code: 'move.open' });
	});

	test('later than the law allows is said to whoever asks, before the child is asked', async () => {
		const sent = (typed: Record<string, string>) =>
			asked(db(), { child: amir.id, review }, { ...asking, ...typed });
		await expect(sent({})).resolves.toMatchObject({ status: 400, data: { doubts: ['late'] } });
		// What they were told before, of another day, does not count for this one.
		await expect(sent({ anyway: 'lessons' })).resolves.toMatchObject({ status: 400 });
		expect(await moves()).toEqual([]);
		await expect(sent({ anyway: 'late' })).rejects.toMatchObject({ status: 303 });
		expect(await moves()).toMatchObject([{ settledAt: null }]);
	});

	test('[B19] moves nothing until it is decided, and the child is told why and for whose need', async () => {
		const move = await ask();
		expect(await page()).toMatchObject({ on, time: null });
		expect(await told()).toMatchObject({
			on,
			asked: { move, ...asking, by: 'Sarah', answerBy: '2026-12-08' },
			decided: null
		});
		expect((await moves())[0]?.toldAt).toBe('2026-12-01T09:00:00.000Z');
		const rows = await db().selectFrom('review_move').selectAll().execute();
		expect(Buffer.from(rows[0]!.words_sealed!).includes('course')).toBe(false);
	});

	test('[B19] is decided with the child’s answer in view, and they are told', async () => {
		const move = await ask();
		const statement = await answer(move);
		expect((await moves())[0]?.answers).toEqual([statement]);
		await decide(move, { told: 'You said it is not good, so it stays.' });
		expect(await page()).toMatchObject({ on });
		expect(await told()).toMatchObject({
			on,
			asked: null,
			decided: { moved: false, told: 'You said it is not good, so it stays.' }
		});
		await expect(decide(move)).rejects.toMatchObject({ code: 'not-found' });
		expect(await moves()).toMatchObject([{ move, moved: false, answers: [statement] }]);
	});

	test('keeps the day by which it was first due, whatever it is moved to', async () => {
		const move = await ask();
		await answer(move, 'fine');
		await decide(move, { to });
		expect(await page()).toMatchObject({ ...to, firstDue: '2026-12-18' });
		expect(await told()).toMatchObject({ ...to, decided: { moved: true } });
	});

	test('may become yet another day, once the child has said something', async () => {
		const thursday = { on: '2026-12-17', time: '16:00' };
		const move = await ask();
		await expect(decide(move, { to: thursday, unheard: 'No time' })).rejects.toMatchObject({
			code: 'dates.unfit'
		});
		await answer(move, 'another-day');
		await decide(move, { to: thursday });
		expect(await page()).toMatchObject(thursday);
	});

	test('[B19] is moved without an answer only with a reason, which is kept', async () => {
		const move = await ask();
		await expect(decide(move, { to })).rejects.toMatchObject({ code: 'move.unheard' });
		await decide(move, { to, unheard: 'The hospital gave this day, and it cannot wait.' });
		expect(await moves()).toMatchObject([
			{ moved: true, unheard: 'The hospital gave this day, and it cannot wait.', answers: [] }
		]);
		const [row] = await db()
			.selectFrom('review_move')
			.select(['answered_at', 'moved_at'])
			.execute();
		expect(row).toEqual({ answered_at: null, moved_at: '2026-12-01T09:00:00.000Z' });
	});

	test('is news for four weeks, and a review that is stood down is told with its reason', async () => {
		const far = await db().selectFrom('review').select('id').executeTakeFirstOrThrow();
		const move = await ask(as(sarah), { on: '2027-02-16' });
		await answer(move, 'fine');
		await decide(move, { to: { on: '2027-02-16', time: null } });
		expect(await told()).toMatchObject({ on: '2027-02-16', decided: { moved: true } });
		vi.setSystemTime(Date.parse('2026-12-29T09:00:00Z'));
		expect(await told()).toMatchObject({ decided: null });
		await standDown(db(), keys, as(sarah), far.id, 'You go home to live.');
		expect(await told()).toMatchObject({ stoodDown: { why: 'You go home to live.' } });
		vi.setSystemTime(Date.parse('2027-01-27T09:00:00Z'));
		expect(await told()).toBeNull();
	});

	test('[B1] is told as an invitation from six weeks before, and it is kept when the child first had it', async () => {
		const move = await ask(as(sarah), { on: '2027-02-16' });
		await answer(move, 'fine');
		await decide(move, { to: { on: '2027-02-16', time: null } });
		vi.setSystemTime(Date.parse('2027-01-04T09:00:00Z'));
		expect(await told()).toMatchObject({ invited: false });
		vi.setSystemTime(Date.parse('2027-01-05T09:00:00Z'));
		expect(await told()).toMatchObject({ invited: true });
		vi.setSystemTime(Date.parse('2027-01-06T09:00:00Z'));
		await told();
		const row = await db().selectFrom('review').select('told_at').executeTakeFirstOrThrow();
		expect(row.told_at).toBe('2027-01-05T09:00:00.000Z');
	});

	const close = async (day: string) => {
		vi.setSystemTime(Date.parse(`${day}T17:00:00Z`));
		const outcome = { ...spoke, on: day };
		await closeReview(db(), keys, as(sarah), {
			...{ child: amir.id, review, outcome, summary: '' },
			used: {}
		});
	};
	const snapshot = async () => Snapshot.parse(await snapshotFor(db(), keys, amirSelf));

	test('is asked about no more when the review is stood down: they read why, and of no day that stays', async () => {
		const move = await ask();
		expect(await told()).toMatchObject({ asked: { move } });
		await standDown(db(), keys, as(sarah), review, 'You go home to live.');
		expect(await told()).toMatchObject({
			asked: null,
			decided: null,
			stoodDown: { why: 'You go home to live.' }
		});
		expect(await moves()).toMatchObject([{ moved: false, ended: 'stood down' }]);
		expect((await snapshot()).askedNoMore).toBeNull();
		await expect(decide(move)).rejects.toMatchObject({ code: 'not-found' });
	});

	test('is asked about no more when the review was held before: they are told that it was', async () => {
		await ask();
		await told();
		await close(on);
		expect(await snapshot()).toMatchObject({
			reviews: [],
			askedNoMore: { day: other, heldOn: on }
		});
		expect(await moves()).toMatchObject([{ moved: false, ended: 'held' }]);
		const open = db().selectFrom('review_move').select('id').where('settled_at', 'is', null);
		expect(await open.execute()).toEqual([]);
		vi.setSystemTime(Date.parse('2027-01-20T09:00:00Z'));
		expect((await snapshot()).askedNoMore).toBeNull();
	});

	test('on which the review was held all the same counts as moved, with their answer or without', async () => {
		const move = await ask();
		await answer(move, 'fine');
		await close(other);
		expect(await moves()).toMatchObject([{ moved: true, ended: 'held' }]);
		const row = await db().selectFrom('review_move').selectAll().executeTakeFirstOrThrow();
		expect(row.answered_at).toBe('2026-12-01T09:00:00.000Z');
	});

	test('of which they were never told, they are told no end', async () => {
		await ask();
		await close(on);
		expect((await snapshot()).askedNoMore).toBeNull();
	});

	test('that the council’s list has goes no other way: the child is asked first', async () => {
		const list = (day: string): List => ({
			bytes: new TextEncoder().encode(
				`person_id,known_as,next_review\n${amir.councilId},Amir,${day}\n`
			),
			profile: 'own',
			decisions: {}
		});
		const take = async (day: string) => {
			vi.setSystemTime(Date.now() + 60_000);
			const { digest } = await lookAt(db(), keys, as(nia), list(day));
			return takeIn(db(), keys, justProved(nia), list(day), digest);
		};
		await take('22/12/2026');
		expect(await page()).toMatchObject({ on });
		expect(await told()).toMatchObject({ on, asked: { on: other, whose: null, by: null } });
		// The same list again asks nothing anew.
		expect((await lookAt(db(), keys, as(nia), list('22/12/2026'))).changes).toEqual([]);

		const [{ move } = { move: '' }] = await moves();
		const heard = { to: { on: other, time: null }, unheard: 'It cannot wait.' };
		await expect(decide(move, heard)).rejects.toMatchObject({ code: 'review.unfit' });
		await decide(move, { told: 'It stays.' });
		// What was decided stands against the list, which goes on saying the same.
		expect((await lookAt(db(), keys, as(nia), list('22/12/2026'))).changes).toEqual([]);
		await take('23/12/2026');
		expect(await told()).toMatchObject({ on, asked: { on: '2026-12-23' } });
		await take('15/12/2026');
		expect(await told()).toMatchObject({ on, asked: null });
		expect((await lookAt(db(), keys, as(nia), list('15/12/2026'))).changes).toEqual([]);
		await take('22/12/2026');
		const [again] = await moves();
		await decide(again!.move, { ...heard, whose: 'family', why: 'Mum works.' });
		expect(await page()).toMatchObject({ on: other });
		expect((await lookAt(db(), keys, as(nia), list('22/12/2026'))).changes).toEqual([]);
	});

	test('that was decided with the child stands, though the council’s list goes on with the day before', async () => {
		const move = await ask();
		await answer(move, 'fine');
		await decide(move, { to });
		const bytes = `person_id,known_as,next_review\n${amir.councilId},Amir,15/12/2026\n`;
		const list: List = {
			bytes: new TextEncoder().encode(bytes),
			profile: 'own',
			decisions: {}
		};
		expect((await lookAt(db(), keys, as(nia), list)).changes).toEqual([]);
	});

	test('that somebody has asked about by hand, a list does not take back', async () => {
		await ask();
		const { askByList } = await import('$lib/server/moves.ts');
		await db()
			.transaction()
			.execute((tx) => askByList(tx, keys, house, amir.id, '2026-12-29'));
		expect(await moves()).toMatchObject([{ to: { on: other }, settledAt: null }]);
	});
});

/** What the page answers when Sarah sends the form that asks the child. */
async function asked(
	db: Database,
	params: { child: string; review: string },
	typed: Record<string, string>
): Promise<unknown> {
	const url = new URL(`http://localhost/staff/children/${params.child}/review/${params.review}`);
	const request = new Request(url, { method: 'POST', body: new URLSearchParams(typed) });
	const locals = { db, keys, actor: as(sarah), request: 'tests' };
	const visit = { locals, params, url, request };
	return actions.ask?.(visit as never);
}
