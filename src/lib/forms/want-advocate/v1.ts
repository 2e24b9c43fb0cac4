/** "I want an advocate": one press says it. */
import type { Form } from '../form.ts';

const screens = [['want']] as const;

export const wantAdvocate = {
	id: 'want-advocate',
	version: 1,
	picture: 'advocate',
	straight: true,
	questions: {
		want: {
			kind: 'words',
			ready: ['get-me-one', 'the-one-before', 'tell-me-first'],
			longest: 2000,
			pictures: {
				'get-me-one': 'advocate',
				'the-one-before': 'speaks-for-me',
				'tell-me-first': 'ask-me'
			}
		}
	},
	screens: { standard: screens, easy: screens, pictures: screens }
} as const satisfies Form;
