/** "My Review, My Choice": how the child wants their review to be. Where, when, who, how, what about. */
import type { Form } from '../form.ts';

const topics = [
	'where-i-live',
	'school',
	'people-i-see',
	'health',
	'fun',
	'future',
	'something-else'
] as const;

const screens = [
	['where'],
	['day'],
	['time'],
	['school-time'],
	['who'],
	['come'],
	['tell'],
	['lead'],
	['help'],
	['better'],
	['parts'],
	['topics'],
	['not-in-front'],
	['alone'],
	['anything']
] as const;

export const reviewMenu = {
	id: 'review-menu',
	version: 1,
	picture: 'review',
	questions: {
		where: {
			kind: 'choice',
			choices: ['home', 'school', 'office', 'somewhere-else', 'online'],
			more: 500,
			counted: true
		},
		day: {
			kind: 'choice',
			choices: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'weekend', 'any-day'],
			many: true,
			counted: true
		},
		time: {
			kind: 'choice',
			choices: ['morning', 'daytime', 'after-school', 'evening', 'any-time'],
			many: true,
			counted: true
		},
		'school-time': {
			kind: 'choice',
			choices: ['not-in-lessons', 'holidays', 'lessons'],
			many: true,
			counted: true
		},
		who: {
			kind: 'people',
			roles: [
				'friend',
				'family',
				'teacher',
				'foster-carer',
				'key-worker',
				'social-worker',
				'advocate',
				'interpreter',
				'somebody-else'
			],
			most: 30
		},
		come: {
			kind: 'choice',
			choices: ['all-of-it', 'part-of-it', 'video', 'phone', 'not-coming'],
			more: 500,
			counted: true
		},
		tell: {
			kind: 'choice',
			choices: ['speak', 'write', 'draw', 'show-pictures', 'speaks-for-me'],
			many: true,
			counted: true
		},
		lead: { kind: 'choice', choices: ['me', 'my-iro', 'together'], counted: true },
		help: {
			kind: 'choice',
			choices: [
				'quiet',
				'somebody-with-me',
				'sign',
				'symbols',
				'my-language',
				'more-time',
				'no-help'
			],
			many: true,
			more: 500,
			counted: true,
			pictures: { 'no-help': 'nothing-more' }
		},
		better: {
			kind: 'choice',
			choices: ['breaks', 'food', 'games', 'walk', 'theme', 'short', 'nothing-extra'],
			many: true,
			more: 500,
			counted: true,
			pictures: { 'nothing-extra': 'nothing-more' }
		},
		parts: {
			kind: 'choice',
			choices: ['one-meeting', 'small-meetings'],
			counted: true,
			pictures: { 'one-meeting': 'review' }
		},
		topics: { kind: 'choice', choices: topics, many: true, more: 2000, counted: true },
		'not-in-front': {
			kind: 'choice',
			choices: [...topics, 'all-is-fine'],
			many: true,
			more: 2000,
			private: true,
			pictures: { 'all-is-fine': 'yes' }
		},
		alone: {
			kind: 'choice',
			choices: ['meet', 'phone', 'video', 'no'],
			more: 500,
			counted: true,
			pictures: { meet: 'alone-together' }
		},
		anything: {
			kind: 'words',
			ready: ['nothing-more', 'ask-me', 'more-later'],
			longest: 5000,
			pictures: { 'more-later': 'keep' }
		}
	},
	screens: { standard: screens, easy: screens, pictures: screens }
} as const satisfies Form;
