import { countsOf } from '$lib/forms/counts.ts';
import { reviewMenu } from '$lib/forms/review-menu/v1.ts';
import { expect, test } from 'vitest';
import { sorting } from './sorting.ts';

test('words, people and what is not for everybody are never counted', () => {
	expect(
		countsOf(reviewMenu, {
			anything: { is: 'words', ready: ['nothing-more'], words: 'I miss my brother' },
			who: {
				is: 'people',
				people: [{ id: null, name: 'Gran', as: 'grandmother', wish: 'want-there' }]
			},
			'not-in-front': { is: 'chosen', chosen: ['health'], more: 'My asthma' }
		})
	).toEqual({});
});

test('not sure and skipped are not counted', () => {
	expect(
		countsOf(reviewMenu, { where: { is: 'skipped' }, lead: { is: 'not-sure', more: 'Hm' } })
	).toEqual({});
});

test('choices are counted without the words beside them', () => {
	expect(
		countsOf(reviewMenu, {
			where: { is: 'chosen', chosen: ['somewhere-else'], more: 'The café by the river' },
			topics: { is: 'chosen', chosen: ['school', 'fun'] }
		})
	).toEqual({ where: ['somewhere-else'], topics: ['school', 'fun'] });
});

test('how a child feels and where a card was put are never counted (law 13) [L6]', () => {
	expect(
		countsOf(sorting, {
			feel: { is: 'feelings', feelings: ['sad', 'lonely'], more: 'At night' },
			days: { is: 'sorted', cards: [{ card: 'school', place: 'not-good' }] },
			like: { is: 'sorted', cards: [{ card: 'games', place: 'like' }] }
		})
	).toEqual({ days: [] });
});

test('of sorted cards the topics are counted that a child wants to talk about in the meeting', () => {
	const cards = [
		{ card: 'school', place: 'not-good', talk: 'yes' as const },
		{ card: 'health', place: 'good', talk: 'only-iro' as const },
		{ card: 'fun', place: 'good', talk: 'no' as const }
	];
	expect(countsOf(sorting, { days: { is: 'sorted', cards } })).toEqual({ days: ['school'] });
});
