import type { TextIn } from '../form.ts';
import tiles from '../tiles.cy.ts';
import type { somethingWrong } from './v1.ts';

export default {
	...tiles['something-wrong/1'],
	promise: {
		standard:
			'Bydd {{iro}} yn ceisio helpu. Os na all {{iro}} wneud beth wyt ti eisiau, bydd {{iro}} yn dweud pam.',
		easy: 'Bydd {{iro}} yn ceisio helpu. Os na all {{iro}} helpu, bydd {{iro}} yn dweud pam.'
	},
	questions: {
		tell: {
			ask: {
				standard: 'Beth wyt ti eisiau ei ddweud wrth {{iro}}?',
				pictures: 'Dweud wrth {{iro}}'
			},
			hint: {
				standard: 'Dwyt ti ddim mewn trwbl. Cei ddweud llawer, neu ychydig.',
				easy: 'Dwyt ti ddim mewn trwbl. Dywed lawer neu ychydig.'
			},
			ready: {
				'talk-to-me': { standard: 'Gofyn i {{iro}} siarad â fi', pictures: 'Siarad â fi' },
				'talk-alone': {
					standard: 'Rwy eisiau siarad ar fy mhen fy hun',
					pictures: 'Siarad yn breifat'
				}
			}
		},
		more: {
			ask: { standard: 'Oes unrhyw beth arall?', pictures: 'Rhywbeth arall?' },
			ready: {
				'nothing-more': { standard: 'Na, dyna’r cyfan', pictures: 'Dyna’r cyfan' },
				'ask-me': { standard: 'Gofynnwch i mi, os gwelwch yn dda', pictures: 'Gofynnwch i mi' }
			}
		}
	}
} satisfies TextIn<typeof somethingWrong>;
