import type { TextIn } from '../form.ts';
import tiles from '../tiles.cy.ts';
import type { didItHappen } from './v1.ts';

export default {
	...tiles['did-it-happen/1'],
	promise:
		'Bydd {{iro}} yn ceisio helpu. Efallai na fydd yn digwydd. Yna bydd {{iro}} yn dweud pam.',
	questions: {
		happened: {
			ask: { standard: 'A ddigwyddodd hyn?', pictures: 'Wedi digwydd?' },
			choices: {
				'it-did': { standard: 'Do, digwyddodd', pictures: 'Do' },
				'a-part': { standard: 'Rhan ohono', pictures: 'Rhan' },
				'not-yet': 'Ddim eto',
				'not-needed': { standard: 'Nid oes ei angen arna i mwyach', pictures: 'Dim angen' }
			},
			more: {
				standard: 'Dywed fwy wrth {{iro}}, os wyt ti eisiau',
				easy: 'Wyt ti eisiau dweud mwy?'
			}
		}
	}
} satisfies TextIn<typeof didItHappen>;
