import { describe, expect, test } from 'vitest';
import { knows } from '../../src/lib/i18n/en/known.ts';
import { faultsIn, faultsOnTile, type Rule, type Voice } from '../../src/lib/i18n/en/plain.ts';
import { faultsAmong } from '../../scripts/words/faults.ts';
import { gradeOf } from '../../scripts/words/grade.ts';
import { appLines, linesIn } from '../../scripts/words/lines.ts';

const rulesBroken = (line: string, voice: Voice): Rule[] => [
	...new Set(
		faultsIn(line, voice, (word) => word === 'sarah' || knows(word)).map(({ rule }) => rule)
	)
];

/** One bad sentence for each rule. */
const bad: [Rule, Voice, string][] = [
	[
		'too long',
		'standard',
		'You can tell us here what you want and what you do not want to happen at home.'
	],
	['too long', 'easy', 'You can tell us here what you want to happen at home.'],
	['too long', 'pictures', 'I feel very sad'],
	['too long', 'every mode', 'You can tell us here what you want to happen at your school.'],
	['not a known word', 'standard', 'Sarah will facilitate it.'],
	['not a known word', 'standard', 'What is your favorite color?'],
	['drawn together', 'easy', 'You don’t have to.'],
	['drawn together', 'easy', "You don't have to."],
	['letters for words', 'standard', 'Ask the AB team.'],
	['letters for words', 'standard', 'Bring things, e.g. a book.'],
	['number in letters', 'easy', 'There are three people.'],
	['date without its weekday', 'standard', 'It is on 3 March.'],
	['idiom', 'standard', 'Are you fed up?'],
	['disliked', 'standard', 'Sarah looks after your case.'],
	['pushes or blames', 'standard', 'Hurry and say more.'],
	['emoji', 'standard', 'Good news 🙂']
];

describe('a sentence that is not plain', () => {
	test.each(bad)('%s, in %s: "%s" [E1][E3][E5][E6]', (rule, voice, line) => {
		expect(rulesBroken(line, voice)).toContain(rule);
	});

	test('in Easy a tile says one thing [E2]', () => {
		const label = 'I feel sad. I want to talk.';
		expect(faultsOnTile(label, 'easy')).toEqual([{ rule: 'more than one sentence', what: label }]);
		expect(faultsOnTile(label, 'standard')).toEqual([]);
	});

	test('is found in a text that is not there yet, and told with its place [E3]', () => {
		const faults = faultsAmong(appLines({ door: { hello: 'We utilise it.' } }));
		expect(faults).toMatchObject([
			{ screen: 'door', rule: 'not a known word', what: 'utilise', line: 'We utilise it.' }
		]);
	});

	test('is found in one mode of a form, where the others are plain [E5]', () => {
		const text = {
			title: 'Good news',
			about: { standard: 'Tell Sarah.', easy: 'We’re here.' },
			promise: 'Sarah will try.',
			questions: {}
		};
		const inEasy = faultsAmong(linesIn('easy', { id: 'good-news' }, text));
		expect(inEasy.map(({ rule, what }) => [rule, what])).toEqual([['drawn together', 'We’re']]);
		expect(faultsAmong(linesIn('standard', { id: 'good-news' }, text))).toEqual([]);
	});
});

describe('a sentence that is plain', () => {
	test.each<[Voice, string]>([
		['standard', 'You don’t have to come to your review.'],
		['easy', 'I feel sad.'],
		['pictures', 'Talk to {{iro}}'],
		['every mode', '{{iro}} read it on Tuesday 3 March.'],
		['every mode', 'What is your favourite colour?']
	])('passes in %s: "%s" [E3]', (voice, line) => {
		expect(rulesBroken(line, voice)).toEqual([]);
	});
});

test('a hard screen has a higher school year than a plain one, and names do not count [E4]', () => {
	const plain = gradeOf(['Tell Sarah. Sarah will try to help you.']);
	const hard = gradeOf(['Participation in statutory deliberations necessitates preparation.']);
	expect(plain).toBeLessThan(4);
	expect(hard).toBeGreaterThan(10);
	expect(gradeOf(['Ask your advocate.'])).toBe(gradeOf(['Ask your friend.']));
});
