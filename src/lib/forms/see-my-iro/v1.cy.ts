import type { TextIn } from '../form.ts';
import tiles from '../tiles.cy.ts';
import type { seeMyIro } from './v1.ts';

export default {
	...tiles['see-my-iro/1'],
	promise: {
		standard: 'Bydd {{iro}} yn ceisio dy weld. Os na all fod yn fuan, bydd {{iro}} yn dweud pam.',
		easy: 'Bydd {{iro}} yn ceisio. Os na all fod yn fuan, bydd {{iro}} yn dweud pam.'
	},
	questions: {
		how: {
			ask: { standard: 'Sut wyt ti eisiau siarad â {{iro}}?', pictures: 'Siarad â {{iro}}' },
			choices: { meet: 'Rydym yn cwrdd', phone: 'Dros y ffôn', video: 'Drwy fideo' },
			more: {
				standard: 'Dywed fwy wrth {{iro}}, os wyt ti eisiau',
				easy: 'Wyt ti eisiau dweud mwy?'
			}
		},
		when: {
			ask: { standard: 'Pryd sy’n dda i ti?', pictures: 'Pryd?' },
			choices: {
				soon: { standard: 'Cyn gynted â phosibl', easy: 'Yn fuan', pictures: 'Yn fuan' },
				'before-review': {
					standard: 'Cyn fy adolygiad nesaf',
					easy: 'Cyn fy adolygiad',
					pictures: 'Cyn fy adolygiad'
				},
				'any-time': 'Unrhyw bryd'
			},
			more: {
				standard: 'Dywed fwy wrth {{iro}}, os wyt ti eisiau',
				easy: 'Wyt ti eisiau dweud mwy?'
			}
		}
	}
} satisfies TextIn<typeof seeMyIro>;
