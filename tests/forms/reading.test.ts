import type { Answers } from '$lib/forms/form.ts';
import { readingOf, type ReadingLine } from '$lib/forms/reading.ts';
import { reviewMenu } from '$lib/forms/review-menu/v1.ts';
import text from '$lib/forms/review-menu/v1.en.ts';
import { describe, expect, test } from 'vitest';
import { sorting, sortingText } from './sorting.ts';

const words =
	'I want Gran to come. Dont let everyone talk about me when I am sitting there. Can we have it after football';

/** What Amir says in his menu. */
const amirSays: Answers = {
	where: { is: 'chosen', chosen: ['home'] },
	lead: { is: 'skipped' },
	who: {
		is: 'people',
		people: [
			{ id: '1', name: 'Gran', as: 'grandmother', wish: 'want-there' },
			{ id: null, name: 'College tutor', as: 'teacher', wish: 'do-not-want-there' },
			{ id: '2', name: 'Mum', as: 'mother', wish: 'not-sure' },
			{ id: '3', name: 'Mr Bell', as: 'teacher', wish: 'want-there' }
		]
	},
	alone: { is: 'chosen', chosen: ['video'] },
	anything: { is: 'words', ready: [], words }
};

const forSarah = (answers: Answers) => readingOf(reviewMenu, text, answers, 'officer').lines;
const forAmir = (answers: Answers, mode: 'standard' | 'easy' = 'standard') =>
	readingOf(reviewMenu, text, answers, 'child', mode, { iro: 'Sarah' }).lines;

const plain = ({ told, said }: ReadingLine) => [
	told,
	said.map((piece) => ('text' in piece ? piece.text : piece.is)).join(', ')
];

describe('what Sarah reads', () => {
	test('[B17] only whom Amir does not want there, and what is not for everybody, is private', () => {
		const lines = forSarah({
			...amirSays,
			'not-in-front': { is: 'chosen', chosen: ['health'], more: 'My asthma' }
		});
		expect(lines.filter((line) => line.private).map(plain)).toEqual([
			['Who they do not want there', 'College tutor'],
			['Not in front of everybody', 'Their health and body, My asthma']
		]);
	});

	test('a question that Amir never reached leaves no line', () => {
		expect(forSarah({})).toEqual([]);
		expect(forSarah({ day: { is: 'chosen', chosen: [] } })).toEqual([]);
		expect(forSarah({ who: { is: 'people', people: [] } })).toEqual([]);
		expect(forSarah({ anything: { is: 'words', ready: [], words: ' ' } })).toEqual([]);
	});

	test('it stands in the words of her trade, people by what Amir wishes, skipped at the end', () => {
		expect(forSarah(amirSays).map(plain)).toEqual([
			['Where they want it', 'At home'],
			['Who they want there', 'Gran, Mr Bell'],
			['Who they are not sure about', 'Mum'],
			['Who they do not want there', 'College tutor'],
			['Alone with you first', 'Yes, by video'],
			['In their own words', words],
			['Who they want to lead the meeting', 'skipped']
		]);
	});

	test('only what Amir wrote himself counts as his own words, to the last blank', () => {
		const typed = '  i dont no  \n\n ask Gran :)';
		const [line] = forSarah({ anything: { is: 'words', ready: ['ask-me'], words: typed } });
		expect(line?.said).toEqual([
			{ is: 'picked', text: 'Please ask them', picture: 'ask-me' },
			{ is: 'own words', text: typed }
		]);
	});

	test('not sure is an answer, and the reason stands beside it', () => {
		const [line] = forSarah({ where: { is: 'not-sure', more: 'School is noisy' } });
		expect(line?.said).toEqual([{ is: 'not sure' }, { is: 'own words', text: 'School is noisy' }]);
		expect(forSarah({ who: { is: 'not-sure' } }).map(plain)).toEqual([
			['Who they want there', 'not sure']
		]);
	});

	test('choices stand in the order of the form, whatever was tapped first', () => {
		const [line] = forSarah({ day: { is: 'chosen', chosen: ['friday', 'monday'] } });
		expect(line && plain(line)[1]).toBe('Monday, Friday');
	});

	test('somebody whose picture is not known here is still named', () => {
		const person = { id: null, name: 'Coach', as: 'coach', wish: 'want-there' } as const;
		const [line] = forSarah({ who: { is: 'people', people: [person] } });
		expect(line?.said).toEqual([{ is: 'person', text: 'Coach', picture: 'somebody-else' }]);
	});
});

describe('what Amir reads back', () => {
	test('his own questions and answers, in his mode, with the name of his officer', () => {
		const lead: Answers = { lead: { is: 'chosen', chosen: ['together'] } };
		expect(forAmir(lead).map(plain)).toEqual([
			['Who should lead the meeting?', 'Sarah and me together']
		]);
		expect(
			forAmir({ where: { is: 'skipped' }, come: { is: 'skipped' } }, 'easy').map(plain)
		).toEqual([
			['Where do you want your review?', 'skipped'],
			['Will you come?', 'skipped']
		]);
	});

	test('what he skipped stays in its place, so that he can still answer it', () => {
		const order = forAmir(amirSays).map(({ question }) => question);
		expect(order).toEqual(['where', 'who', 'who', 'who', 'lead', 'alone', 'anything']);
	});

	test('he sees all that he said, what is private too', () => {
		const said = forAmir(amirSays).find(({ wish }) => wish === 'do-not-want-there');
		expect(said?.said).toEqual([{ is: 'person', text: 'College tutor', picture: 'teacher' }]);
	});
});

describe('feelings and sorted cards', () => {
	const said: Answers = {
		feel: { is: 'feelings', feelings: ['rather-not-say', 'happy'], more: 'Ask me later' },
		days: {
			is: 'sorted',
			cards: [
				{ card: 'fun', place: 'not-good', talk: 'no' },
				{ card: 'school', place: 'not-good', talk: 'only-iro' },
				{ card: 'health', place: 'good' },
				{ card: 'where-i-live', place: 'good', talk: 'yes' }
			],
			more: 'I like my room'
		}
	};
	const forSarah = () => readingOf(sorting, sortingText, said, 'officer').lines;

	test('what the meeting may not talk about stands on no page for the meeting', () => {
		const hidden = forSarah().filter((line) => line.private);
		expect(hidden.map((line) => [...plain(line), line.talk])).toEqual([
			['What is not good', 'Fun', 'no'],
			['What is not good', 'School', 'only-iro']
		]);
	});

	test('Sarah reads feelings as words, and cards by the place they were put in', () => {
		expect(forSarah().map((line) => [...plain(line), line.talk])).toEqual([
			['How they feel', 'Happy, They do not want to say, Ask me later', null],
			['What is good', 'Their health', null],
			['What is good', 'Where they live', 'yes'],
			['What is not good', 'Fun', 'no'],
			['What is not good', 'School', 'only-iro'],
			['How things are for them', 'I like my room', null]
		]);
	});

	test('the child reads their question, and the places as they stood on the mat', () => {
		const { lines } = readingOf(sorting, sortingText, said, 'child', 'easy');
		expect(lines.map((line) => [...plain(line), line.place])).toEqual([
			['How do you feel?', 'I feel happy., I do not want to say., Ask me later', null],
			['How are things for you?', 'My health', 'Good'],
			['How are things for you?', 'Where I live', 'Good'],
			['How are things for you?', 'Fun', 'Not good'],
			['How are things for you?', 'School', 'Not good'],
			['How are things for you?', 'I like my room', null]
		]);
	});

	test('no two lines of a reading are taken for one another', () => {
		const ids = forSarah().map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});
});
