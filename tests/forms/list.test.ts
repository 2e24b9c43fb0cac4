import { expect, test } from 'vitest';
import type { Answers } from '$lib/forms/form.ts';
import { forTheMeeting, listOf } from '$lib/forms/list.ts';
import { prepareReview } from '$lib/forms/prepare-review/v1.ts';
import text from '$lib/forms/prepare-review/v1.en.ts';
import { reviewMenu } from '$lib/forms/review-menu/v1.ts';

/** What Amir gets ready. */
const said: Answers = {
	topics: {
		is: 'sorted',
		cards: [
			{ card: 'school', place: 'good', talk: 'yes' },
			{ card: 'where-i-live', place: 'in-between' },
			{ card: 'health', place: 'not-good', talk: 'only-iro' },
			{ card: 'fun', place: 'not-good', talk: 'no' }
		],
		more: 'I want my own desk'
	},
	'own-topic': { is: 'words', ready: ['nothing-more'], words: '' },
	first: { is: 'chosen', chosen: ['school'] }
};

test('what is only for Sarah, and what is not for the meeting, is never kept for the list', () => {
	const kept = forTheMeeting(prepareReview, said);
	expect(JSON.stringify(kept)).not.toMatch(/health|fun/);
});

test('what is private in another form, and who is not wanted, is on no list', () => {
	const menu: Answers = {
		'not-in-front': { is: 'chosen', chosen: ['health'], more: 'My asthma' },
		who: {
			is: 'people',
			people: [{ id: null, name: 'Coach', as: 'teacher', wish: 'do-not-want-there' }]
		},
		anything: { is: 'skipped' }
	};
	expect(forTheMeeting(reviewMenu, menu)).toEqual({ who: { is: 'people', people: [] } });
});

test('Amir reads his list by place, with his own words as they are, and "that is all" is no topic', () => {
	const lines = listOf(prepareReview, text, said, 'standard', { iro: 'Sarah' });
	expect(
		lines.map(({ place, talk, said: [piece] }) => [
			place,
			talk,
			piece && 'text' in piece && piece.text
		])
	).toEqual([
		['Good', 'yes', 'School or college'],
		['In between', null, 'Where I live'],
		[null, null, 'I want my own desk'],
		[null, null, 'School or college']
	]);
});
