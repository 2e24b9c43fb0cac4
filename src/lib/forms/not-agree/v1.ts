/** "I do not agree": said to something that came down, and what should happen now. */
import type { Form } from '../form.ts';

const screens = [['now']] as const;

export const notAgree = {
	id: 'not-agree',
	version: 1,
	picture: 'no',
	straight: true,
	questions: {
		now: {
			kind: 'words',
			ready: ['look-again', 'talk-to-me', 'help-me-say-it'],
			longest: 5000,
			pictures: { 'look-again': 'again', 'talk-to-me': 'speak', 'help-me-say-it': 'advocate' }
		}
	},
	screens: { standard: screens, easy: screens, pictures: screens }
} as const satisfies Form;
