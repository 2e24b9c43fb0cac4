import feelings from '../feelings.cy.ts';
import type { TextIn } from '../form.ts';
import tiles from '../tiles.cy.ts';
import type { howIFeel } from './v1.ts';

export default {
	...tiles['how-i-feel/1'],
	promise: {
		standard:
			'Bydd {{iro}} yn ceisio helpu. Os na all {{iro}} wneud beth wyt ti eisiau, bydd {{iro}} yn dweud pam.',
		easy: 'Bydd {{iro}} yn ceisio helpu. Os na all {{iro}} helpu, bydd {{iro}} yn dweud pam.'
	},
	questions: {
		feeling: {
			ask: { standard: 'Sut wyt ti’n teimlo?', pictures: 'Rwy’n teimlo' },
			hint: 'Cei ddewis mwy nag 1.',
			feelings,
			more: { standard: 'Dywed fwy wrthym, os wyt ti eisiau', easy: 'Wyt ti eisiau dweud mwy?' }
		},
		about: {
			ask: { standard: 'Am beth mae hyn?', pictures: 'Am beth?' },
			choices: {
				'where-i-live': 'Ble rwy’n byw',
				school: { standard: 'Ysgol neu goleg', easy: 'Ysgol', pictures: 'Ysgol' },
				family: 'Fy nheulu',
				friend: 'Ffrindiau',
				health: { standard: 'Fy iechyd a fy nghorff', easy: 'Fy nghorff', pictures: 'Fy nghorff' },
				'social-worker': 'Fy ngweithiwr',
				'something-else': 'Rhywbeth arall',
				'rather-not-say': { standard: 'Dydw i ddim eisiau dweud', pictures: 'Ddim yn dweud' }
			},
			more: { standard: 'Dywed fwy wrthym, os wyt ti eisiau', easy: 'Wyt ti eisiau dweud mwy?' }
		},
		wish: {
			ask: {
				standard: 'Beth wyt ti eisiau i ddigwydd nesaf?',
				easy: 'Beth wyt ti eisiau i ddigwydd?',
				pictures: 'Rwy eisiau'
			},
			ready: {
				'only-know': {
					standard: 'Rwy eisiau i {{iro}} wybod, dyna i gyd',
					pictures: 'Dim ond gwybod'
				},
				'talk-to-me': { standard: 'Plîs siaradwch â fi', pictures: 'Siarad â fi' },
				'change-it': { standard: 'Plîs helpwch i’w newid', pictures: 'Ei newid' }
			}
		}
	}
} satisfies TextIn<typeof howIFeel>;
