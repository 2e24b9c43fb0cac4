import type { TextIn } from '../form.ts';
import tiles from '../tiles.cy.ts';
import type { moreToSay } from './v1.ts';

export default {
	...tiles['more-to-say/1'],
	promise: 'Bydd {{iro}} yn ceisio helpu. Os nad yw’n bosibl, bydd {{iro}} yn dweud pam.',
	questions: {
		say: {
			ask: { standard: 'Beth wyt ti eisiau ei ddweud?', pictures: 'Rwy’n dweud' },
			ready: {
				'thank-you': 'Diolch',
				'ask-me': { standard: 'Gofynnwch i mi amdano, plîs', pictures: 'Gofynnwch i mi' },
				'it-changed': { standard: 'Mae rhywbeth wedi newid', pictures: 'Rhywbeth wedi newid' }
			}
		}
	}
} satisfies TextIn<typeof moreToSay>;
