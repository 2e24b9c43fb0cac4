import type { FormText } from '../form.ts';
import tiles from '../tiles.en.ts';
import type { sortThis } from './v1.ts';

export default {
	...tiles['sort-this/1'],
	promise: {
		standard: '{{iro}} will try to get it done. If it cannot be done, {{iro}} will tell you why.',
		easy: '{{iro}} will try. If it cannot be done, {{iro}} will tell you why.'
	},
	questions: {
		what: {
			ask: {
				standard: 'What needs sorting out?',
				easy: 'What is it about?',
				pictures: 'What about?'
			},
			told: 'What needs sorting out',
			choices: {
				'where-i-live': 'Where I live',
				'people-i-see': {
					standard: 'My family and people I see',
					easy: 'People I see',
					pictures: 'People I see'
				},
				school: { standard: 'School or college', easy: 'School', pictures: 'School' },
				'my-things': 'My things',
				money: 'Money',
				health: { standard: 'My health and my body', easy: 'My health', pictures: 'My health' },
				'something-else': 'Something else'
			},
			toldChoices: {
				'where-i-live': 'Where they live',
				'people-i-see': 'Their family and people they see',
				'my-things': 'Their things',
				health: 'Their health and body'
			},
			more: { standard: 'What is it? Say as much as you like', easy: 'Do you want to say more?' }
		},
		wish: {
			ask: {
				standard: 'What do you want to happen?',
				pictures: 'I want'
			},
			told: 'What they want to happen',
			ready: {
				'do-it': { standard: 'Please get it done', easy: 'Please do it', pictures: 'Do it' },
				'talk-first': { standard: 'Talk to me first', pictures: 'Talk first' },
				'say-why': { standard: 'Tell me why it is like this', pictures: 'Tell me why' }
			},
			toldReady: {
				'do-it': 'Please get it done',
				'talk-first': 'Please talk to them first',
				'say-why': 'Please tell them why it is like this'
			}
		},
		answer: {
			ask: {
				standard: 'How do you want to hear back?',
				easy: 'How will {{iro}} answer you?',
				pictures: 'Answer me by'
			},
			told: 'How they want to hear back',
			choices: {
				message: { standard: 'A message', easy: '{{iro}} writes to me', pictures: 'Message' },
				meet: {
					standard: '{{iro}} comes to see me',
					easy: '{{iro}} comes to me',
					pictures: 'We meet'
				},
				phone: { standard: '{{iro}} phones me', pictures: 'Phone' },
				'through-somebody': {
					standard: 'Through somebody I trust',
					easy: 'Somebody I trust tells me',
					pictures: 'Somebody tells me'
				}
			},
			toldChoices: {
				message: 'In a message',
				meet: 'In person',
				phone: 'By phone',
				'through-somebody': 'Through somebody they trust'
			},
			more: { standard: 'Tell us more, if you like', easy: 'Do you want to say more?' }
		}
	}
} satisfies FormText<typeof sortThis>;
