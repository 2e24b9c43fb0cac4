/** The tiles in Welsh. A draft. */
import type { Published } from './catalogue.ts';
import type { TileIn } from './form.ts';

export default {
	'review-menu/1': {
		title: 'Fy Adolygiad, Fy Newis',
		about: {
			standard: 'Dewis ble, pryd a sut mae dy adolygiad yn digwydd, a phwy sy’n dod.',
			easy: 'Dewis sut fydd dy adolygiad.',
			pictures: 'Fy adolygiad'
		}
	},
	'something-wrong/1': {
		title: 'Mae rhywbeth o’i le',
		tile: { standard: 'Mae rhywbeth o’i le', easy: 'Rwy’n poeni', pictures: 'Rwy’n poeni' },
		about: {
			standard: 'Dywed wrth {{iro}} am unrhyw beth sydd ddim yn iawn.',
			easy: 'Dywed wrth {{iro}} beth sydd ddim yn iawn.'
		}
	},
	'sort-this/1': {
		title: 'Plîs trefnwch hyn',
		tile: { standard: 'Plîs trefnwch hyn', pictures: 'Trefnwch hyn' },
		about: {
			standard: 'Gofyn i {{iro}} gael rhywbeth wedi’i wneud, a chael ateb.',
			easy: 'Gofyn i {{iro}} wneud rhywbeth i ti.'
		}
	},
	'good-news/1': {
		title: 'Newyddion da',
		about: {
			standard: 'Dywed wrth {{iro}} beth aeth yn dda.',
			easy: 'Dywed rywbeth da wrth {{iro}}.'
		}
	},
	'want-advocate/1': {
		title: 'Rwy eisiau eiriolwr',
		tile: {
			standard: 'Rwy eisiau eiriolwr',
			easy: 'Rwy eisiau rhywun i siarad drosof i',
			pictures: 'Siarad drosof i'
		},
		about: {
			standard: 'Mae eiriolwr ar dy ochr di ac yn siarad drosot ti.',
			easy: 'Mae eiriolwr yn siarad drosot ti.'
		}
	},
	'see-my-iro/1': {
		title: 'Rwy eisiau gweld fy swyddog adolygu',
		tile: {
			standard: 'Rwy eisiau gweld fy swyddog adolygu',
			easy: 'Rwy eisiau gweld {{iro}}',
			pictures: 'Gweld {{iro}}'
		},
		about: {
			standard: 'Gofyn i {{iro}} gwrdd â ti neu dy ffonio.',
			easy: 'Gofyn i {{iro}} gwrdd â ti.'
		}
	},
	'about-my-iro/1': {
		title: 'Am fy swyddog adolygu',
		tile: { standard: 'Am fy swyddog adolygu', easy: 'Am {{iro}}', pictures: 'Am {{iro}}' },
		about: 'Dywed wrth y rheolwr am {{iro}}. Nid yw {{iro}} yn ei weld.'
	},
	'how-i-feel/1': {
		title: 'Sut rwy’n teimlo',
		tile: { standard: 'Sut rwy’n teimlo', pictures: 'Rwy’n teimlo' },
		about: {
			standard: 'Dywed wrth {{iro}} sut wyt ti’n teimlo, ac am beth.',
			easy: 'Dywed wrth {{iro}} sut wyt ti’n teimlo.'
		}
	},
	'after-review/1': {
		title: 'Ar ôl fy adolygiad',
		about: {
			standard: 'Dywed wrth {{iro}} sut oedd dy adolygiad i ti.',
			easy: 'Dywed wrth {{iro}} sut oedd dy adolygiad.',
			pictures: 'Ar ôl fy adolygiad'
		}
	},
	'prepare-review/1': {
		title: 'Paratoi ar gyfer fy adolygiad',
		tile: { standard: 'Paratoi ar gyfer fy adolygiad', pictures: 'Paratoi' },
		about: {
			standard: 'Gwna dy restr ar gyfer y cyfarfod: beth sy’n dda, a beth sydd ddim.',
			easy: 'Gwna dy restr ar gyfer y cyfarfod.'
		}
	},
	'my-life/1': {
		title: 'Fy mywyd',
		about: {
			standard: 'Un hirach, am dy fywyd i gyd. Gwna ran nawr, a mwy wedyn.',
			easy: 'Dywed wrth {{iro}} am dy fywyd. Cei stopio a dod yn ôl.'
		}
	},
	'conference/1': {
		title: 'Fy nghynhadledd',
		about: {
			standard:
				'Cyfarfod am sut i dy gadw’n ddiogel yw cynhadledd. Dywed beth ddylen nhw ei wybod.',
			easy: 'Cyfarfod am dy gadw’n ddiogel yw cynhadledd.'
		}
	},
	'after-conference/1': {
		title: 'Ar ôl fy nghynhadledd',
		tile: 'Ar ôl fy nghynhadledd',
		about: {
			standard: 'Cyfarfod am sut i dy gadw’n ddiogel yw cynhadledd. Sut oedd hi i ti?',
			easy: 'Cyfarfod am dy gadw’n ddiogel yw cynhadledd. Sut oedd hi?'
		}
	},
	'invite-card/1': {
		title: 'Cardiau i fy adolygiad',
		tile: {
			standard: 'Cardiau i fy adolygiad',
			easy: 'Cardiau i fy adolygiad',
			pictures: 'Fy nghardiau'
		},
		about: {
			standard: 'Gwna gerdyn i’r bobl rwyt ti eisiau yno.',
			easy: 'Gwna gerdyn i’r bobl rwyt ti eisiau yno.'
		}
	},
	'new-date/1': {
		title: 'Diwrnod arall i fy adolygiad',
		tile: {
			standard: 'Diwrnod arall i fy adolygiad',
			easy: 'Diwrnod arall i fy adolygiad',
			pictures: 'Diwrnod arall'
		},
		about: {
			standard: 'Dywed wrth {{iro}} beth rwyt ti’n ei feddwl o’r diwrnod arall.',
			easy: 'Dywed wrth {{iro}} beth rwyt ti’n ei feddwl.'
		}
	},
	'understood/1': {
		title: 'Rwy’n deall',
		tile: { standard: 'Rwy’n deall', pictures: 'Rwy’n deall' },
		about: {
			standard: 'Dywed wrth {{iro}} ei fod yn glir.',
			easy: 'Dywed wrth {{iro}} ei fod yn glir.'
		}
	},
	'not-understood/1': {
		title: 'Dydw i ddim yn deall',
		tile: { standard: 'Dydw i ddim yn deall', pictures: 'Ddim yn glir' },
		about: {
			standard: 'Dywed wrth {{iro}} beth fyddai’n helpu.',
			easy: 'Dywed wrth {{iro}} beth all helpu.'
		}
	},
	'not-agree/1': {
		title: 'Dydw i ddim yn cytuno',
		tile: { standard: 'Dydw i ddim yn cytuno', pictures: 'Ddim yn iawn' },
		about: {
			standard: 'Dywed wrth {{iro}} beth wyt ti eisiau i ddigwydd nawr.',
			easy: 'Dywed wrth {{iro}} beth wyt ti eisiau nawr.'
		}
	},
	'more-to-say/1': {
		title: 'Rwy eisiau dweud rhywbeth',
		tile: { standard: 'Rwy eisiau dweud rhywbeth', pictures: 'Dweud rhywbeth' },
		about: {
			standard: 'Dywed unrhyw beth amdano wrth {{iro}}.',
			easy: 'Dywed unrhyw beth amdano wrth {{iro}}.'
		}
	},
	'did-it-happen/1': {
		title: 'A ddigwyddodd hyn?',
		tile: { standard: 'A ddigwyddodd hyn?', pictures: 'Wedi digwydd?' },
		about: 'Dywed wrth {{iro}} a ddigwyddodd.'
	},
	'draw-and-say/1': {
		title: 'Llun, ffoto, llais',
		tile: { standard: 'Llun, ffoto, llais', pictures: 'Creu' },
		about: {
			standard: 'Dangos lun neu ffoto i {{iro}}, neu dywed yn uchel.',
			easy: 'Tynna lun, tynna ffoto, neu dywed.'
		}
	}
} satisfies Partial<Record<Published, TileIn>>;
