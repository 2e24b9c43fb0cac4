import type { FormText } from '../form.ts';
import tiles from '../tiles.en.ts';
import type { didItHappen } from './v1.ts';

export default {
	...tiles['did-it-happen/1'],
	promise: '{{iro}} will try to help. It may not happen. Then {{iro}} will tell you why.',
	questions: {
		happened: {
			ask: { standard: 'Did it happen?', pictures: 'It happened?' },
			told: 'Whether it happened, as they see it',
			choices: {
				'it-did': { standard: 'Yes, it did', pictures: 'Yes' },
				'a-part': { standard: 'A part of it', pictures: 'A part' },
				'not-yet': 'Not yet',
				'not-needed': { standard: 'I do not need it any more', pictures: 'Not needed' }
			},
			toldChoices: {
				'it-did': 'It did',
				'a-part': 'A part of it did',
				'not-needed': 'They do not need it any more'
			},
			more: { standard: 'Tell {{iro}} more, if you like', easy: 'Do you want to say more?' }
		}
	}
} satisfies FormText<typeof didItHappen>;
