import type { TextIn } from '../form.ts';
import tiles from '../tiles.cy.ts';
import type { notAgree } from './v1.ts';

export default {
	...tiles['not-agree/1'],
	promise: 'Bydd {{iro}} yn ceisio. Efallai na fydd yn newid. Yna bydd {{iro}} yn dweud pam.',
	questions: {
		now: {
			ask: { standard: 'Beth wyt ti eisiau i ddigwydd nawr?', pictures: 'Rwy eisiau' },
			hint: 'Mae gen ti hawl i’w ddweud. Dwyt ti ddim mewn trwbl.',
			ready: {
				'look-again': { standard: 'Meddyliwch amdano eto, plîs', pictures: 'Meddwl eto' },
				'talk-to-me': { standard: 'Siaradwch â fi amdano', pictures: 'Siaradwch â fi' },
				'help-me-say-it': {
					standard: 'Rwy eisiau rhywun ar fy ochr i fy helpu i’w ddweud',
					easy: 'Rwy eisiau rhywun i fy helpu i’w ddweud',
					pictures: 'Helpu fi i ddweud'
				}
			}
		}
	}
} satisfies TextIn<typeof notAgree>;
