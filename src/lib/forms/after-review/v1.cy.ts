import feelings from '../feelings.cy.ts';
import type { TextIn } from '../form.ts';
import tiles from '../tiles.cy.ts';
import type { afterReview } from './v1.ts';

export default {
	...tiles['after-review/1'],
	promise: 'Bydd {{iro}} yn ceisio ei wneud yn well. Os na all {{iro}}, bydd {{iro}} yn dweud pam.',
	questions: {
		said: {
			ask: {
				standard: 'Gest ti ddweud beth oeddet ti eisiau?',
				easy: 'Ddywedaist ti beth oeddet ti eisiau?',
				pictures: 'Ddywedais i?'
			},
			choices: {
				'all-of-it': { standard: 'Do, y cyfan', pictures: 'Y cyfan' },
				'part-of-it': { standard: 'Rhan ohono', pictures: 'Rhan' },
				no: 'Na',
				'not-there': { standard: 'Doeddwn i ddim yno', pictures: 'Ddim yno' }
			},
			more: { standard: 'Dywed fwy wrthym, os wyt ti eisiau', easy: 'Wyt ti eisiau dweud mwy?' }
		},
		how: {
			ask: {
				standard: 'Sut wnaeth yr adolygiad i ti deimlo?',
				easy: 'Sut oeddet ti’n teimlo yno?',
				pictures: 'Teimlais i'
			},
			hint: 'Cei ddewis mwy nag 1.',
			feelings,
			more: { standard: 'Dywed fwy wrthym, os wyt ti eisiau', easy: 'Wyt ti eisiau dweud mwy?' }
		},
		'next-time': {
			ask: {
				standard: 'Beth ddylai fod yn wahanol y tro nesaf?',
				easy: 'Beth wyt ti eisiau y tro nesaf?',
				pictures: 'Y tro nesaf'
			},
			choices: {
				'other-people': 'Pobl eraill',
				'other-place': 'Lle arall',
				'more-time': { standard: 'Mwy o amser i mi', pictures: 'Mwy o amser' },
				short: { standard: 'Cyfarfod byrrach', easy: 'Cyfarfod byr', pictures: 'Byr' },
				'the-same': 'Yr un fath'
			},
			more: { standard: 'Dywed fwy wrthym, os wyt ti eisiau', easy: 'Wyt ti eisiau dweud mwy?' }
		},
		anything: {
			ask: {
				standard: 'Oes unrhyw beth arall wyt ti eisiau ei ddweud?',
				easy: 'Wyt ti eisiau dweud mwy?',
				pictures: 'Rhywbeth arall?'
			},
			ready: {
				'nothing-more': { standard: 'Na, dyna’r cyfan', pictures: 'Dyna’r cyfan' },
				'ask-me': { standard: 'Gofynnwch i mi, os gwelwch yn dda', pictures: 'Gofynnwch i mi' },
				'do-not-agree': {
					standard: 'Dydw i ddim yn cytuno â beth gafodd ei ddweud',
					easy: 'Dydw i ddim yn cytuno',
					pictures: 'Rwy’n dweud na'
				}
			}
		}
	}
} satisfies TextIn<typeof afterReview>;
