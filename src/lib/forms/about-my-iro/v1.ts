/** "About my reviewing officer": goes to the manager. The officer never sees it, not even as a count. */
import type { Form } from '../form.ts';

const screens = [['tell'], ['wish']] as const;

export const aboutMyIro = {
	id: 'about-my-iro',
	version: 1,
	picture: 'about-my-iro',
	to: 'manager',
	straight: true,
	questions: {
		tell: {
			kind: 'words',
			ready: ['talk-to-me', 'talk-alone'],
			longest: 10_000,
			pictures: { 'talk-to-me': 'speak', 'talk-alone': 'alone-together' }
		},
		wish: {
			kind: 'choice',
			choices: ['other-iro', 'advocate', 'only-know'],
			many: true,
			more: 5000,
			pictures: { 'other-iro': 'my-iro', 'only-know': 'hear' }
		}
	},
	screens: { standard: screens, easy: screens, pictures: screens }
} as const satisfies Form;
