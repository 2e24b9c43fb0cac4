/**
 * "My conference": before a child protection meeting. Whether the child was asked to come, how they want
 * to be heard, and what should be known, laid out as what goes well, what worries and what needs to happen.
 */
import type { Form } from '../form.ts';

const screens = [['asked'], ['come'], ['hard'], ['tell'], ['who'], ['life'], ['anything']] as const;

export const conference = {
	id: 'conference',
	version: 1,
	picture: 'conference',
	questions: {
		asked: {
			kind: 'choice',
			choices: ['asked', 'not-asked'],
			counted: true,
			pictures: { asked: 'yes', 'not-asked': 'no' }
		},
		come: {
			kind: 'choice',
			choices: ['all-of-it', 'part-of-it', 'video', 'phone', 'not-coming'],
			more: 2000,
			counted: true
		},
		hard: {
			kind: 'choice',
			choices: [
				'lessons',
				'getting-there',
				'who-is-there',
				'too-many',
				'my-feelings',
				'nothing-hard'
			],
			many: true,
			more: 5000,
			counted: true,
			private: true,
			pictures: {
				'getting-there': 'bus',
				'who-is-there': 'do-not-want-there',
				'too-many': 'people',
				'my-feelings': 'worried',
				'nothing-hard': 'yes'
			}
		},
		tell: {
			kind: 'choice',
			choices: ['speak', 'my-iro', 'speaks-for-me', 'write', 'draw', 'show-pictures'],
			many: true,
			counted: true
		},
		who: {
			kind: 'people',
			roles: [
				'advocate',
				'family',
				'friend',
				'teacher',
				'foster-carer',
				'key-worker',
				'social-worker',
				'interpreter',
				'somebody-else'
			],
			most: 30
		},
		life: {
			kind: 'mat',
			cards: ['home', 'family', 'school', 'health', 'friend', 'something-else'],
			places: ['going-well', 'worries-me', 'needs-to-happen'],
			talk: true,
			more: 10_000,
			pictures: {
				'going-well': 'good',
				'worries-me': 'worried',
				'needs-to-happen': 'sort-out'
			}
		},
		anything: {
			kind: 'words',
			ready: ['nothing-more', 'ask-me', 'explain'],
			longest: 10_000,
			pictures: { explain: 'speak' }
		}
	},
	screens: { standard: screens, easy: screens, pictures: screens }
} as const satisfies Form;
