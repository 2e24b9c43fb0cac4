import type { TextIn } from '../form.ts';
import tiles from '../tiles.cy.ts';
import type { drawAndSay } from './v1.ts';

export default {
	...tiles['draw-and-say/1'],
	promise: 'Bydd {{iro}} yn ceisio ateb. Os na all {{iro}}, bydd {{iro}} yn dweud pam.',
	questions: {
		make: {
			ask: { standard: 'Beth wyt ti eisiau ei greu?', pictures: 'Creu' },
			hint: {
				standard: 'Cei wneud rhai ohonyn nhw, neu bob un.',
				easy: 'Cei wneud rhai, neu bob un.'
			}
		},
		what: {
			ask: { standard: 'Am beth mae hyn?', pictures: 'Beth yw e?' },
			ready: {
				'proud-of-it': { standard: 'Rwy’n falch ohono', pictures: 'Rwy’n falch' },
				worried: 'Rwy’n poeni',
				'ask-me': { standard: 'Gofynnwch i mi, os gwelwch yn dda', pictures: 'Gofynnwch i mi' }
			}
		}
	}
} satisfies TextIn<typeof drawAndSay>;
