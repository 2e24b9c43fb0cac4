import { keepingMade, lineIn, pictureOf, saysSomething, withMade } from '$lib/forms/form.ts';
import { reviewMenu } from '$lib/forms/review-menu/v1.ts';
import { describe, expect, test } from 'vitest';
import { sorting } from './sorting.ts';

describe('whether a child has said anything yet', () => {
	test.each([
		['no question was reached', {}],
		['every question was skipped', { where: { is: 'skipped' } }],
		['a choice was taken back', { where: { is: 'chosen', chosen: [] } }],
		['everybody was taken off the list', { who: { is: 'people', people: [] } }],
		['every feeling was taken back', { feel: { is: 'feelings', feelings: [] } }],
		['no card was sorted', { days: { is: 'sorted', cards: [] } }],
		['only blanks were typed', { anything: { is: 'words', ready: [], words: ' \n ' } }]
	] as const)('no, when %s', (_, answers) => {
		expect(saysSomething(structuredClone(answers) as never)).toBe(false);
	});

	test('[H2] one answer of any kind is enough to send, and "not sure" is an answer', () => {
		expect(saysSomething({ where: { is: 'not-sure' } })).toBe(true);
		expect(saysSomething({ where: { is: 'chosen', chosen: ['home'] } })).toBe(true);
		expect(saysSomething({ anything: { is: 'words', ready: ['ask-me'], words: '' } })).toBe(true);
		expect(saysSomething({ anything: { is: 'words', ready: [], words: 'Hi' } })).toBe(true);
		expect(saysSomething({ feel: { is: 'feelings', feelings: ['sad'] } })).toBe(true);
		const cards = [{ card: 'school', place: 'good' }];
		expect(saysSomething({ days: { is: 'sorted', cards } })).toBe(true);
	});
});

describe('a line of a form', () => {
	test('a name that is not known leaves no brackets behind', () => {
		expect(lineIn('Ask {{iro}}', 'standard')).toBe('Ask ');
	});

	test('what a mode lacks, it takes from Standard', () => {
		expect(lineIn({ standard: 'At school or college' }, 'easy')).toBe('At school or college');
		expect(lineIn({ standard: 'At home', pictures: 'Home' }, 'pictures')).toBe('Home');
	});

	test('a sentence begins with a capital, also with nobody named', () => {
		const names = { iro: 'your reviewing officer' };
		expect(lineIn('{{iro}} will try. {{iro}} will tell you why.', 'standard', names)).toBe(
			'Your reviewing officer will try. Your reviewing officer will tell you why.'
		);
		expect(lineIn('See {{iro}} alone', 'standard', names)).toBe('See your reviewing officer alone');
	});
});

test('a choice is drawn by the picture of its own name, or by the one that is named for it', () => {
	const { where, alone } = reviewMenu.questions;
	expect(pictureOf(where, 'home')).toBe('home');
	expect(pictureOf(alone, 'meet')).toBe('alone-together');
});

test('a feeling has its own face; a place of a mat is drawn like a choice', () => {
	const { feel, like } = sorting.questions;
	expect(pictureOf(feel, 'sad')).toBe('sad');
	expect(pictureOf(like, 'walk')).toBe('walk');
	expect(pictureOf(like, 'like')).toBe('good');
});

describe('what was made beside an answer', () => {
	const { where, anything, lead } = reviewMenu.questions;
	const id = '00000000-0000-4000-8000-000000000001';
	const voice = { kind: 'voice', id, seconds: 3 } as const;
	const newer = { ...voice, id: '00000000-0000-4000-8000-000000000002' };
	const drawing = { kind: 'drawing', id, shows: [] } as { kind: 'drawing'; id: string; shows: [] };

	test('is not put where nothing more is asked for, nor kept by an answer that was passed over', () => {
		const spoken = withMade(where, { is: 'not-sure' }, 'voice', voice)!;
		expect(keepingMade(where, spoken, { is: 'skipped' })).toEqual({ is: 'skipped' });
		expect(keepingMade(lead, undefined, null)).toBeNull();
	});

	test('[L7] alone is an answer; taken out again, nothing is left', () => {
		const said = withMade(anything, undefined, 'voice', voice)!;
		expect(said).toEqual({ is: 'words', ready: [], words: '', attached: [voice] });
		expect(withMade(anything, said, 'voice', null)).toBeNull();
	});

	test('stays when the answer beside it is changed or taken back', () => {
		const before = withMade(where, { is: 'chosen', chosen: ['home'] }, 'voice', voice)!;
		const changed = keepingMade(where, before, { is: 'chosen', chosen: ['school'] });
		expect(changed).toEqual({ is: 'chosen', chosen: ['school'], attached: [voice] });
		expect(keepingMade(where, before, null)).toEqual({
			is: 'chosen',
			chosen: [],
			attached: [voice]
		});
	});

	test('a new one takes the place of the one before of its kind, and of no other', () => {
		const one = withMade(where, { is: 'not-sure' }, 'voice', voice)!;
		const two = withMade(where, one, 'drawing', drawing)!;
		expect(withMade(where, two, 'voice', newer)).toEqual({
			is: 'not-sure',
			attached: [drawing, newer]
		});
	});
});
