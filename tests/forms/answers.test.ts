import { checkAnswers } from '$lib/forms/answers.ts';
import { reviewMenu } from '$lib/forms/review-menu/v1.ts';
import { saysSomething, wishes } from '$lib/forms/form.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sorting } from './sorting.ts';

const gran = { id: '1', name: 'Gran', as: 'grandmother', wish: 'want-there' };
const check = (answers: unknown) => checkAnswers(reviewMenu, answers);

describe('what does not fit the form', () => {
	test.each([
		['a question that the form does not ask', { diary: { is: 'skipped' } }],
		['a choice that was not offered', { where: { is: 'chosen', chosen: ['the moon'] } }],
		['two choices where one can be made', { where: { is: 'chosen', chosen: ['home', 'school'] } }],
		['the same choice twice', { day: { is: 'chosen', chosen: ['friday', 'friday'] } }],
		['people where choices are asked', { where: { is: 'people', people: [gran] } }],
		['a wish that does not exist', { who: { is: 'people', people: [{ ...gran, wish: 'maybe' }] } }],
		['a person without a name', { who: { is: 'people', people: [{ ...gran, name: '' }] } }],
		['more people than there are', { who: { is: 'people', people: Array(31).fill(gran) } }],
		['words that are too long', { anything: { is: 'words', ready: [], words: 'a'.repeat(5001) } }],
		['own words where none are asked', { lead: { is: 'chosen', chosen: ['me'], more: 'Me!' } }],
		['an answer of an unknown kind', { where: { is: 'scored', score: 3 } }],
		['a number of how somebody feels', { where: { is: 'chosen', chosen: ['home'], mood: 2 } }],
		['a list', []],
		['a word', 'home'],
		['nothing at all', null]
	])('%s is refused', (_, answers) => {
		expect(check(answers).ok).toBe(false);
	});

	test('an answer hidden under a strange name is refused', () => {
		expect(check(JSON.parse('{"__proto__":{"is":"skipped"}}')).ok).toBe(false);
		expect(check(JSON.parse('{"constructor":{"is":"skipped"}}')).ok).toBe(false);
	});

	test('the place is named, and never what the child wrote', () => {
		const found = check({ where: { is: 'chosen', chosen: ['home'], more: 'x'.repeat(501) } });
		expect(found).toEqual({ ok: false, at: ['where.more'] });
		expect(check({ 'my secret': { is: 'skipped' } })).toEqual({ ok: false, at: ['answers'] });
	});
});

describe('what fits the form', () => {
	test('nothing is compulsory', () => {
		expect(check({})).toEqual({ ok: true, answers: {} });
	});

	test('own words come through exactly as they were typed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
				const answers = { anything: { is: 'words', ready: [], words } };
				expect(check(answers)).toEqual({ ok: true, answers });
			})
		);
	});

	test('somebody new may be added, whoever they are and whatever they are called', () => {
		const added = { id: null, name: 'Zoë ﷽ 李', as: 'a picture of next year' };
		for (const wish of wishes) {
			expect(check({ who: { is: 'people', people: [{ ...added, wish }] } }).ok).toBe(true);
		}
	});

	test('several days, in the order in which they were tapped', () => {
		const answers = { day: { is: 'chosen', chosen: ['friday', 'monday'] } };
		expect(check(answers)).toEqual({ ok: true, answers });
	});

	test('not sure, and why', () => {
		expect(check({ where: { is: 'not-sure', more: 'My school is noisy' } }).ok).toBe(true);
	});
});

test('whatever is handed in, the check answers and does not fall over', () => {
	const ids = fc.constantFrom(...Object.keys(reviewMenu.questions), 'x', '__proto__');
	fc.assert(
		fc.property(fc.dictionary(ids, fc.anything()), (answers) => {
			expect(typeof check(answers).ok).toBe('boolean');
		})
	);
});

