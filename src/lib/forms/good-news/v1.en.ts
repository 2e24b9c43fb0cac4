import type { FormText } from '../form.ts';
import tiles from '../tiles.en.ts';
import type { goodNews } from './v1.ts';

export default {
	...tiles['good-news/1'],
	promise: {
		standard: '{{iro}} will try to write back. If {{iro}} cannot, {{iro}} will tell you why.',
		easy: '{{iro}} will try to write back. If {{iro}} cannot, {{iro}} will tell you why.'
	},
	questions: {
		what: {
			ask: {
				standard: 'What is your good news about?',
				easy: 'What is it about?',
				pictures: 'Good news about'
			},
			told: 'What the good news is about',
			choices: {
				school: { standard: 'School or college', easy: 'School', pictures: 'School' },
				sport: { standard: 'Sport and hobbies', easy: 'Sport', pictures: 'Sport' },
				friend: { standard: 'Friends', pictures: 'Friends' },
				family: { standard: 'My family', pictures: 'Family' },
				me: { standard: 'Me', pictures: 'Me' },
				'where-i-live': 'Where I live',
				'something-else': 'Something else'
			},
			toldChoices: {
				family: 'Their family',
				me: 'Themselves',
				'where-i-live': 'Where they live'
			}
		},
		words: {
			ask: {
				standard: 'What happened?',
				easy: 'What went well?',
				pictures: 'What happened?'
			},
			told: 'What happened',
			ready: {
				'proud-of-it': { standard: 'I am proud of it', pictures: 'I am proud' },
				'ask-me': { standard: 'Please ask me', pictures: 'Ask me' }
			},
			toldReady: { 'proud-of-it': 'They are proud of it', 'ask-me': 'Please ask them' }
		},
		know: {
			ask: {
				standard: 'Who can know about it?',
				pictures: 'Who can know?'
			},
			told: 'Who can know about it',
			choices: {
				'only-iro': { standard: 'Only {{iro}}', pictures: 'Only {{iro}}' },
				'my-people': { standard: 'My family and my carer', pictures: 'My people' },
				everybody: { standard: 'Everybody at my review', pictures: 'Everybody' }
			},
			toldChoices: {
				'only-iro': 'Only their reviewing officer',
				'my-people': 'Their family and carer',
				everybody: 'Everybody at the review'
			},
			more: { standard: 'Tell us more, if you like', easy: 'Do you want to say more?' }
		}
	}
} satisfies FormText<typeof goodNews>;
