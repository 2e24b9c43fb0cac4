import { lineIn, pictureOf, saysSomething } from '$lib/forms/form.ts';
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
