import type { TextIn } from '../form.ts';
import tiles from '../tiles.cy.ts';
import type { conference } from './v1.ts';

export default {
	...tiles['conference/1'],
	promise: {
		standard:
			'Bydd {{iro}} yn ceisio sicrhau bod pobl yn gwrando. Os nad yw rhywbeth yn bosibl, bydd {{iro}} yn dweud pam.',
		easy: 'Bydd {{iro}} yn ceisio. Os nad yw’n bosibl, bydd {{iro}} yn dweud pam.'
	},
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
		come: {
			ask: { standard: 'Wyt ti eisiau dod?', pictures: 'Ydw i’n dod?' },
			hint: {
				standard: 'Does dim rhaid i ti. Cei ddweud beth wyt ti’n ei feddwl beth bynnag.',
				easy: 'Does dim rhaid i ti.'
			},
			choices: {
				'all-of-it': { standard: 'Ydw, i’r cyfan', pictures: 'Y cyfan' },
				'part-of-it': { standard: 'I ran ohono', pictures: 'Rhan' },
				video: 'Drwy fideo',
				phone: 'Dros y ffôn',
				'not-coming': { standard: 'Dydw i ddim eisiau dod', pictures: 'Ddim yn dod' }
			},
			more: { standard: 'Dywed fwy wrthym, os wyt ti eisiau', easy: 'Wyt ti eisiau dweud mwy?' }
		},
		hard: {
			ask: {
				standard: 'Beth sy’n ei gwneud yn anodd dod?',
				easy: 'Beth sy’n ei gwneud yn anodd?',
				pictures: 'Beth sy’n anodd?'
			},
			hint: {
				standard: 'Mae hyn yn breifat. Mae’n mynd at {{iro}}, ac nid i’r cyfarfod.',
				easy: 'Mae hyn yn breifat. Nid yw’r cyfarfod yn ei glywed.'
			},
			choices: {
				lessons: { standard: 'Mae yn amser ysgol', pictures: 'Amser ysgol' },
				'getting-there': 'Cyrraedd yno',
				'who-is-there': {
					standard: 'Rhywun a fydd yno',
					easy: 'Rhywun yno',
					pictures: 'Rhywun yno'
				},
				'too-many': { standard: 'Gormod o bobl', pictures: 'Llawer o bobl' },
				'my-feelings': {
					standard: 'Sut mae’n gwneud i mi deimlo',
					easy: 'Sut rwy’n teimlo amdano',
					pictures: 'Fy nheimladau'
				},
				'nothing-hard': 'Dim byd'
			},
			more: {
				standard: 'Dywed fwy wrth {{iro}}, os wyt ti eisiau',
				easy: 'Wyt ti eisiau dweud mwy?'
			}
		},
		tell: {
			ask: {
				standard: 'Sut wyt ti eisiau dweud beth wyt ti’n ei feddwl?',
				easy: 'Sut wyt ti eisiau ei ddweud?',
				pictures: 'Rwy’n ei ddweud'
			},
			hint: 'Cei ddewis mwy nag 1.',
			choices: {
				speak: { standard: 'Rwy’n siarad', pictures: 'Siarad' },
				'my-iro': { standard: 'Mae {{iro}} yn ei ddweud drosof i', pictures: '{{iro}}' },
				'speaks-for-me': {
					standard: 'Mae eiriolwr yn ei ddweud drosof i',
					easy: 'Mae rhywun yn ei ddweud drosof i',
					pictures: 'Drosof i'
				},
				write: { standard: 'Rwy’n ei ysgrifennu', pictures: 'Ysgrifennu' },
				draw: { standard: 'Rwy’n ei dynnu fel llun', pictures: 'Tynnu llun' },
				'show-pictures': { standard: 'Rwy’n dangos fy lluniau', pictures: 'Fy lluniau' }
			}
		},
		who: {
			ask: { standard: 'Pwy wyt ti eisiau yno?', pictures: 'Pwy sy’n dod?' },
			hint: {
				standard:
					'Dim ond {{iro}} sy’n gweld pwy nad wyt ti eisiau. Efallai na all {{iro}} benderfynu.',
				easy: 'Dim ond {{iro}} sy’n gweld pwy nad wyt ti eisiau.'
			}
		},
		life: {
			ask: { standard: 'Beth ddylai’r cyfarfod ei wybod?', pictures: 'Sut mae hi?' },
			cards: {
				home: 'Gartref',
				family: 'Fy nheulu',
				school: { standard: 'Ysgol neu goleg', easy: 'Ysgol', pictures: 'Ysgol' },
				health: { standard: 'Fy iechyd a fy nghorff', easy: 'Fy iechyd', pictures: 'Fy iechyd' },
				friend: {
					standard: 'Fy ffrindiau a fy amser rhydd',
					easy: 'Fy ffrindiau',
					pictures: 'Fy ffrindiau'
				},
				'something-else': 'Rhywbeth arall'
			},
			places: {
				'going-well': { standard: 'Yn mynd yn dda', easy: 'Mae’n mynd yn dda', pictures: 'Da' },
				'worries-me': 'Rwy’n poeni',
				'needs-to-happen': {
					standard: 'Mae angen i rywbeth ddigwydd',
					easy: 'Mae angen newid',
					pictures: 'Ei newid'
				}
			},
			more: {
				standard: 'Beth sydd angen digwydd? Dywed fwy, os wyt ti eisiau',
				easy: 'Beth sydd angen digwydd?'
			}
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
				explain: {
					standard: 'Plîs dywedwch beth fydd yn digwydd yno',
					easy: 'Dywedwch beth fydd yn digwydd yno',
					pictures: 'Dywedwch fwy'
				}
			}
		}
	}
} satisfies TextIn<typeof conference>;