describe('feelings and sorted cards', () => {
	const fits = (answers: unknown) => checkAnswers(sorting, answers).ok;
	const school = { card: 'school', place: 'good' };
	const sorted = (...cards: unknown[]) => ({ days: { is: 'sorted', cards } });

	test.each([
		['a feeling that has no face', { feel: { is: 'feelings', feelings: ['fine'] } }],
		['the same feeling twice', { feel: { is: 'feelings', feelings: ['sad', 'sad'] } }],
		['how strong a feeling is [L6]', { feel: { is: 'feelings', feelings: ['sad'], much: 4 } }],
		['a number in place of a feeling [L6]', { feel: { is: 'feelings', feelings: [2] } }],
		['a card that is not on the mat', sorted({ card: 'the moon', place: 'good' })],
		['a place that is not on the mat', sorted({ card: 'school', place: 'like' })],
		['a number in place of a place [L6]', sorted({ card: 'school', place: 1 })],
		['a card in two places', sorted(school, { card: 'school', place: 'not-good' })],
		['a card in no place', sorted({ card: 'school' })],
		['a talk that nobody offered', sorted({ ...school, talk: 'maybe' })],
		[
			'a talk where it is not asked',
			{ like: { is: 'sorted', cards: [{ card: 'walk', place: 'like', talk: 'yes' }] } }
		],
		['own words where none are asked', { like: { is: 'sorted', cards: [], more: 'Dogs' } }]
	])('%s is refused', (_, answers) => {
		expect(fits(answers)).toBe(false);
	});

	test('[L5] several feelings, pleasant and unpleasant together', () => {
		expect(
			fits({ feel: { is: 'feelings', feelings: ['happy', 'scared'], more: 'New school' } })
		).toBe(true);
	});

	test('[L1] a card in each place, and whether the meeting may talk about it', () => {
		const cards = [
			{ ...school, talk: 'yes' },
			{ card: 'health', place: 'in-between', talk: 'only-iro' },
			{ card: 'fun', place: 'not-good', talk: 'no' },
			{ card: 'where-i-live', place: 'good' }
		];
		expect(fits(sorted(...cards))).toBe(true);
		expect(fits({ like: { is: 'sorted', cards: [{ card: 'walk', place: 'like' }] } })).toBe(true);
	});
});

describe('what was made beside an answer', () => {
	const made = (kind: string, n = 1, rest: object = {}) => {
		const id = `00000000-0000-4000-8000-00000000000${n}`;
		const own = { voice: { seconds: 12 }, drawing: { shows: ['sun'] } }[kind];
		return { kind, id, ...own, ...rest };
	};
	const where = (attached: unknown) => ({ where: { is: 'chosen', chosen: ['home'], attached } });
	const anything = (attached: unknown) => ({
		anything: { is: 'words', ready: [], words: '', attached }
	});

	test.each([
		[
			'where nothing more is asked',
			{ lead: { is: 'chosen', chosen: ['me'], attached: [made('voice')] } }
		],
		['a photo beside a choice', where([made('photo')])],
		['a kind that does not exist', where([made('film')])],
		['a voice of 3 minutes', where([made('voice', 1, { seconds: 180 })])],
		['a score of a drawing', where([made('drawing', 1, { mood: 2 })])],
		['the same twice', where([made('voice'), made('voice')])],
		['more than may be', where([made('voice'), made('voice', 2), made('voice', 3)])],
		['an empty list', where([])],
		['the bytes themselves', where([made('voice', 1, { bytes: 'abc' })])]
	])('%s is refused', (_, answers) => {
		expect(check(answers).ok).toBe(false);
	});

	test('[L7] a voice or a drawing tells more of a choice, also of "not sure"; a photo too beside words', () => {
		const both = [made('voice'), made('drawing', 2)];
		expect(check(where(both))).toMatchObject({ ok: true });
		expect(check({ where: { is: 'not-sure', attached: both } })).toMatchObject({ ok: true });
		expect(check(anything([...both, made('photo', 3)]))).toMatchObject({ ok: true });
	});

	test('[H2] it is an answer of its own: nobody has to write', () => {
		const answers = anything([made('voice')]);
		expect(saysSomething(answers as never)).toBe(true);
	});
});
