import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Actor } from '$lib/domain/people.ts';
import { Snapshot } from '$lib/domain/snapshot.ts';
import type { PersonWish } from '$lib/forms/form.ts';
import { askGuest, guestsFor, refuseGuest, takeGuestBack, tickGuest } from '$lib/server/guests.ts';
import { comingReviews, handLetter } from '$lib/server/invitations.ts';
import { cardOf, lastSaid, menuSays, shownOf } from '$lib/server/meetings.ts';
import { planReview } from '$lib/server/reviews.ts';
import { snapshotFor } from '$lib/server/snapshot.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, bethan, grace, priya, sarah, tom } from '../people.ts';
import { house, keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';
import { arrived } from './saying.ts';

const keys = keysForTests();
const amirSelf: Actor = { id: amir.id, role: 'child' };
const on = '2026-12-15';
const wish = (name: string, wanted: PersonWish['wish'], as = 'family'): PersonWish => ({
	...{ id: null, name, as },
	wish: wanted
});
const gran = { name: 'Gran', as: 'family' };

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});

onEachDatabase('who comes to a review', (db) => {
	let review = '';
	beforeEach(async () => {
		await riverbank(db(), keys);
		review = await planReview(db(), as(sarah), amir.id, { on });
	});

	const list = (actor = as(sarah)) => guestsFor(db(), keys, actor, review);
	const told = async () =>
		Snapshot.parse(await snapshotFor(db(), keys, amirSelf)).reviews?.[0]?.guests ?? [];
	const wants = (...people: PersonWish[]) =>
		arrived(db(), keys, amir.id, { answers: { who: { is: 'people', people } } });

	test('[B17] is nothing for their worker, another officer or a manager without part in it to read', async () => {
		await wants(wish('Gran', 'want-there'), wish('Mum', 'do-not-want-there'));
		await expect(list(as(priya))).rejects.toMatchObject({ code: 'not-found' });
		await expect(list(as(tom))).rejects.toMatchObject({ code: 'not-found' });
		await expect(askGuest(db(), keys, as(tom), review, gran)).rejects.toMatchObject({
			code: 'not-allowed'
		});
		expect(await list(as(grace))).toEqual({ guests: [], wished: [], unwanted: [] });
	});

	test('[B17] is never whom the child does not want there: only who plans sees it, and nobody is told', async () => {
		await wants(wish('Gran', 'want-there'), wish('Mum', 'do-not-want-there'));
		expect(await list()).toMatchObject({
			wished: [{ name: 'Gran', wish: 'want-there' }],
			unwanted: [{ name: 'Mum' }]
		});
		const mum = { name: ' mum', as: 'family' };
		await expect(askGuest(db(), keys, as(sarah), review, mum)).rejects.toMatchObject({
			code: 'guest.unwanted'
		});
		expect(await told()).toEqual([]);
	});

	test('[B4] is what the child wants, ticked off by whoever has sent it', async () => {
		await wants(wish('Gran', 'want-there'), wish('Mr Bell', 'not-sure', 'teacher'));
		await askGuest(db(), keys, as(sarah), review, gran);
		const [asked] = (await list()).guests;
		expect(asked).toMatchObject({ ...gran, refused: null, sentAt: null });
		expect((await list()).wished).toMatchObject([{ name: 'Mr Bell', wish: 'not-sure' }]);
		await expect(tickGuest(db(), as(priya), asked!.guest)).rejects.toMatchObject({
			code: 'not-found'
		});
		await tickGuest(db(), as(sarah), asked!.guest);
		expect((await list()).guests).toMatchObject([
			{ sentAt: '2026-12-01T09:00:00.000Z', sentBy: 'Sarah Okafor' }
		]);
		expect(await told()).toEqual([{ ...gran, refused: null }]);
		const rows = await db().selectFrom('guest').selectAll().execute();
		expect(Buffer.from(rows[0]!.words_sealed).includes('Gran')).toBe(false);
	});

	test('tells the child why somebody they wanted cannot come, and it can be said anew', async () => {
		await wants(wish('Gran', 'want-there'));
		const refuse = (why: string) => refuseGuest(db(), keys, as(sarah), review, { ...gran, why });
		await expect(refuse('  ')).rejects.toMatchObject({ code: 'review.unfit' });
		await refuse('Gran is in hospital that day.');
		expect(await told()).toEqual([{ ...gran, refused: 'Gran is in hospital that day.' }]);
		await askGuest(db(), keys, as(sarah), review, gran);
		expect(await told()).toEqual([{ ...gran, refused: null }]);
		const [asked] = (await list()).guests;
		await takeGuestBack(db(), as(sarah), asked!.guest);
		expect(await told()).toEqual([]);
		expect((await list()).wished).toMatchObject([gran]);
	});

	test('follows what the child said last, and opening it is written down', async () => {
		await wants(wish('Gran', 'want-there'));
		vi.setSystemTime(Date.now() + 60_000);
		const last = await wants(wish('Gran', 'do-not-want-there'));
		expect((await list()).unwanted).toMatchObject([{ name: 'Gran' }]);
		const lines = await db()
			.selectFrom('audit')
			.select('about')
			.where('deed', '=', 'statement.open')
			.execute();
		expect(lines).toEqual([{ about: last }]);
	});

	test('[B18] of what the child wants, the page for all shows only what they said yes to', async () => {
		await arrived(db(), keys, amir.id, {
			form: 'prepare-review',
			answers: {
				topics: {
					is: 'sorted',
					cards: [
						{ card: 'school', place: 'not-good', talk: 'yes' },
						{ card: 'health', place: 'not-good', talk: 'only-iro' },
						{ card: 'fun', place: 'good', talk: 'no' },
						{ card: 'future', place: 'good' },
						{ card: 'where-i-live', place: 'good', talk: 'yes' }
					],
					more: 'only for my list'
				},
				'own-topic': { is: 'words', ready: [], words: 'I want a dog.' },
				first: { is: 'chosen', chosen: ['where-i-live'] }
			}
		});
		const said = await lastSaid(db(), keys, as(sarah), { child: amir.id, form: 'prepare-review' });
		expect(await shownOf(said!)).toEqual([
			{ topic: 'Where I live', place: 'Good', first: true },
			{ topic: 'School or college', place: 'Not good', first: false },
			{ words: 'I want a dog.' }
		]);
		const alone = { is: 'words', ready: ['ask-alone'], words: 'About Mum.' };
		vi.setSystemTime(Date.now() + 60_000);
		await arrived(db(), keys, amir.id, { form: 'prepare-review', answers: { 'own-topic': alone } });
		const later = await lastSaid(db(), keys, as(sarah), {
			child: amir.id,
			form: 'prepare-review'
		});
		expect(await shownOf(later!)).toEqual([]);
		expect(
			await lastSaid(db(), keys, as(priya), { child: amir.id, form: 'prepare-review' })
		).toBeNull();
	});

	test('[B5] gets the card that the child made: its picture, what they chose and their own words', async () => {
		await arrived(db(), keys, amir.id, {
			form: 'invite-card',
			answers: {
				picture: { is: 'chosen', chosen: ['cake'] },
				words: { is: 'words', ready: ['please-come'], words: 'There is cake!' }
			}
		});
		const said = await lastSaid(db(), keys, as(sarah), { child: amir.id, form: 'invite-card' });
		expect(await cardOf(said!)).toEqual({
			picture: 'cake',
			words: ['Please come to my review', 'There is cake!'],
			language: 'en'
		});
	});

	test('[B18] of the menu, what is private is on no page that is printed', async () => {
		await arrived(db(), keys, amir.id, {
			answers: {
				lead: { is: 'chosen', chosen: ['me'] },
				'not-in-front': { is: 'chosen', chosen: ['health'] }
			}
		});
		const said = await lastSaid(db(), keys, as(sarah), { child: amir.id, form: 'review-menu' });
		expect(await menuSays(said!, ['lead', 'not-in-front'])).toEqual([
			{ told: 'Who they want to lead the meeting', said: ['They lead it'] }
		]);
	});

	test('[B1] is asked of each child in time: who was not reached, and who has said nothing', async () => {
		await expect(comingReviews(db(), keys, as(tom))).rejects.toMatchObject({ code: 'not-allowed' });
		await planReview(db(), house, bethan.id, { on: '2026-12-03' });
		const far = { on: '2027-02-16', child: amir.id };
		await planReview(db(), house, far.child, { on: far.on });
		const coming = async (actor = as(sarah)) =>
			(await comingReviews(db(), keys, actor)).map(({ name, on: day, ...it }) => ({
				...{ name, on: day },
				reached: it.toldAt !== null || it.letterAt !== null,
				...{ tablet: it.tablet, said: it.saidAt !== null }
			}));
		const before = { name: 'Amir', on, reached: false, tablet: false, said: false };
		expect(await coming()).toEqual([before]);
		expect(await coming(as(grace))).toMatchObject([{ name: 'Bethan' }, { name: 'Amir' }]);

		await wants(wish('Gran', 'want-there'));
		expect(await coming()).toEqual([{ ...before, tablet: true, said: true }]);
		await told();
		expect(await coming()).toEqual([{ ...before, reached: true, tablet: true, said: true }]);
	});

	test('[B1] may be told on paper, by the worker too, and that is written down once', async () => {
		await expect(handLetter(db(), as(priya), review)).rejects.toMatchObject({ code: 'not-found' });
		await handLetter(db(), as(sarah), review);
		vi.setSystemTime(Date.now() + 60_000);
		await handLetter(db(), as(grace), review);
		const [row] = await comingReviews(db(), keys, as(sarah));
		expect(row?.letterAt).toBe('2026-12-01T09:00:00.000Z');
	});
});
