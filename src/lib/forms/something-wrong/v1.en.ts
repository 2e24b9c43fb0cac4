import type { FormText } from '../form.ts';
import tiles from '../tiles.en.ts';
import type { somethingWrong } from './v1.ts';

export default {
	...tiles['something-wrong/1'],
	promise: {
		standard:
			'{{iro}} will try to help. If {{iro}} cannot do what you want, {{iro}} will tell you why.',
		easy: '{{iro}} will try to help. If {{iro}} cannot, {{iro}} will tell you why.'
	},
	questions: {
		tell: {
			ask: {
				standard: 'What do you want to tell {{iro}}?',
				pictures: 'Tell {{iro}}'
			},
			hint: {
				standard: 'You are not in trouble. You can say a lot, or a little.',
				easy: 'You are not in trouble. Say a lot or a little.'
			},
			told: 'What they want to tell',
			ready: {
				'talk-to-me': { standard: 'Just ask {{iro}} to talk to me', pictures: 'Talk to me' },
				'talk-alone': { standard: 'I want to talk alone', pictures: 'Talk alone' }
			},
			toldReady: {
				'talk-to-me': 'Please talk to them',
				'talk-alone': 'They want to talk alone'
			}
		},
		more: {
			ask: {
				standard: 'Is there anything more?',
				pictures: 'Anything more?'
			},
			told: 'Anything more',
			ready: {
				'nothing-more': { standard: 'No, that is all', pictures: 'That is all' },
				'ask-me': { standard: 'Please ask me', pictures: 'Ask me' }
			},
			toldReady: { 'nothing-more': 'That is all', 'ask-me': 'Please ask them' }
		}
	}
} satisfies FormText<typeof somethingWrong>;
