import type { FormText } from '../form.ts';
import tiles from '../tiles.en.ts';
import type { aboutMyIro } from './v1.ts';

export default {
	...tiles['about-my-iro/1'],
	promise: {
		standard:
			'The manager will try to help. If the manager cannot do it, the manager will tell you why.',
		easy: 'The manager will try. If it cannot be, they will tell you why.'
	},
	questions: {
		tell: {
			ask: {
				standard: 'What do you want to say about {{iro}}?',
				pictures: 'About {{iro}}'
			},
			hint: {
				standard: 'You are not in trouble. {{iro}} does not see this.',
				easy: 'You are not in trouble. {{iro}} does not see this.'
			},
			told: 'What they want to say',
			ready: {
				'talk-to-me': {
					standard: 'Just ask the manager to talk to me',
					easy: 'Please talk to me',
					pictures: 'Talk to me'
				},
				'talk-alone': { standard: 'I want to talk alone', pictures: 'Talk alone' }
			},
			toldReady: {
				'talk-to-me': 'Please talk to them',
				'talk-alone': 'They want to talk alone'
			}
		},
		wish: {
			ask: {
				standard: 'What do you want to happen?',
				pictures: 'I want'
			},
			told: 'What they want to happen',
			choices: {
				'other-iro': {
					standard: 'I want somebody else in this job',
					easy: 'I want somebody else',
					pictures: 'Somebody else'
				},
				advocate: {
					standard: 'I want an advocate',
					easy: 'I want someone to speak for me',
					pictures: 'Speak for me'
				},
				'only-know': { standard: 'I only want you to know', pictures: 'Just know' }
			},
			toldChoices: {
				'other-iro': 'They want another reviewing officer',
				advocate: 'They want an advocate',
				'only-know': 'They only want you to know'
			},
			more: { standard: 'Tell us more, if you like', easy: 'Do you want to say more?' }
		}
	}
} satisfies FormText<typeof aboutMyIro>;
