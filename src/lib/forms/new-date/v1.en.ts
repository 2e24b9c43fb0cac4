import type { FormText } from '../form.ts';
import tiles from '../tiles.en.ts';
import type { newDate } from './v1.ts';

export default {
	...tiles['new-date/1'],
	promise: {
		standard: '{{iro}} will try. If it cannot be as you want, {{iro}} will tell you why.',
		easy: '{{iro}} will try. If it can not be, {{iro}} will tell you why.'
	},
	questions: {
		day: {
			ask: {
				standard: 'Is the other day good for you?',
				easy: 'Is the other day good?',
				pictures: 'Is it good?'
			},
			told: 'What they think of the other day',
			choices: {
				fine: { standard: 'Yes, it is fine', pictures: 'Yes' },
				'not-good-for-me': {
					standard: 'No, it is not good for me',
					easy: 'No, it is not good',
					pictures: 'No'
				},
				'another-day': {
					standard: 'I would like another day',
					easy: 'I want another day',
					pictures: 'Another day'
				}
			},
			toldChoices: {
				fine: 'It is fine',
				'not-good-for-me': 'It is not good for them',
				'another-day': 'They would like another day'
			},
			more: { standard: 'Which day is good for you, and why?', easy: 'Which day is good?' }
		}
	}
} satisfies FormText<typeof newDate>;
