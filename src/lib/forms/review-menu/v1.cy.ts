import type { TextIn } from '../form.ts';
import tiles from '../tiles.cy.ts';
import type { reviewMenu } from './v1.ts';

export default {
	...tiles['review-menu/1'],
	promise: {
		standard:
			'Bydd {{iro}} yn ceisio. Efallai na fydd {{iro}} yn gallu gwneud popeth. Bydd {{iro}} yn dweud pam.',
		easy: 'Bydd {{iro}} yn ceisio. Efallai na fydd popeth yn bosibl. Bydd {{iro}} yn dweud pam.'
	},
	questions: {
		where: {
			ask: { standard: 'Ble wyt ti eisiau dy adolygiad?', pictures: 'Ble?' },
			choices: {
				home: 'Gartref',
				school: { standard: 'Yn yr ysgol neu’r coleg', easy: 'Yn yr ysgol', pictures: 'Ysgol' },
				office: { standard: 'Mewn swyddfa', pictures: 'Swyddfa' },
				'somewhere-else': { standard: 'Rhywle arall rwy’n ei hoffi', pictures: 'Rhywle arall' },
				online: { standard: 'Ar-lein', easy: 'Ar-lein, ar sgrin' }
			},
			more: { standard: 'Dywed fwy am y lle, os wyt ti eisiau', easy: 'Pa le?' }
		},
		day: {
			ask: {
				standard: 'Pa ddyddiau sy’n dda i ti?',
				easy: 'Pa ddyddiau sy’n dda?',
				pictures: 'Pa ddydd?'
			},
			choices: {
				monday: 'Dydd Llun',
				tuesday: 'Dydd Mawrth',
				wednesday: 'Dydd Mercher',
				thursday: 'Dydd Iau',
				friday: 'Dydd Gwener',
				weekend: 'Y penwythnos',
				'any-day': 'Unrhyw ddydd'
			}
		},
		time: {
			ask: {
				standard: 'Pa adeg o’r dydd sy’n dda i ti?',
				easy: 'Pa adeg o’r dydd sy’n dda?',
				pictures: 'Pa adeg?'
			},
			choices: {
				morning: { standard: 'Yn y bore', pictures: 'Bore' },
				daytime: { standard: 'Yng nghanol y dydd', pictures: 'Canol dydd' },
				'after-school': 'Ar ôl ysgol',
				evening: { standard: 'Gyda’r nos', pictures: 'Nos' },
				'any-time': 'Unrhyw bryd'
			}
		},
		'school-time': {
			ask: {
				standard: 'Beth am wersi a gwyliau?',
				easy: 'Beth am amser ysgol?',
				pictures: 'Amser ysgol?'
			},
			choices: {
				'not-in-lessons': { standard: 'Nid yn ystod fy ngwersi', pictures: 'Nid mewn gwersi' },
				holidays: { standard: 'Yn ystod gwyliau’r ysgol', pictures: 'Gwyliau' },
				lessons: { standard: 'Mae amser gwersi yn iawn', pictures: 'Gwersi' }
			}
		},
		who: {
			ask: {
				standard: 'Pwy wyt ti eisiau yn dy adolygiad?',
				easy: 'Pwy wyt ti eisiau yno?',
				pictures: 'Pwy?'
			},
			hint: {
				standard: 'Mae pwy nad wyt ti eisiau yno yn breifat. Nid yw’r cyfarfod yn clywed hyn.',
				easy: 'Mae pwy nad wyt ti eisiau yno yn breifat.'
			}
		},
		come: {
			ask: {
				standard: 'Sut wyt ti eisiau bod yno?',
				easy: 'Wyt ti am ddod?',
				pictures: 'Ydw i’n dod?'
			},
			choices: {
				'all-of-it': { standard: 'Rwy’n dod i’r cyfan', pictures: 'Y cyfan' },
				'part-of-it': { standard: 'Rwy’n dod i ran ohono', pictures: 'Rhan' },
				video: { standard: 'Rwy’n ymuno drwy fideo', pictures: 'Drwy fideo' },
				phone: { standard: 'Rwy’n ymuno dros y ffôn', pictures: 'Dros y ffôn' },
				'not-coming': { standard: 'Dydw i ddim eisiau dod', pictures: 'Ddim yn dod' }
			},
			more: { standard: 'Dywed fwy wrthym, os wyt ti eisiau', easy: 'Wyt ti eisiau dweud mwy?' }
		},
		tell: {
			ask: {
				standard: 'Sut wyt ti eisiau dweud beth wyt ti’n ei feddwl?',
				easy: 'Sut wnei di ddweud beth wyt ti’n ei feddwl?',
				pictures: 'Sut rwy’n dweud'
			},
			choices: {
				speak: { standard: 'Rwy’n siarad', pictures: 'Siarad' },
				write: { standard: 'Rwy’n ei ysgrifennu', pictures: 'Ysgrifennu' },
				draw: { standard: 'Rwy’n ei dynnu fel llun', pictures: 'Tynnu llun' },
				'show-pictures': { standard: 'Rwy’n dangos fy lluniau', pictures: 'Fy lluniau' },
				'speaks-for-me': { standard: 'Mae rhywun yn ei ddweud drosof i', pictures: 'Drosof i' }
			}
		},
		lead: {
			ask: { standard: 'Pwy ddylai arwain y cyfarfod?', pictures: 'Pwy sy’n arwain?' },
			hint: 'Mae’r arweinydd yn dweud pwy sydd nesaf i siarad.',
			choices: {
				me: 'Fi',
				'my-iro': '{{iro}}',
				together: { standard: '{{iro}} a fi gyda’n gilydd', pictures: 'Gyda’n gilydd' }
			}
		},
		help: {
			ask: {
				standard: 'Beth fyddai’n dy helpu di yn y cyfarfod?',
				easy: 'Beth sy’n dy helpu yn y cyfarfod?',
				pictures: 'Beth sy’n helpu?'
			},
			choices: {
				quiet: 'Lle tawel',
				'somebody-with-me': { standard: 'Mae rhywun yn eistedd gyda fi', pictures: 'Gyda fi' },
				sign: {
					standard: 'Iaith arwyddion',
					easy: 'Rydym yn defnyddio arwyddion',
					pictures: 'Arwyddion'
				},
				symbols: {
					standard: 'Lluniau a symbolau',
					easy: 'Rydym yn defnyddio lluniau',
					pictures: 'Lluniau'
				},
				'my-language': { standard: 'Rydym yn defnyddio fy iaith i', pictures: 'Fy iaith i' },
				'more-time': { standard: 'Amser i feddwl', pictures: 'Amser' },
				'no-help': { standard: 'Does dim angen help arna i', pictures: 'Dim help' }
			},
			more: { standard: 'Beth arall fyddai’n dy helpu?', easy: 'Beth arall sy’n helpu?' }
		},
		better: {
			ask: {
				standard: 'Beth fyddai’n gwneud y cyfarfod yn well?',
				easy: 'Beth sy’n gwneud y cyfarfod yn well?',
				pictures: 'Beth sy’n braf?'
			},
			choices: {
				breaks: 'Seibiannau',
				food: { standard: 'Bwyd a diod', pictures: 'Bwyd' },
				games: 'Gemau',
				walk: { standard: 'Rydym yn cerdded ac yn siarad', pictures: 'Tro bach' },
				theme: { standard: 'Thema, fel pêl-droed', pictures: 'Thema' },
				short: { standard: 'Ei gadw’n fyr', easy: 'Mae’n fyr', pictures: 'Byr' },
				'nothing-extra': { standard: 'Dim byd arall', pictures: 'Dim byd' }
			},
			more: { standard: 'Beth arall fyddai’n ei wneud yn well?', easy: 'Beth arall sy’n dda?' }
		},
		parts: {
			ask: {
				standard: 'Wyt ti eisiau un cyfarfod, neu rai bach?',
				easy: '1 cyfarfod mawr, neu rai bach?',
				pictures: 'Un neu rai bach?'
			},
			hint: {
				standard: 'Mae rhai bach yn fyrrach, gyda llai o bobl.',
				easy: 'Mae llai o bobl mewn rhai bach.'
			},
			choices: {
				'one-meeting': { standard: 'Un cyfarfod', easy: '1 cyfarfod mawr', pictures: '1 cyfarfod' },
				'small-meetings': {
					standard: 'Rhai bach',
					easy: 'Rhai cyfarfodydd bach',
					pictures: 'Cyfarfodydd bach'
				}
			}
		},
		topics: {
			ask: { standard: 'Am beth wyt ti eisiau siarad?', pictures: 'Siarad am?' },
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
				'something-else': 'Rhywbeth arall'
			},
			more: { standard: 'Dywed fwy wrthym, os wyt ti eisiau', easy: 'Wyt ti eisiau dweud mwy?' }
		},
		'not-in-front': {
			ask: {
				standard: 'Am beth na ddylem siarad o flaen pawb?',
				easy: 'Beth nad yw i bawb ei glywed?',
				pictures: 'Nid i bawb'
			},
			hint: {
				standard: 'Mae hyn yn breifat. Mae’n mynd at {{iro}}, ac nid i’r cyfarfod.',
				easy: 'Mae hyn yn breifat. Nid yw’r cyfarfod yn ei glywed.'
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
				'something-else': 'Rhywbeth arall',
				'all-is-fine': {
					standard: 'Mae’n iawn siarad am bopeth',
					easy: 'Gallwn siarad am bopeth',
					pictures: 'Mae popeth yn iawn'
				}
			},
			more: {
				standard: 'Dywed fwy wrth {{iro}}, os wyt ti eisiau',
				easy: 'Wyt ti eisiau dweud mwy?'
			}
		},
		alone: {
			ask: {
				standard: 'Wyt ti eisiau gweld {{iro}} ar dy ben dy hun cyn y cyfarfod?',
				easy: 'Wyt ti eisiau gweld {{iro}} ar dy ben dy hun gyntaf?',
				pictures: 'Ar fy mhen fy hun?'
			},
			choices: {
				meet: { standard: 'Ydw, rydym yn cwrdd', pictures: 'Rydym yn cwrdd' },
				phone: { standard: 'Ydw, dros y ffôn', pictures: 'Dros y ffôn' },
				video: { standard: 'Ydw, drwy fideo', pictures: 'Drwy fideo' },
				no: { standard: 'Na, dim diolch', pictures: 'Na' }
			},
			more: {
				standard: 'Dywed fwy wrth {{iro}}, os wyt ti eisiau',
				easy: 'Wyt ti eisiau dweud mwy?'
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
				'more-later': { standard: 'Fe ddyweda i fwy wedyn', pictures: 'Mwy wedyn' }
			}
		}
	}
} satisfies TextIn<typeof reviewMenu>;
