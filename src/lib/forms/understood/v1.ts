/** "I understand": said to something that came down. One press says it, so that whoever wrote it knows. */
import type { Form } from '../form.ts';

const screens = [['clear']] as const;

export const understood = {
	id: 'understood',
	version: 1,
	picture: 'yes',
	straight: true,
	questions: {
		clear: {
			kind: 'words',
			ready: ['it-is-clear', 'thank-you'],
			longest: 2000,
			pictures: { 'it-is-clear': 'yes', 'thank-you': 'good' }
		}
	},
	screens: { standard: screens, easy: screens, pictures: screens }
} as const satisfies Form;
