/** "How I feel": words with faces, what it is about, and what the child wishes. Never a scale (law 13). */
import type { Form } from '../form.ts';

const screens = [['feeling'], ['about'], ['wish']] as const;

export const howIFeel = {
	id: 'how-i-feel',
	version: 1,
	picture: 'mixed',
	questions: {
		feeling: { kind: 'feelings', more: 2000 },
		about: {
			kind: 'choice',
			choices: [
				'where-i-live',
				'school',
				'family',
				'friend',
				'health',
				'social-worker',
				'something-else',
				'rather-not-say'
			],
			many: true,
			more: 5000,
			counted: true
		},
		wish: {
			kind: 'words',
			ready: ['only-know', 'talk-to-me', 'change-it'],
			longest: 5000,
			pictures: { 'only-know': 'hear', 'talk-to-me': 'speak', 'change-it': 'sort-out' }
		}
	},
	screens: { standard: screens, easy: screens, pictures: screens }
} as const satisfies Form;
