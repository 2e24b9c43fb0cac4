import type { TextIn } from '../form.ts';
import tiles from '../tiles.cy.ts';
import type { notUnderstood } from './v1.ts';

export default {
	...tiles['not-understood/1'],
	promise: 'Bydd {{iro}} yn ceisio ei ddweud yn well. Os na, bydd {{iro}} yn dweud pam.',
	questions: {
		what: {
			ask: {
				standard: 'Beth fyddai’n dy helpu i’w ddeall?',
				easy: 'Beth all dy helpu?',
				pictures: 'Beth all helpu?'
			},
			hint: 'Wnest ti ddim o’i le. Ni chafodd ei ddweud yn ddigon da.',
			ready: {
				'easier-words': { standard: 'Dywedwch e mewn geiriau haws', pictures: 'Geiriau haws' },
				'talk-to-me': { standard: 'Siaradwch â fi amdano', pictures: 'Siaradwch â fi' },
				'with-somebody': {
					standard: 'Rhywun rwy’n ymddiried ynddo i ddweud beth mae’n ei olygu',
					easy: 'Rhywun rwy’n ymddiried ynddo yn dweud',
					pictures: 'Rhywun yn dweud'
				}
			}
		}
	}
} satisfies TextIn<typeof notUnderstood>;
