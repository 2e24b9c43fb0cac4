import type { FormText } from '../form.ts';
import tiles from '../tiles.en.ts';
import type { inviteCard } from './v1.ts';

export default {
	...tiles['invite-card/1'],
	promise: {
		standard: '{{iro}} will try to send them. If a card cannot go, {{iro}} will tell you why.',
		easy: '{{iro}} will try. If a card cannot go, {{iro}} will tell you why.'
	},
	questions: {
		picture: {
			ask: {
				standard: 'Which picture do you want on your cards?',
				easy: 'Which picture do you want?',
				pictures: 'Which picture?'
			},
			told: 'The picture on their cards',
			choices: {
				sun: { standard: 'A sun', pictures: 'Sun' },
				star: { standard: 'A star', pictures: 'Star' },
				flower: { standard: 'A flower', pictures: 'Flower' },
				cake: { standard: 'A cake', pictures: 'Cake' },
				cat: { standard: 'A cat', pictures: 'Cat' },
				ball: { standard: 'A ball', pictures: 'Ball' },
				rocket: { standard: 'A rocket', pictures: 'Rocket' }
			}
		},
		words: {
			ask: {
				standard: 'What do you want on your cards?',
				easy: 'What do the cards say?',
				pictures: 'What words?'
			},
			hint: {
				standard: 'The people who get a card can read this.',
				easy: 'The people who get a card can read this.'
			},
			told: 'What stands on their cards',
			ready: {
				'please-come': { standard: 'Please come to my review', pictures: 'Please come' },
				glad: {
					standard: 'I will be glad if you come',
					easy: 'I am happy if you come',
					pictures: 'I am glad'
				},
				'my-meeting': { standard: 'It is my meeting', pictures: 'My meeting' }
			},
			toldReady: {
				'please-come': 'Please come to the review',
				glad: 'They will be glad',
				'my-meeting': 'It is their meeting'
			}
		}
	}
} satisfies FormText<typeof inviteCard>;
