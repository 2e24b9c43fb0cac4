import type { TextIn } from '../form.ts';
import tiles from '../tiles.cy.ts';
import type { wantAdvocate } from './v1.ts';

export default {
	...tiles['want-advocate/1'],
	promise: {
		standard:
			'Bydd {{iro}} yn ceisio cael eiriolwr i ti’n fuan. Os nad yw’n fuan, bydd {{iro}} yn dweud pam.',
		easy: 'Bydd {{iro}} yn ceisio. Os nad yw’n fuan, bydd {{iro}} yn dweud pam.'
	},
	questions: {
		want: {
			ask: { standard: 'Wyt ti eisiau rhywun i siarad drosot ti?', pictures: 'Siarad drosof i?' },
			hint: {
				standard: 'Mae eiriolwr ar dy ochr di. Nid yw’n gweithio i’r cyngor.',
				easy: 'Mae eiriolwr ar dy ochr di.'
			},
			ready: {
				'get-me-one': {
					standard: 'Ydw, plîs ga i eiriolwr',
					easy: 'Ydw, plîs',
					pictures: 'Ydw, plîs'
				},
				'the-one-before': {
					standard: 'Rwy eisiau’r eiriolwr oedd gen i o’r blaen',
					easy: 'Rwy eisiau’r un eiriolwr eto',
					pictures: 'Yr un eto'
				},
				'tell-me-first': {
					standard: 'Dywedwch fwy am eiriolwyr gyntaf',
					easy: 'Dywedwch fwy gyntaf',
					pictures: 'Dywedwch fwy'
				}
			}
		}
	}
} satisfies TextIn<typeof wantAdvocate>;
