import type { TextIn } from '../form.ts';
import tiles from '../tiles.cy.ts';
import type { aboutMyIro } from './v1.ts';

export default {
	...tiles['about-my-iro/1'],
	promise: {
		standard: 'Bydd y rheolwr yn ceisio helpu. Os na all y rheolwr, bydd y rheolwr yn dweud pam.',
		easy: 'Bydd y rheolwr yn ceisio. Os nad yw’n bosibl, bydd yn dweud pam.'
	},
	questions: {
		tell: {
			ask: { standard: 'Beth wyt ti eisiau ei ddweud am {{iro}}?', pictures: 'Am {{iro}}' },
			hint: 'Dwyt ti ddim mewn trwbl. Nid yw {{iro}} yn gweld hyn.',
			ready: {
				'talk-to-me': {
					standard: 'Gofyn i’r rheolwr siarad â fi',
					easy: 'Plîs siaradwch â fi',
					pictures: 'Siarad â fi'
				},
				'talk-alone': {
					standard: 'Rwy eisiau siarad ar fy mhen fy hun',
					pictures: 'Siarad yn breifat'
				}
			}
		},
		wish: {
			ask: { standard: 'Beth wyt ti eisiau i ddigwydd?', pictures: 'Rwy eisiau' },
			choices: {
				'other-iro': {
					standard: 'Rwy eisiau rhywun arall yn y swydd hon',
					easy: 'Rwy eisiau rhywun arall',
					pictures: 'Rhywun arall'
				},
				advocate: {
					standard: 'Rwy eisiau eiriolwr',
					easy: 'Rwy eisiau rhywun i siarad drosof i',
					pictures: 'Siarad drosof i'
				},
				'only-know': { standard: 'Rwy eisiau i chi wybod, dyna i gyd', pictures: 'Dim ond gwybod' }
			},
			more: { standard: 'Dywed fwy wrthym, os wyt ti eisiau', easy: 'Wyt ti eisiau dweud mwy?' }
		}
	}
} satisfies TextIn<typeof aboutMyIro>;
