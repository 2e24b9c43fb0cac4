import type { FormText } from '../form.ts';
import tiles from '../tiles.en.ts';
import type { seeMyIro } from './v1.ts';

export default {
	...tiles['see-my-iro/1'],
	promise: {
		standard: '{{iro}} will try to see you. If it cannot be soon, {{iro}} will tell you why.',
		easy: '{{iro}} will try. If it cannot be soon, {{iro}} will tell you why.'
	},
	questions: {
		how: {
			ask: {
				standard: 'How do you want to talk to {{iro}}?',
				pictures: 'Talk to {{iro}}'
			},
			told: 'How they want to talk to you',
			choices: {
				meet: { standard: 'We meet', pictures: 'We meet' },
				phone: { standard: 'By phone', pictures: 'By phone' },
				video: { standard: 'By video', pictures: 'By video' }
			},
			toldChoices: { meet: 'In person' },
			more: { standard: 'Tell {{iro}} more, if you like', easy: 'Do you want to say more?' }
		},
		when: {
			ask: {
				standard: 'When is good for you?',
				pictures: 'When?'
			},
			told: 'When',
			choices: {
				soon: { standard: 'As soon as it can be', easy: 'Soon', pictures: 'Soon' },
				'before-review': {
					standard: 'Before my next review',
					easy: 'Before my review',
					pictures: 'Before my review'
				},
				'any-time': 'Any time'
			},
			toldChoices: { 'before-review': 'Before the next review' },
			more: { standard: 'Tell {{iro}} more, if you like', easy: 'Do you want to say more?' }
		}
	}
} satisfies FormText<typeof seeMyIro>;
