import type { FormText } from '../form.ts';
import tiles from '../tiles.en.ts';
import type { notUnderstood } from './v1.ts';

export default {
	...tiles['not-understood/1'],
	promise: '{{iro}} will try to say it better. If not, {{iro}} will tell you why.',
	questions: {
		what: {
			ask: {
				standard: 'What would help you to understand it?',
				easy: 'What can help you?',
				pictures: 'What can help?'
			},
			hint: 'You did nothing wrong. It was not said well enough.',
			told: 'They do not understand it. What would help',
			ready: {
				'easier-words': { standard: 'Say it in easier words', pictures: 'Easier words' },
				'talk-to-me': { standard: 'Talk to me about it', pictures: 'Talk to me' },
				'with-somebody': {
					standard: 'Somebody I trust tells me what it means',
					easy: 'Somebody I trust tells me',
					pictures: 'Somebody tells me'
				}
			},
			toldReady: {
				'easier-words': 'Please say it in easier words',
				'talk-to-me': 'Please talk to them about it',
				'with-somebody': 'Somebody they trust tells them what it means'
			}
		}
	}
} satisfies FormText<typeof notUnderstood>;
