import type { TextIn } from '../form.ts';
import tiles from '../tiles.cy.ts';
import type { prepareReview } from './v1.ts';

export default {
	...tiles['prepare-review/1'],
	promise: {
		standard:
			'Bydd {{iro}} yn ceisio siarad am dy restr. Os nad yw rhywbeth yn bosibl, bydd {{iro}} yn dweud pam.',
		easy: 'Bydd {{iro}} yn ceisio. Os nad yw’n bosibl, bydd {{iro}} yn dweud pam.'
	},
	questions: {
		topics: {
			ask: { standard: 'Sut mae pethau’n mynd?', pictures: 'Sut mae hi?' },
			cards: {
				'where-i-live': 'Ble rwy’n byw',
				school: { standard: 'Ysgol neu goleg', easy: 'Ysgol', pictures: 'Ysgol' },
				'people-i-see': {
					standard: 'Fy nheulu a’r bobl rwy’n eu gweld',
					easy: 'Pobl rwy’n eu gweld',
					pictures: 'Pobl rwy’n eu gweld'
				},
				health: { standard: 'Fy iechyd a fy nghorff', easy: 'Fy iechyd', pictures: 'Fy iechyd' },
				fun: 'Hwyl a ffrindiau',
				future: 'Fy nyfodol'
			},
			places: { good: 'Da', 'in-between': 'Yn y canol', 'not-good': 'Ddim yn dda' },
			more: {
				standard: 'Dywed fwy ar gyfer dy restr, os wyt ti eisiau',
				easy: 'Dywed fwy ar gyfer dy restr'
			}
		},
		'own-topic': {
			ask: {
				standard: 'Oes unrhyw beth arall i dy restr?',
				easy: 'Beth arall sydd i dy restr?',
				pictures: 'Rhywbeth arall?'
			},
			ready: {
				'nothing-more': { standard: 'Na, dyna’r cyfan', pictures: 'Dyna’r cyfan' },
				'ask-me': { standard: 'Gofynnwch i mi, os gwelwch yn dda', pictures: 'Gofynnwch i mi' },
				'ask-alone': {
					standard: 'Plîs gofynnwch i mi ar fy mhen fy hun',
					pictures: 'Gofyn yn breifat'
				}
			}
		},
		first: {
			ask: {
				standard: 'Am beth ddylai’r cyfarfod siarad gyntaf?',
				easy: 'Am beth rydym yn siarad gyntaf?',
				pictures: 'Beth sy’n dod gyntaf?'
			},
			choices: {
				'where-i-live': 'Ble rwy’n byw',
				school: { standard: 'Ysgol neu goleg', easy: 'Ysgol', pictures: 'Ysgol' },
				'people-i-see': {
					standard: 'Fy nheulu a’r bobl rwy’n eu gweld',
					easy: 'Pobl rwy’n eu gweld',
					pictures: 'Pobl rwy’n eu gweld'
				},
				health: { standard: 'Fy iechyd a fy nghorff', easy: 'Fy iechyd', pictures: 'Fy iechyd' },
				fun: 'Hwyl a ffrindiau',
				future: 'Fy nyfodol',
				'own-topic': 'Rhywbeth arall'
			}
		}
	}
} satisfies TextIn<typeof prepareReview>;
