/** A small form of feelings and a sorting mat, for the tests of these two kinds. Nobody is sent it. */
import feelings from '../../src/lib/forms/feelings.en.ts';
import type { Form, FormText } from '../../src/lib/forms/form.ts';

const screens = [['feel'], ['days'], ['like']] as const;

export const sorting = {
	id: 'sorting',
	version: 1,
	picture: 'symbols',
	questions: {
		feel: { kind: 'feelings', more: 500 },
		days: {
			kind: 'mat',
			cards: ['where-i-live', 'school', 'health', 'fun'],
			places: ['good', 'in-between', 'not-good'],
			talk: true,
			more: 500,
			counted: true
		},
		like: {
			kind: 'mat',
			cards: ['games', 'walk'],
			places: ['like', 'do-not-like'],
			pictures: { like: 'good', 'do-not-like': 'not-good' }
		}
	},
	screens: { standard: screens, easy: screens, pictures: screens }
} as const satisfies Form;

export const sortingText = {
	title: 'My days',
	about: 'How my days are.',
	promise: '{{iro}} will try. {{iro}} may not do all of it. {{iro}} will tell you why.',
	questions: {
		feel: { ask: 'How do you feel?', told: 'How they feel', more: 'Say more', ...feelings },
		days: {
			ask: 'How are things for you?',
			told: 'How things are for them',
			cards: { 'where-i-live': 'Where I live', school: 'School', health: 'My health', fun: 'Fun' },
			toldCards: { 'where-i-live': 'Where they live', health: 'Their health' },
			places: { good: 'Good', 'in-between': 'In between', 'not-good': 'Not good' },
			toldPlaces: {
				good: 'What is good',
				'in-between': 'What is in between',
				'not-good': 'What is not good'
			},
			more: 'Say more'
		},
		like: {
			ask: 'What do you like?',
			told: 'What they like',
			cards: { games: 'Games', walk: 'A walk' },
			places: { like: 'I like it', 'do-not-like': 'I do not like it' },
			toldPlaces: { like: 'What they like', 'do-not-like': 'What they do not like' }
		}
	}
} as const satisfies FormText<typeof sorting>;
