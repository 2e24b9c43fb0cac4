/** "Did it happen?": what the child has seen of something that was agreed at their review. */
import type { Form } from '../form.ts';

const screens = [['happened']] as const;

export const didItHappen = {
	id: 'did-it-happen',
	version: 1,
	picture: 'agreed',
	straight: true,
	questions: {
		happened: {
			kind: 'choice',
			choices: ['it-did', 'a-part', 'not-yet', 'not-needed'],
			more: 2000,
			counted: true,
			pictures: { 'it-did': 'yes', 'a-part': 'in-between', 'not-yet': 'no', 'not-needed': 'skip' }
		}
	},
	screens: { standard: screens, easy: screens, pictures: screens }
} as const satisfies Form;
