/**
 * "My life": the longer booklet, theme by theme, laid out as what goes well, what worries and what needs
 * to happen. Nobody has to do it at one go.
 */
import type { Form } from '../form.ts';

const screens = [
	['home'],
	['people'],
	['school'],
	['health'],
	['free-time'],
	['worries'],
	['hopes']
] as const;

const places = ['going-well', 'worries-me', 'needs-to-happen'] as const;
const drawnPlaces = {
	'going-well': 'good',
	'worries-me': 'worried',
	'needs-to-happen': 'sort-out'
} as const;

export const myLife = {
	id: 'my-life',
	version: 1,
	picture: 'my-life',
	long: true,
	questions: {
		home: {
			kind: 'mat',
			cards: ['my-room', 'who-i-live-with', 'meals', 'my-things', 'house-rules', 'something-else'],
			places,
			more: 5000,
			pictures: { ...drawnPlaces, 'who-i-live-with': 'people', meals: 'food' }
		},
		people: {
			kind: 'mat',
			cards: [
				'family',
				'brothers-sisters',
				'friend',
				'foster-carer',
				'social-worker',
				'somebody-else'
			],
			places,
			more: 5000,
			pictures: { ...drawnPlaces, 'brothers-sisters': 'sister' }
		},
		school: {
			kind: 'mat',
			cards: ['lessons', 'teacher', 'friend', 'getting-there', 'help-there', 'something-else'],
			places,
			more: 5000,
			pictures: { ...drawnPlaces, 'getting-there': 'bus', 'help-there': 'somebody-with-me' }
		},
		health: {
			kind: 'mat',
			cards: ['my-body', 'sleep', 'meals', 'feelings', 'doctor', 'something-else'],
			places,
			more: 5000,
			pictures: { ...drawnPlaces, 'my-body': 'health', meals: 'apple', feelings: 'mixed' }
		},
		'free-time': {
			kind: 'mat',
			cards: ['sport', 'games', 'out-and-about', 'friend', 'money', 'something-else'],
			places,
			more: 5000,
			pictures: { ...drawnPlaces, 'out-and-about': 'walk' }
		},
		worries: {
			kind: 'words',
			ready: ['no-worries', 'talk-to-me', 'talk-alone'],
			longest: 10_000,
			pictures: { 'no-worries': 'calm', 'talk-to-me': 'speak', 'talk-alone': 'alone-together' }
		},
		hopes: {
			kind: 'choice',
			choices: ['learn', 'job', 'own-home', 'see-family', 'friend', 'travel', 'something-else'],
			many: true,
			more: 5000,
			counted: true,
			pictures: { learn: 'book', 'own-home': 'key', 'see-family': 'family', travel: 'boat' }
		}
	},
	screens: { standard: screens, easy: screens, pictures: screens }
} as const satisfies Form;
