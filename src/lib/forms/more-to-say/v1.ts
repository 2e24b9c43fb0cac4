/** "I want to say something": said to something that came down, whatever it is. */
import type { Form } from '../form.ts';

const screens = [['say']] as const;

export const moreToSay = {
	id: 'more-to-say',
	version: 1,
	picture: 'speak',
	straight: true,
	questions: {
		say: {
			kind: 'words',
			ready: ['thank-you', 'ask-me', 'it-changed'],
			longest: 5000,
			pictures: { 'thank-you': 'good', 'it-changed': 'change' }
		}
	},
	screens: { standard: screens, easy: screens, pictures: screens }
} as const satisfies Form;
