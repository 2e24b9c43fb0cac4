import { familiar } from '$lib/i18n/en/familiar.ts';
import { notPlain } from '$lib/i18n/en/lint.ts';
import { replies } from '$lib/i18n/en/replies.ts';
import { expect, test } from 'vitest';
import { familiarWords } from '../../scripts/words/known.ts';

const rules = (text: string, mode: 'standard' | 'easy' | 'pictures' = 'easy') =>
	notPlain(text, mode).map(({ rule, what }) => [rule, what]);

test('an officer is told of each hard word once, and of long sentences [N7]', () => {
	expect(rules('We will facilitate it.\nWe will facilitate it again.')).toEqual([
		['not a known word', 'facilitate']
	]);
	const long = 'I will ask them all and then I will tell you what they have said.';
	expect(rules(long)).toEqual([['too long', long]]);
	expect(rules(long, 'standard')).toEqual([]);
	expect(rules('Your placement will be on 3 March.').map(([rule]) => rule)).toEqual(
		expect.arrayContaining(['disliked', 'date without its weekday'])
	);
});

test('what is called by a name is no hard word [N7]', () => {
	expect(rules('I talked with Kerry and with Mr Okonkwo. Okonkwo’s dog is well.')).toEqual([]);
});

test('what an officer can begin with is plain by itself, and promises nothing', () => {
	for (const { text } of replies) {
		expect(rules(text, 'standard'), text).toEqual([]);
		expect(text).not.toMatch(/\b(promise|always|never|definitely)\b/i);
	}
});

test('the words that a child knows are those that the lists give: npm run words -- --familiar', () => {
	expect(familiar).toEqual(familiarWords());
});
