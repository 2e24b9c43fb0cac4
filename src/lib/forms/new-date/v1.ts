/** "Another day for my review": what the child thinks of a day that somebody would move it to. */
import type { Form } from '../form.ts';

const screens = [['day']] as const;

export const newDate = {
	id: 'new-date',
	version: 1,
	picture: 'any-day',
	straight: true,
	questions: {
		day: {
			kind: 'choice',
			choices: ['fine', 'not-good-for-me', 'another-day'],
			more: 2000,
			counted: true,
			pictures: { fine: 'yes', 'not-good-for-me': 'no', 'another-day': 'change' }
		}
	},
	screens: { standard: screens, easy: screens, pictures: screens }
} as const satisfies Form;
