import type { FormText } from '../form.ts';
import tiles from '../tiles.en.ts';
import type { moreToSay } from './v1.ts';

export default {
	...tiles['more-to-say/1'],
	promise: '{{iro}} will try to help. If it cannot be done, {{iro}} will tell you why.',
	questions: {
		say: {
			ask: { standard: 'What do you want to say?', pictures: 'I say' },
			told: 'What they want to say',
			ready: {
				'thank-you': 'Thank you',
				'ask-me': { standard: 'Please ask me about it', pictures: 'Ask me' },
				'it-changed': { standard: 'Something has changed', pictures: 'Something changed' }
			},
			toldReady: {
				'ask-me': 'Please ask them about it',
				'it-changed': 'Something has changed'
			}
		}
	}
} satisfies FormText<typeof moreToSay>;
