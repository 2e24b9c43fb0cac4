import type { TextIn } from '../form.ts';
import tiles from '../tiles.cy.ts';
import type { sortThis } from './v1.ts';

export default {
	...tiles['sort-this/1'],
	promise: {
		standard:
			'Bydd {{iro}} yn ceisio ei gael wedi’i wneud. Os nad yw’n bosibl, bydd {{iro}} yn dweud pam.',
		easy: 'Bydd {{iro}} yn ceisio. Os nad yw’n bosibl, bydd {{iro}} yn dweud pam.'
	},
	questions: {
		what: {
			ask: {
				standard: 'Beth sydd angen ei drefnu?',
				easy: 'Am beth mae hyn?',
				pictures: 'Am beth?'
			},
			choices: {
				'where-i-live': 'Ble rwy’n byw',
				'people-i-see': {
					standard: 'Fy nheulu a’r bobl rwy’n eu gweld',
					easy: 'Pobl rwy’n eu gweld',
					pictures: 'Pobl rwy’n eu gweld'
				},
				school: { standard: 'Ysgol neu goleg', easy: 'Ysgol', pictures: 'Ysgol' },
				'my-things': 'Fy mhethau',
				money: 'Arian',
				health: { standard: 'Fy iechyd a fy nghorff', easy: 'Fy iechyd', pictures: 'Fy iechyd' },
				'something-else': 'Rhywbeth arall'
			},
			more: {
				standard: 'Beth yw e? Dywed gymaint ag wyt ti eisiau',
				easy: 'Wyt ti eisiau dweud mwy?'
			}
		},
		wish: {
			ask: { standard: 'Beth wyt ti eisiau i ddigwydd?', pictures: 'Rwy eisiau' },
			ready: {
				'do-it': { standard: 'Plîs gwnewch hyn', pictures: 'Gwnewch hyn' },
				'talk-first': { standard: 'Siaradwch â fi gyntaf', pictures: 'Siarad gyntaf' },
				'say-why': { standard: 'Dywedwch wrtha i pam mae hi fel hyn', pictures: 'Dywedwch pam' }
			}
		},
		answer: {
			ask: {
				standard: 'Sut wyt ti eisiau cael ateb?',
				easy: 'Sut fydd {{iro}} yn dy ateb?',
				pictures: 'Ateb drwy'
			},
			choices: {
				message: { standard: 'Neges', easy: 'Mae {{iro}} yn ysgrifennu ata i' },
				meet: {
					standard: 'Mae {{iro}} yn dod i fy ngweld',
					easy: 'Mae {{iro}} yn dod ata i',
					pictures: 'Rydym yn cwrdd'
				},
				phone: { standard: 'Mae {{iro}} yn fy ffonio', pictures: 'Ffôn' },
				'through-somebody': {
					standard: 'Drwy rywun rwy’n ymddiried ynddo',
					easy: 'Rhywun rwy’n ymddiried ynddo yn dweud',
					pictures: 'Rhywun yn dweud'
				}
			},
			more: { standard: 'Dywed fwy wrthym, os wyt ti eisiau', easy: 'Wyt ti eisiau dweud mwy?' }
		}
	}
} satisfies TextIn<typeof sortThis>;
