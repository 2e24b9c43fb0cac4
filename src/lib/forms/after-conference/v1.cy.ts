import type { TextIn } from '../form.ts';
import tiles from '../tiles.cy.ts';
import type { afterConference } from './v1.ts';

export default {
	...tiles['after-conference/1'],
	promise: 'Bydd {{iro}} yn ceisio ei wneud yn well. Os na all {{iro}}, bydd {{iro}} yn dweud pam.',
	questions: {
		asked: {
			ask: {
				standard: 'Wnaeth rhywun ofyn i ti ddod i’r cyfarfod?',
				easy: 'Wnaeth rhywun ofyn i ti ddod?',
				pictures: 'Gofyn i mi ddod?'
			},
			choices: {
				asked: {
					standard: 'Do, gofynnodd rhywun i mi',
					easy: 'Do, gwnaeth rhywun',
					pictures: 'Do'
				},
				'not-asked': { standard: 'Na, ofynnodd neb i mi', easy: 'Na, wnaeth neb', pictures: 'Na' }
			}
		},
		came: {
			ask: { standard: 'Oeddet ti yno?', pictures: 'Oeddwn i yno?' },
			choices: {
				'all-of-it': { standard: 'Ydw, i’r cyfan', pictures: 'Y cyfan' },
				'part-of-it': { standard: 'I ran ohono', pictures: 'Rhan' },
				'not-there': { standard: 'Doeddwn i ddim yno', pictures: 'Ddim yno' }
			}
		},
		heard: {
			ask: {
				standard: 'Wnaethon nhw glywed beth wyt ti’n ei feddwl?',
				pictures: 'Wnaethon nhw fy nghlywed?'
			},
			hint: {
				standard: 'Efallai i ti ei ddweud dy hun, neu rywun drosot ti.',
				easy: 'Dywedaist ti, neu rywun drosot ti.'
			},
			choices: {
				heard: { standard: 'Do, fe wnaethon nhw', pictures: 'Do' },
				'part-heard': { standard: 'Rhan ohono', pictures: 'Rhan' },
				'not-heard': { standard: 'Na, wnaethon nhw ddim', pictures: 'Na' },
				'nothing-said': { standard: 'Ddywedais i ddim byd', easy: 'Dim byd', pictures: 'Dim byd' }
			},
			more: { standard: 'Dywed fwy wrthym, os wyt ti eisiau', easy: 'Wyt ti eisiau dweud mwy?' }
		},
		why: {
			ask: { standard: 'Beth wnaeth hi’n anodd?', pictures: 'Beth oedd yn anodd?' },
			hint: {
				standard: 'Mae hyn yn breifat. Mae’n mynd at {{iro}}, ac nid i’r cyfarfod.',
				easy: 'Mae hyn yn breifat. Nid yw’r cyfarfod yn ei glywed.'
			},
			choices: {
				'nobody-asked': { standard: 'Ofynnodd neb i mi', pictures: 'Neb yn gofyn' },
				lessons: { standard: 'Roedd yn amser ysgol', pictures: 'Amser ysgol' },
				'getting-there': 'Cyrraedd yno',
				'who-was-there': {
					standard: 'Rhywun oedd yno',
					easy: 'Rhywun yno',
					pictures: 'Rhywun yno'
				},
				'my-feelings': {
					standard: 'Sut gwnaeth i mi deimlo',
					easy: 'Sut oeddwn i’n teimlo amdano',
					pictures: 'Fy nheimladau'
				},
				'did-not-want': { standard: 'Doeddwn i ddim eisiau dod', pictures: 'Dywedais na' },
				'all-was-fine': {
					standard: 'Dim byd, roedd yn iawn',
					easy: 'Roedd yn iawn',
					pictures: 'Roedd popeth yn iawn'
				}
			},
			more: {
				standard: 'Dywed fwy wrth {{iro}}, os wyt ti eisiau',
				easy: 'Wyt ti eisiau dweud mwy?'
			}
		}
	}
} satisfies TextIn<typeof afterConference>;
