import type { FormText } from '../form.ts';
import tiles from '../tiles.en.ts';
import type { notAgree } from './v1.ts';

export default {
	...tiles['not-agree/1'],
	promise: '{{iro}} will try. It may not change. Then {{iro}} will tell you why.',
	questions: {
		now: {
			ask: { standard: 'What do you want to happen now?', pictures: 'I want' },
			hint: 'You are allowed to say it. You are not in trouble.',
			told: 'They do not agree. What they want to happen',
			ready: {
				'look-again': { standard: 'Please think about it again', pictures: 'Think again' },
				'talk-to-me': { standard: 'Talk to me about it', pictures: 'Talk to me' },
				'help-me-say-it': {
					standard: 'I want someone on my side to help me say it',
					easy: 'I want someone to help me say it',
					pictures: 'Help me say'
				}
			},
			toldReady: {
				'look-again': 'Please think about it again',
				'talk-to-me': 'Please talk to them about it',
				'help-me-say-it': 'They want somebody on their side to help them say it: an advocate'
			}
		}
	}
} satisfies FormText<typeof notAgree>;
