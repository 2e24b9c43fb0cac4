import type { FormText } from '../form.ts';
import tiles from '../tiles.en.ts';
import type { wantAdvocate } from './v1.ts';

export default {
	...tiles['want-advocate/1'],
	promise: {
		standard:
			'{{iro}} will try to get you an advocate soon. If it is not soon, {{iro}} will tell you why.',
		easy: '{{iro}} will try. If it is not soon, {{iro}} will tell you why.'
	},
	questions: {
		want: {
			ask: {
				standard: 'Do you want someone to speak for you?',
				pictures: 'Speak for me?'
			},
			hint: {
				standard: 'An advocate is on your side. They do not work for the council.',
				easy: 'An advocate is on your side.'
			},
			told: 'An advocate',
			ready: {
				'get-me-one': {
					standard: 'Yes, please get me an advocate',
					easy: 'Yes, please',
					pictures: 'Yes, please'
				},
				'the-one-before': {
					standard: 'I want the advocate I had before',
					easy: 'I want the same advocate again',
					pictures: 'The same again'
				},
				'tell-me-first': {
					standard: 'Tell me more about advocates first',
					easy: 'Tell me more first',
					pictures: 'Tell me more'
				}
			},
			toldReady: {
				'get-me-one': 'They want an advocate',
				'the-one-before': 'They want the advocate they had before',
				'tell-me-first': 'Please tell them more about advocates first'
			}
		}
	}
} satisfies FormText<typeof wantAdvocate>;
