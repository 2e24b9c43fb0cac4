/** "Good news": what went well, told because somebody wants to hear it. No prize is given for it. */
import type { Form } from '../form.ts';

const screens = [['what'], ['words'], ['know']] as const;

export const goodNews = {
	id: 'good-news',
	version: 1,
	picture: 'good-news',
	questions: {
		what: {
			kind: 'choice',
			choices: ['school', 'sport', 'friend', 'family', 'me', 'where-i-live', 'something-else'],
			many: true,
			counted: true
		},
		words: {
			kind: 'words',
			ready: ['proud-of-it', 'ask-me'],
			longest: 5000,
			pictures: { 'proud-of-it': 'good-news' }
		},
		know: {
			kind: 'choice',
			choices: ['only-iro', 'my-people', 'everybody'],
			more: 500,
			pictures: { 'only-iro': 'my-iro', 'my-people': 'people-i-see', everybody: 'review' }
		}
	},
	screens: { standard: screens, easy: screens, pictures: screens }
} as const satisfies Form;
