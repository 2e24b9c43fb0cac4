import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterPageOf } from '$lib/server/after-review.ts';
import { agreeOn, dropDecision, followDecision, type NewDecision } from '$lib/server/agreed.ts';
import {
	dueLetters,
	letterDueBy,
	letterPage,
	seeLetter,
	sendLetter,
	writeLetter
} from '$lib/server/letters.ts';
import { closeReview, type WhichReview } from '$lib/server/outcomes.ts';
import { snapshotFor } from '$lib/server/snapshot.ts';
import { keepSetting } from '$lib/server/children.ts';
import { letterFixed as welsh } from '$lib/i18n/cy/letter.ts';
import { letterToBegin } from '$lib/i18n/letter.ts';
import type { Actor } from '$lib/domain/people.ts';
import { Snapshot } from '$lib/domain/snapshot.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, bethan, grace, nia, owen, priya, sarah, seren, tom } from '../people.ts';
import { letter, reviewToday, spoke, stay, writtenUp } from './closing.ts';
import { keysForTests } from './installation.ts';
import { as, riverbank } from './riverbank.ts';

const keys = keysForTests();
const amirs: Actor = { id: amir.id, role: 'child' };

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});

onEachDatabase('what was agreed at a review', (db) => {
	let which: WhichReview;

	beforeEach(async () => {
		await riverbank(db(), keys);
		which = await reviewToday(db(), amir);
	});

	const agree = (changes: Partial<NewDecision> = {}, actor = as(sarah)) =>
		agreeOn(db(), keys, actor, which, { ...stay, ...changes });
	const look = () => afterPageOf(db(), keys, as(sarah), which);
	const follow = (id: string, is: string, why = '') =>
		followDecision(db(), keys, as(sarah), which, { id, is, why });

	test.each([tom, nia, owen, priya, grace])(
		'is not written down by $firstName, who is $role and not named',
		async (person) => {
			await expect(agree({}, as(person))).rejects.toMatchObject({
				code: expect.stringMatching(/^not-(allowed|found)$/)
			});
		}
	);

	test.each<Partial<NewDecision>>([
		{ what: '' },
		{ who: '' },
		{ as: '' },
		{ what: 'x'.repeat(241) }
	])('needs what, and who by name and by what they are: not %o', async (changes) => {
		await expect(agree(changes)).rejects.toMatchObject({ code: 'agreed.unfit' });
	});

	test('may have no day, and no day that is none', async () => {
		await expect(agree({ by: '2026-02-30' })).rejects.toMatchObject({ code: 'dates.unfit' });
		await agree({ by: '' });
		expect((await look()).decided).toMatchObject([{ by: null }]);
	});

	test('is kept under the child’s key, with who and by when', async () => {
		const id = await agree({ urgent: true });
		expect((await look()).decided).toMatchObject([
			{ id, what: stay.what, who: 'Tom', as: 'social-worker', by: '2026-12-18', urgent: true }
		]);
		const [row] = await db().selectFrom('decision').select('words_sealed').execute();
		expect(Buffer.from(row!.words_sealed).toString('latin1')).not.toContain('Gran');
	});

	test('can be taken back until it stands in a letter that was sent', async () => {
		await dropDecision(db(), keys, as(sarah), which, await agree());
		expect((await look()).decided).toEqual([]);
		const sent = await writtenUp(db(), keys, sarah, amir);
		const tried = dropDecision(db(), keys, as(sarah), sent, sent.decision);
		await expect(tried).rejects.toMatchObject({ code: 'agreed.sent' });
	});

	test('is asked for at the next review: did it happen? And why not', async () => {
		const id = await agree();
		vi.setSystemTime(Date.parse('2027-05-04T09:00:00Z'));
		which = await reviewToday(db(), amir);
		expect((await look()).before).toMatchObject([{ id, happened: null }]);
		await expect(follow(id, 'perhaps')).rejects.toMatchObject({ code: 'agreed.unfit' });
		await expect(follow(id, 'not yet')).rejects.toMatchObject({ code: 'agreed.unfit' });

		await follow(id, 'not yet', 'Gran was ill.');
		expect((await look()).before).toMatchObject([
			{ happened: { is: 'not yet', why: 'Gran was ill.' } }
		]);
		await follow(id, 'yes');
		expect((await look()).before).toEqual([]);
	});

	test('of one child is not followed up as if it were another’s', async () => {
		const id = await agree();
		which = await reviewToday(db(), seren);
		await expect(follow(id, 'yes')).rejects.toMatchObject({ code: 'not-found' });
	});
});

