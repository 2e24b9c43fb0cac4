import type { TextIn } from '../form.ts';
import tiles from '../tiles.cy.ts';
import type { newDate } from './v1.ts';

export default {
	...tiles['new-date/1'],
	promise: {
		standard:
			'Bydd {{iro}} yn ceisio. Os na all fod fel rwyt ti eisiau, bydd {{iro}} yn dweud pam.',
		easy: 'Bydd {{iro}} yn ceisio. Os nad yw’n bosibl, bydd {{iro}} yn dweud pam.'
	},
	questions: {
		day: {
			ask: {
				standard: 'Ydy’r diwrnod arall yn iawn i ti?',
				easy: 'Ydy’r diwrnod arall yn iawn?',
				pictures: 'Ydy e’n iawn?'
			},
			choices: {
				fine: { standard: 'Ydy, mae’n iawn', pictures: 'Ydy' },
				'not-good-for-me': {
					standard: 'Na, nid yw’n iawn i mi',
					easy: 'Na, nid yw’n iawn',
					pictures: 'Na'
				},
				'another-day': {
					standard: 'Hoffwn i ddiwrnod arall',
					easy: 'Rwy eisiau diwrnod arall',
					pictures: 'Diwrnod arall'
				}
			},
			more: { standard: 'Pa ddiwrnod sy’n iawn i ti, a pham?', easy: 'Pa ddiwrnod sy’n iawn?' }
		}
	}
} satisfies TextIn<typeof newDate>;
