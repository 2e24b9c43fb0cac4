import type { TextIn } from '../form.ts';
import tiles from '../tiles.cy.ts';
import type { goodNews } from './v1.ts';

export default {
	...tiles['good-news/1'],
	promise: 'Bydd {{iro}} yn ceisio ateb. Os na all {{iro}}, bydd {{iro}} yn dweud pam.',
	questions: {
		what: {
			ask: {
				standard: 'Am beth mae dy newyddion da?',
				easy: 'Am beth mae hyn?',
				pictures: 'Newyddion da am'
			},
			choices: {
				school: { standard: 'Ysgol neu goleg', easy: 'Ysgol', pictures: 'Ysgol' },
				sport: { standard: 'Chwaraeon a hobïau', easy: 'Chwaraeon', pictures: 'Chwaraeon' },
				friend: 'Ffrindiau',
				family: { standard: 'Fy nheulu', pictures: 'Teulu' },
				me: 'Fi',
				'where-i-live': 'Ble rwy’n byw',
				'something-else': 'Rhywbeth arall'
			}
		},
		words: {
			ask: { standard: 'Beth ddigwyddodd?', easy: 'Beth aeth yn dda?' },
			ready: {
				'proud-of-it': { standard: 'Rwy’n falch ohono', pictures: 'Rwy’n falch' },
				'ask-me': { standard: 'Gofynnwch i mi, os gwelwch yn dda', pictures: 'Gofynnwch i mi' }
			}
		},
		know: {
			ask: 'Pwy sy’n cael gwybod?',
			choices: {
				'only-iro': 'Dim ond {{iro}}',
				'my-people': { standard: 'Fy nheulu a fy ngofalwr', pictures: 'Fy mhobl i' },
				everybody: { standard: 'Pawb yn fy adolygiad', pictures: 'Pawb' }
			},
			more: { standard: 'Dywed fwy wrthym, os wyt ti eisiau', easy: 'Wyt ti eisiau dweud mwy?' }
		}
	}
} satisfies TextIn<typeof goodNews>;
