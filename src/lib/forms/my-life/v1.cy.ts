import type { TextIn } from '../form.ts';
import tiles from '../tiles.cy.ts';
import type { myLife } from './v1.ts';

export default {
	...tiles['my-life/1'],
	promise: {
		standard:
			'Bydd {{iro}} yn ceisio helpu. Os na all {{iro}} wneud beth wyt ti eisiau, bydd {{iro}} yn dweud pam.',
		easy: 'Bydd {{iro}} yn ceisio helpu. Os na all {{iro}} helpu, bydd {{iro}} yn dweud pam.'
	},
	questions: {
		home: {
			ask: { standard: 'Sut mae hi ble rwyt ti’n byw?', pictures: 'Fy nghartref' },
			cards: {
				'my-room': 'Fy ystafell',
				'who-i-live-with': {
					standard: 'Y bobl rwy’n byw gyda nhw',
					easy: 'Y bobl yn fy nghartref',
					pictures: 'Y bobl yno'
				},
				meals: { standard: 'Bwyd a phrydau', easy: 'Y bwyd', pictures: 'Y bwyd' },
				'my-things': 'Fy mhethau',
				'house-rules': 'Y rheolau',
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
		people: {
			ask: {
				standard: 'Sut mae hi gyda’r bobl yn dy fywyd?',
				easy: 'Sut mae hi gyda dy bobl?',
				pictures: 'Fy mhobl i'
			},
			cards: {
				family: 'Fy nheulu',
				'brothers-sisters': {
					standard: 'Fy mrodyr a fy chwiorydd',
					pictures: 'Brodyr a chwiorydd'
				},
				friend: 'Fy ffrindiau',
				'foster-carer': {
					standard: 'Y bobl sy’n gofalu amdana i',
					easy: 'Fy ngofalwyr',
					pictures: 'Fy ngofalwyr'
				},
				'social-worker': { standard: 'Fy ngweithiwr cymdeithasol', pictures: 'Fy ngweithiwr' },
				'somebody-else': 'Rhywun arall'
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
		school: {
			ask: {
				standard: 'Sut mae’r ysgol, y coleg neu’r gwaith?',
				easy: 'Sut mae’r ysgol?',
				pictures: 'Fy ysgol'
			},
			cards: {
				lessons: { standard: 'Beth rwy’n ei ddysgu', easy: 'Fy ngwersi', pictures: 'Fy ngwersi' },
				teacher: { standard: 'Yr athrawon', pictures: 'Fy athrawon' },
				friend: { standard: 'Fy ffrindiau yno', pictures: 'Fy ffrindiau' },
				'getting-there': 'Cyrraedd yno',
				'help-there': { standard: 'Yr help rwy’n ei gael', pictures: 'Help' },
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
		health: {
			ask: { standard: 'Sut mae dy iechyd?', pictures: 'Fy iechyd' },
			cards: {
				'my-body': 'Fy nghorff',
				sleep: { standard: 'Sut rwy’n cysgu', pictures: 'Fy nghwsg' },
				meals: { standard: 'Sut rwy’n bwyta', pictures: 'Bwyta' },
				feelings: {
					standard: 'Sut rwy’n teimlo y tu mewn',
					easy: 'Fy nheimladau',
					pictures: 'Fy nheimladau'
				},
				doctor: {
					standard: 'Meddygon, deintyddion a nyrsys',
					easy: 'Y meddyg a’r deintydd',
					pictures: 'Y meddyg'
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
		'free-time': {
			ask: { standard: 'Sut mae dy amser rhydd?', pictures: 'Fy amser rhydd' },
			cards: {
				sport: 'Chwaraeon',
				games: { standard: 'Gemau a sgriniau', easy: 'Gemau', pictures: 'Gemau' },
				'out-and-about': 'Mynd allan',
				friend: { standard: 'Amser gyda ffrindiau', pictures: 'Gyda ffrindiau' },
				money: { standard: 'Fy arian fy hun', pictures: 'Fy arian' },
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
		worries: {
			ask: {
				standard: 'Oes unrhyw beth sy’n dy boeni?',
				easy: 'Wyt ti’n poeni am rywbeth?',
				pictures: 'Unrhyw bryderon?'
			},
			hint: {
				standard: 'Dwyt ti ddim mewn trwbl. Cei ddweud llawer, neu ychydig.',
				easy: 'Dwyt ti ddim mewn trwbl. Dywed lawer neu ychydig.'
			},
			ready: {
				'no-worries': { standard: 'Na, nid nawr', pictures: 'Na' },
				'talk-to-me': { standard: 'Gofyn i {{iro}} siarad â fi', pictures: 'Siarad â fi' },
				'talk-alone': {
					standard: 'Rwy eisiau siarad ar fy mhen fy hun',
					pictures: 'Siarad yn breifat'
				}
			}
		},
		hopes: {
			ask: { standard: 'Am beth wyt ti’n gobeithio?', pictures: 'Rwy’n gobeithio am' },
			hint: 'Cei ddewis mwy nag 1.',
			choices: {
				learn: { standard: 'Dysgu llawer', pictures: 'Dysgu' },
				job: { standard: 'Swydd dda', pictures: 'Swydd' },
				'own-home': {
					standard: 'Cartref i mi fy hun',
					easy: 'Fy nghartref fy hun',
					pictures: 'Fy nghartref fy hun'
				},
				'see-family': { standard: 'Amser gyda fy nheulu', pictures: 'Fy nheulu' },
				friend: { standard: 'Ffrindiau da', pictures: 'Ffrindiau' },
				travel: { standard: 'Gweld lleoedd newydd', pictures: 'Lleoedd newydd' },
				'something-else': 'Rhywbeth arall'
			},
			more: { standard: 'Dywed fwy wrthym, os wyt ti eisiau', easy: 'Wyt ti eisiau dweud mwy?' }
		}
	}
} satisfies TextIn<typeof myLife>;
