import type { TextIn } from '../form.ts';
import tiles from '../tiles.cy.ts';
import type { understood } from './v1.ts';

export default {
	...tiles['understood/1'],
	promise: 'Bydd {{iro}} yn gweld dy fod ti’n deall.',
	questions: {
		clear: {
			ask: { standard: 'Wyt ti’n ei ddeall?', pictures: 'Ydy e’n glir?' },
			ready: {
				'it-is-clear': { standard: 'Ydw, rwy’n ei ddeall', pictures: 'Mae’n glir' },
				'thank-you': 'Diolch'
			}
		}
	}
} satisfies TextIn<typeof understood>;
