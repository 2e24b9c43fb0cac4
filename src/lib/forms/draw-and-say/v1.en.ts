import type { FormText } from '../form.ts';
import tiles from '../tiles.en.ts';
import type { drawAndSay } from './v1.ts';

export default {
	...tiles['draw-and-say/1'],
	promise: {
		standard: '{{iro}} will try to write back. If {{iro}} cannot, {{iro}} will tell you why.',
		easy: '{{iro}} will try to write back. If {{iro}} cannot, {{iro}} will tell you why.'
	},
	questions: {
		make: {
			ask: {
				standard: 'What do you want to make?',
				pictures: 'Make'
			},
			hint: {
				standard: 'You can do some of them, or all of them.',
				easy: 'You can do some, or all.'
			},
			told: 'What they made'
		},
		what: {
			ask: {
				standard: 'What is it about?',
				pictures: 'What is it?'
			},
			told: 'What it is about',
			ready: {
				'proud-of-it': { standard: 'I am proud of it', pictures: 'I am proud' },
				worried: { standard: 'I am worried', pictures: 'I am worried' },
				'ask-me': { standard: 'Please ask me', pictures: 'Ask me' }
			},
			toldReady: {
				'proud-of-it': 'They are proud of it',
				worried: 'They are worried',
				'ask-me': 'Please ask them'
			}
		}
	}
} satisfies FormText<typeof drawAndSay>;
