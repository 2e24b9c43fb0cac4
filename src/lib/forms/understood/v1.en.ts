import type { FormText } from '../form.ts';
import tiles from '../tiles.en.ts';
import type { understood } from './v1.ts';

export default {
	...tiles['understood/1'],
	promise: '{{iro}} will see that you understand.',
	questions: {
		clear: {
			ask: { standard: 'Do you understand it?', pictures: 'Is it clear?' },
			told: 'Whether they understand it',
			ready: {
				'it-is-clear': { standard: 'Yes, I understand it', pictures: 'It is clear' },
				'thank-you': 'Thank you'
			},
			toldReady: { 'it-is-clear': 'They understand it' }
		}
	}
} satisfies FormText<typeof understood>;
