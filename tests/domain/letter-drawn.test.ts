import { expect, test } from 'vitest';
import { english, letterToBegin, letterWords } from '$lib/i18n/letter.ts';
import { hasGaps } from '$lib/domain/letter.ts';
import { cardsOf, partsOf, tilesOf, type Drawn } from '$lib/domain/letter-drawn.ts';

const words = letterWords(english);

const stay = {
	id: '00000000-0000-4000-8000-00000000d001',
	what: 'Tom asks Gran when you can stay.',
	short: 'Stay with Gran',
	who: 'Tom',
	as: 'social-worker',
	by: '2026-12-18',
	urgent: false,
	happened: null
};
const letter: Drawn = {
	blocks: {
		talked: 'We talked about Gran. We talked about school.',
		notPossible: '',
		next: 'Your next review is on Tuesday 1 June.',
		rights: '',
		thanks: 'Thank you.'
	},
	decided: [stay]
};

test('[N6] a part that is empty does not stand in the letter; what was decided comes second', () => {
	expect(partsOf(letter)).toEqual(['talked', 'decided', 'next', 'thanks']);
	expect(partsOf({ ...letter, decided: [] })).toEqual(['talked', 'next', 'thanks']);
});

test('[N6] in Easy it is one row a decision, and one sentence beside one picture', () => {
	const language = 'en';
	expect(cardsOf(letter, words)).toEqual([
		{ picture: 'speak', says: 'We talked about Gran.', language },
		{ picture: 'speak', says: 'We talked about school.', language },
		{
			picture: 'social-worker',
			says: 'Tom asks Gran when you can stay.',
			language,
			then: 'Tom does it by Friday 18 December.'
		},
		{ picture: 'review', says: 'Your next review is on Tuesday 1 June.', language },
		{ picture: 'my-iro', says: 'Thank you.', language }
	]);
});

test('[N6] in Pictures the decisions come first, each a tile that says the rest when pressed', () => {
	const [first, ...rest] = tilesOf(letter, words);
	expect(first).toMatchObject({ picture: 'social-worker', label: 'Stay with Gran' });
	expect(first!.cards.map(({ says }) => says)).toEqual([
		'Tom asks Gran when you can stay.',
		'Tom does it by Friday 18 December.'
	]);
	expect(rest.map(({ label }) => label)).toEqual(['We talked', 'Next review', 'Thank you']);
});

test('without words for a tile, the name of who does it stands there', () => {
	const [first] = tilesOf({ ...letter, decided: [{ ...stay, short: '' }] }, words);
	expect(first!.label).toBe('Tom');
});

test('that it happened, and that it is urgent, is told with the decision', () => {
	const decided = [{ ...stay, by: null, urgent: true, happened: 'partly' as const }];
	const [, , card] = cardsOf({ ...letter, decided }, words);
	expect(card!.then).toBe('Tom does it. This comes first. A part of it has happened.');
});

test('what an officer begins from cannot be sent as it stands', () => {
	expect(hasGaps(letterToBegin({ on: '2026-12-01', next: null }))).toBe(true);
	expect(letterToBegin({ on: '2026-12-01', next: '2027-06-01' }).next).toBe(
		'Your next review is on Tuesday 1 June.'
	);
});
