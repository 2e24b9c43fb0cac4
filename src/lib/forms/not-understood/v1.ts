/** "I do not understand": said to something that came down, and what would help. */
import type { Form } from '../form.ts';

const screens = [['what']] as const;

export const notUnderstood = {
	id: 'not-understood',
	version: 1,
	picture: 'confused',
	straight: true,
	questions: {
		what: {
			kind: 'words',
			ready: ['easier-words', 'talk-to-me', 'with-somebody'],
			longest: 2000,
			pictures: {
				'easier-words': 'symbols',
				'talk-to-me': 'speak',
				'with-somebody': 'somebody-with-me'
			}
		}
	},
	screens: { standard: screens, easy: screens, pictures: screens }
} as const satisfies Form;
