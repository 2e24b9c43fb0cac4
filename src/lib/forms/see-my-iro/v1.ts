/** "I want to see my reviewing officer": how, and one press says it. */
import type { Form } from '../form.ts';

const screens = [['how'], ['when']] as const;

export const seeMyIro = {
	id: 'see-my-iro',
	version: 1,
	picture: 'alone-together',
	straight: true,
	questions: {
		how: {
			kind: 'choice',
			choices: ['meet', 'phone', 'video'],
			many: true,
			more: 2000,
			counted: true,
			pictures: { meet: 'alone-together' }
		},
		when: {
			kind: 'choice',
			choices: ['soon', 'before-review', 'any-time'],
			more: 500,
			counted: true,
			pictures: { soon: 'short', 'before-review': 'review' }
		}
	},
	screens: { standard: screens, easy: screens, pictures: screens }
} as const satisfies Form;
