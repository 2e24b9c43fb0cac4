import type { TextIn } from '../form.ts';
import tiles from '../tiles.cy.ts';
import type { inviteCard } from './v1.ts';

export default {
	...tiles['invite-card/1'],
	promise: {
		standard: 'Bydd {{iro}} yn ceisio eu hanfon. Os na all cerdyn fynd, bydd {{iro}} yn dweud pam.',
		easy: 'Bydd {{iro}} yn ceisio. Os na all cerdyn fynd, bydd {{iro}} yn dweud pam.'
	},
	questions: {
		picture: {
			ask: {
				standard: 'Pa lun wyt ti eisiau ar dy gardiau?',
				easy: 'Pa lun wyt ti eisiau?',
				pictures: 'Pa lun?'
			},
			choices: {
				sun: 'Haul',
				star: 'Seren',
				flower: 'Blodyn',
				cake: 'Cacen',
				cat: 'Cath',
				ball: 'Pêl',
				rocket: 'Roced'
			}
		},
		words: {
			ask: {
				standard: 'Beth wyt ti eisiau ar dy gardiau?',
				easy: 'Beth mae’r cardiau’n ei ddweud?',
				pictures: 'Pa eiriau?'
			},
			hint: 'Gall y bobl sy’n cael cerdyn ddarllen hyn.',
			ready: {
				'please-come': { standard: 'Dewch i fy adolygiad, plîs', pictures: 'Dewch, plîs' },
				glad: { standard: 'Byddaf yn falch os dewch chi', pictures: 'Rwy’n falch' },
				'my-meeting': { standard: 'Fy nghyfarfod i yw hwn', pictures: 'Fy nghyfarfod' }
			}
		}
	}
} satisfies TextIn<typeof inviteCard>;