onEachDatabase('the letter after a review', (db) => {
	let which: WhichReview;

	beforeEach(async () => {
		await riverbank(db(), keys);
		which = await reviewToday(db(), amir);
	});

	const close = () =>
		closeReview(db(), keys, as(sarah), { ...which, outcome: spoke, summary: '', used: {} });
	const write = (changes: Partial<typeof letter> = {}, actor = as(sarah)) =>
		writeLetter(db(), keys, actor, which, { ...letter, ...changes });
	const send = (actor = as(sarah)) => sendLetter(db(), keys, actor, which);
	const page = (actor = as(sarah)) => letterPage(db(), keys, actor, which);
	const down = async () => (await snapshotFor(db(), keys, amirs)).letters ?? [];

	test.each([tom, nia, owen, priya, grace])(
		'is neither written nor read by $firstName, who is $role and not named',
		async (person) => {
			const code = expect.stringMatching(/^not-(allowed|found)$/);
			await expect(write({}, as(person))).rejects.toMatchObject({ code });
			await expect(send(as(person))).rejects.toMatchObject({ code });
			await expect(page(as(person))).rejects.toMatchObject({ code });
		}
	);

	test('does not go before it is written down how the review was', async () => {
		await write();
		await expect(send()).rejects.toMatchObject({ code: 'letter.unfit' });
		await close();
		await send();
		expect(await down()).toHaveLength(1);
	});

	test('does not go while something in it is still to be written, or nothing is', async () => {
		await close();
		await expect(send()).rejects.toMatchObject({ code: 'letter.unfit' });
		await write({ talked: 'We talked about [write here].' });
		await expect(send()).rejects.toMatchObject({ code: 'letter.gaps' });
		await write({ talked: '', notPossible: '', next: '', rights: '', thanks: '' });
		await expect(send()).rejects.toMatchObject({ code: 'letter.unfit' });
		await expect(write({ talked: 'x'.repeat(1501) })).rejects.toMatchObject({
			code: 'letter.unfit'
		});
		expect(await down()).toEqual([]);
	});

	test('is nobody’s but its writer’s until it is sent, and then the child has all of it', async () => {
		await close();
		await agreeOn(db(), keys, as(sarah), which, stay);
		await write();
		expect(await down()).toEqual([]);
		await send();
		const snapshot = Snapshot.parse(await snapshotFor(db(), keys, amirs));
		expect(snapshot.letters).toMatchObject([
			{
				from: 'Sarah',
				reviewOn: '2026-12-01',
				seenAt: null,
				blocks: letter,
				decided: [{ what: stay.what, who: 'Tom', by: '2026-12-18', happened: null }]
			}
		]);
		const { letters } = await snapshotFor(db(), keys, { ...amirs, id: seren.id });
		expect(letters).toEqual([]);
	});

	test('stays as it was sent: what is agreed or written later goes in a further letter', async () => {
		await writtenUp(db(), keys, sarah, amir);
		[which] = [{ ...which, ...(await firstReview()) }];
		vi.setSystemTime(Date.parse('2026-12-02T09:00:00Z'));
		await agreeOn(db(), keys, as(sarah), which, { ...stay, what: 'Kerry finds a football club.' });
		await write({ talked: 'One thing more.' });
		expect(await down()).toMatchObject([{ blocks: letter, decided: [{ what: stay.what }] }]);

		await send();
		expect(await down()).toMatchObject([
			{ blocks: { talked: 'One thing more.' }, decided: [{}, {}] },
			{ blocks: letter, decided: [{ what: stay.what }] }
		]);
		expect((await page()).standing).toMatchObject({ sentAt: '2026-12-01T09:00:00.000Z' });
	});

	const firstReview = async () => {
		const row = await db().selectFrom('letter').select('review_id').executeTakeFirstOrThrow();
		return { review: row.review_id };
	};

	test('tells whether a decision happened, once the officer has found out', async () => {
		const { decision: id, ...where } = await writtenUp(db(), keys, sarah, amir);
		const found = { id, is: 'partly', why: 'One night so far.' };
		await followDecision(db(), keys, as(sarah), where, found);
		expect(await down()).toMatchObject([{ decided: [{ happened: 'partly' }] }]);
		expect(JSON.stringify(await down())).not.toContain('One night');
	});

	test('is seen when the child’s own device says so; the first time stays', async () => {
		await writtenUp(db(), keys, sarah, amir);
		const [sent] = await down();
		const other: Actor = { id: bethan.id, role: 'child' };
		await expect(seeLetter(db(), other, sent!.id)).rejects.toMatchObject({ code: 'not-found' });
		await expect(seeLetter(db(), as(sarah), sent!.id)).rejects.toMatchObject({
			code: 'not-allowed'
		});
		await seeLetter(db(), amirs, sent!.id);
		vi.setSystemTime(Date.parse('2026-12-03T09:00:00Z'));
		await seeLetter(db(), amirs, sent!.id);
		expect(await down()).toMatchObject([{ seenAt: '2026-12-01T09:00:00.000Z' }]);
	});

	test('goes in the child’s language where it says the same in every letter, and the rest as it was written [N6]', async () => {
		await keepSetting(db(), keys, amirs, { language: 'cy' });
		await close();
		const begun = letterToBegin({ on: '2026-12-01', next: null });
		const blocks = { ...begun, talked: 'We talked about Gran.', notPossible: '' };
		await writeLetter(db(), keys, as(sarah), which, blocks);
		expect(await page()).toMatchObject({
			language: 'cy',
			draft: { rights: begun.rights },
			goes: { blocks: { rights: welsh.rights } }
		});
		await send();
		expect(await down()).toMatchObject([
			{
				blocks: { talked: 'We talked about Gran.', rights: welsh.rights },
				fixed: { language: 'cy', blocks: ['next', 'rights', 'thanks'] }
			}
		]);
		// Whatever they choose later, it stays as it was sent.
		await keepSetting(db(), keys, amirs, { language: 'ar' });
		expect(await down()).toMatchObject([{ fixed: { language: 'cy' } }]);
	});

	test('lies in the database without a word of it', async () => {
		await writtenUp(db(), keys, sarah, amir);
		const rows = await db().selectFrom('letter').selectAll().execute();
		expect(rows.map((row) => Buffer.from(row.words_sealed).toString('latin1')).join()).not.toMatch(
			/Gran|Tom/
		);
	});

	test('is due within 20 working days, over Christmas; beyond the known years nobody can say', () => {
		expect(letterDueBy('2026-12-01')).toBe('2026-12-31');
		expect(letterDueBy('2028-12-01')).toBeNull();
	});

	test('that is not sent is listed for its officer, and as late when its day is over', async () => {
		const due = async (actor = as(sarah)) => dueLetters(db(), keys, actor);
		expect(await due()).toEqual([]);
		vi.setSystemTime(Date.parse('2026-12-02T09:00:00Z'));
		expect(await due()).toMatchObject([
			{ name: 'Amir', on: '2026-12-01', written: false, mine: true, late: false }
		]);
		await close();
		vi.setSystemTime(Date.parse('2027-01-04T09:00:00Z'));
		expect(await due()).toMatchObject([{ written: true, dueBy: '2026-12-31', late: true }]);
		expect(await due(as(priya))).toEqual([]);
		expect(await due(as(grace))).toMatchObject([{ name: 'Amir', mine: false, late: true }]);
		await expect(due(as(tom))).rejects.toMatchObject({ code: 'not-allowed' });

		await write();
		await send();
		expect(await due()).toEqual([]);
		expect((await page()).standing).toMatchObject({ dueBy: '2026-12-31', late: true });
	});

	test('is late from the midnight of England on, which in summer comes an hour before the clock’s', async () => {
		vi.setSystemTime(Date.parse('2027-06-01T09:00:00Z'));
		which = await reviewToday(db(), amir);
		const outcome = { ...spoke, on: '2027-06-01' };
		await closeReview(db(), keys, as(sarah), { ...which, outcome, summary: '', used: {} });
		await write();
		expect((await page()).standing).toMatchObject({ dueBy: '2027-06-29', late: false });
		vi.setSystemTime(Date.parse('2027-06-29T23:30:00Z'));
		expect((await page()).standing).toMatchObject({ late: true });
		await send();
		expect((await page()).standing).toMatchObject({ late: true });
	});
});
