import type { FormText } from '../form.ts';
import tiles from '../tiles.en.ts';
import type { prepareReview } from './v1.ts';

const topics = {
	'where-i-live': 'Where I live',
	school: { standard: 'School or college', easy: 'School', pictures: 'School' },
	'people-i-see': {
		standard: 'My family and people I see',
		easy: 'People I see',
		pictures: 'People I see'
	},
	health: { standard: 'My health and my body', easy: 'My health', pictures: 'My health' },
	fun: { standard: 'Fun and friends', pictures: 'Fun and friends' },
	future: { standard: 'My future', pictures: 'My future' }
} as const;

const toldTopics = {
	'where-i-live': 'Where they live',
	school: 'School or college',
	'people-i-see': 'Their family and people they see',
	health: 'Their health and body',
	fun: 'Fun and friends',
	future: 'Their future'
} as const;

export default {
	...tiles['prepare-review/1'],
	promise: {
		standard:
			'{{iro}} will try to talk about your list. What cannot be done, {{iro}} will tell you why.',
		easy: '{{iro}} will try. If it cannot be done, {{iro}} will tell you why.'
	},
	questions: {
		topics: {
			ask: { standard: 'How is it going?', pictures: 'How is it?' },
			told: 'How it is going',
			cards: topics,
			toldCards: toldTopics,
			places: { good: 'Good', 'in-between': 'In between', 'not-good': 'Not good' },
			toldPlaces: {
				good: 'What is good',
				'in-between': 'What is in between',
				'not-good': 'What is not good'
			},
			more: { standard: 'Say more for your list, if you like', easy: 'Say more for your list' }
		},
		'own-topic': {
			ask: {
				standard: 'Is there anything else for your list?',
				easy: 'What else is for your list?',
				pictures: 'Anything more?'
			},
			told: 'What else is on their list',
			ready: {
				'nothing-more': { standard: 'No, that is all', pictures: 'That is all' },
				'ask-me': { standard: 'Please ask me', pictures: 'Ask me' },
				'ask-alone': { standard: 'Please ask me alone', pictures: 'Ask me alone' }
			},
			toldReady: {
				'nothing-more': 'That is all',
				'ask-me': 'Please ask them',
				'ask-alone': 'Please ask them alone'
			}
		},
		first: {
			ask: {
				standard: 'What should the meeting talk about first?',
				easy: 'What do we talk about first?',
				pictures: 'What comes first?'
			},
			told: 'What they want to talk about first',
			choices: {
				...topics,
				'own-topic': 'Something else'
			},
			toldChoices: toldTopics
		}
	}
} satisfies FormText<typeof prepareReview>;
