/** "After my conference": four short questions. Asked to come, came, heard, and what should be different. */
import type { Form } from '../form.ts';

const screens = [['asked'], ['came'], ['heard'], ['why']] as const;

export const afterConference = {
	id: 'after-conference',
	version: 1,
	picture: 'conference',
	questions: {
		asked: {
			kind: 'choice',
			choices: ['asked', 'not-asked'],
			counted: true,
			pictures: { asked: 'yes', 'not-asked': 'no' }
		},
		came: {
			kind: 'choice',
			choices: ['all-of-it', 'part-of-it', 'not-there'],
			counted: true,
			pictures: { 'not-there': 'not-coming' }
		},
		heard: {
			kind: 'choice',
			choices: ['heard', 'part-heard', 'not-heard', 'nothing-said'],
			more: 5000,
			counted: true,
			pictures: {
				heard: 'hear',
				'part-heard': 'part-of-it',
				'not-heard': 'no',
				'nothing-said': 'rather-not-say'
			}
		},
		why: {
			kind: 'choice',
			choices: [
				'nobody-asked',
				'lessons',
				'getting-there',
				'who-was-there',
				'my-feelings',
				'did-not-want',
				'all-was-fine'
			],
			many: true,
			more: 5000,
			counted: true,
			private: true,
			pictures: {
				'nobody-asked': 'not-sure',
				'getting-there': 'bus',
				'who-was-there': 'do-not-want-there',
				'my-feelings': 'worried',
				'did-not-want': 'not-coming',
				'all-was-fine': 'yes'
			}
		}
	},
	screens: { standard: screens, easy: screens, pictures: screens }
} as const satisfies Form;
