import words from '../feelings.en.ts';
import type { FormText } from '../form.ts';
import tiles from '../tiles.en.ts';
import type { howIFeel } from './v1.ts';

export default {
	...tiles['how-i-feel/1'],
	promise: {
		standard:
			'{{iro}} will try to help. If {{iro}} cannot do what you want, {{iro}} will tell you why.',
		easy: '{{iro}} will try to help. If {{iro}} cannot, {{iro}} will tell you why.'
	},
	questions: {
		feeling: {
			ask: { standard: 'How do you feel?', pictures: 'I feel' },
			hint: 'You can choose more than 1.',
			told: 'How they feel',
			feelings: words.feelings,
			toldFeelings: words.toldFeelings,
			more: { standard: 'Tell us more, if you like', easy: 'Do you want to say more?' }
		},
		about: {
			ask: { standard: 'What is it about?', pictures: 'About what?' },
			told: 'What it is about',
			choices: {
				'where-i-live': 'Where I live',
				school: { standard: 'School or college', easy: 'School', pictures: 'School' },
				family: 'My family',
				friend: { standard: 'Friends', pictures: 'Friends' },
				health: { standard: 'My health and my body', easy: 'My body', pictures: 'My body' },
				'social-worker': 'My worker',
				'something-else': 'Something else',
				'rather-not-say': {
					standard: 'I do not want to say',
					easy: 'I do not want to say',
					pictures: 'Not saying'
				}
			},
			toldChoices: {
				'where-i-live': 'Where they live',
				family: 'Their family',
				health: 'Their health and body',
				'social-worker': 'Their worker',
				'rather-not-say': 'They do not want to say'
			},
			more: { standard: 'Tell us more, if you like', easy: 'Do you want to say more?' }
		},
		wish: {
			ask: {
				standard: 'What do you want to happen next?',
				easy: 'What do you want to happen?',
				pictures: 'I want'
			},
			told: 'What they want to happen',
			ready: {
				'only-know': {
					standard: 'I only want {{iro}} to know',
					pictures: 'Just know'
				},
				'talk-to-me': { standard: 'Please talk to me', pictures: 'Talk to me' },
				'change-it': { standard: 'Please help to change it', pictures: 'Change it' }
			},
			toldReady: {
				'only-know': 'They only want you to know',
				'talk-to-me': 'Please talk to them',
				'change-it': 'Please help to change it'
			}
		}
	}
} satisfies FormText<typeof howIFeel>;
