import words from '../feelings.en.ts';
import type { FormText } from '../form.ts';
import tiles from '../tiles.en.ts';
import type { afterReview } from './v1.ts';

export default {
	...tiles['after-review/1'],
	promise: {
		standard: '{{iro}} will try to make it better. If {{iro}} cannot, {{iro}} will tell you why.',
		easy: '{{iro}} will try to make it better. If {{iro}} cannot, {{iro}} will tell you why.'
	},
	questions: {
		said: {
			ask: {
				standard: 'Did you get to say what you wanted?',
				easy: 'Did you say what you wanted?',
				pictures: 'I said it?'
			},
			told: 'Whether they got to say what they wanted',
			choices: {
				'all-of-it': { standard: 'Yes, all of it', pictures: 'All of it' },
				'part-of-it': { standard: 'A part of it', pictures: 'A part' },
				no: { standard: 'No', pictures: 'No' },
				'not-there': { standard: 'I was not there', pictures: 'Not there' }
			},
			toldChoices: { 'not-there': 'They were not there' },
			more: { standard: 'Tell us more, if you like', easy: 'Do you want to say more?' }
		},
		how: {
			ask: {
				standard: 'How did the review make you feel?',
				easy: 'How did you feel there?',
				pictures: 'I felt'
			},
			hint: 'You can choose more than 1.',
			told: 'How the review made them feel',
			feelings: words.feelings,
			toldFeelings: words.toldFeelings,
			more: { standard: 'Tell us more, if you like', easy: 'Do you want to say more?' }
		},
		'next-time': {
			ask: {
				standard: 'What should be different next time?',
				easy: 'What do you want next time?',
				pictures: 'Next time'
			},
			told: 'What should be different next time',
			choices: {
				'other-people': 'Other people',
				'other-place': 'Another place',
				'more-time': { standard: 'More time for me', pictures: 'More time' },
				short: { standard: 'A shorter meeting', easy: 'A short meeting', pictures: 'Short' },
				'the-same': { standard: 'Just the same', pictures: 'The same' }
			},
			toldChoices: { 'more-time': 'More time for them' },
			more: { standard: 'Tell us more, if you like', easy: 'Do you want to say more?' }
		},
		anything: {
			ask: {
				standard: 'Is there anything else you want to say?',
				easy: 'Do you want to say more?',
				pictures: 'Anything more?'
			},
			told: 'In their own words',
			ready: {
				'nothing-more': { standard: 'No, that is all', pictures: 'That is all' },
				'ask-me': { standard: 'Please ask me', pictures: 'Ask me' },
				'do-not-agree': {
					standard: 'I do not agree with what was said',
					easy: 'I do not agree',
					pictures: 'I say no'
				}
			},
			toldReady: {
				'nothing-more': 'That is all',
				'ask-me': 'Please ask them',
				'do-not-agree': 'They do not agree with what was said'
			}
		}
	}
} satisfies FormText<typeof afterReview>;
