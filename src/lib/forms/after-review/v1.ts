/** "After my review": how it was, and whether the child got to say what they wanted. In words; no score. */
import type { Form } from '../form.ts';

const screens = [['said'], ['how'], ['next-time'], ['anything']] as const;

export const afterReview = {
	id: 'after-review',
	version: 1,
	picture: 'read',
	questions: {
		said: {
			kind: 'choice',
			choices: ['all-of-it', 'part-of-it', 'no', 'not-there'],
			more: 5000,
			counted: true,
			pictures: { 'not-there': 'not-coming' }
		},
		how: { kind: 'feelings', more: 5000 },
		'next-time': {
			kind: 'choice',
			choices: ['other-people', 'other-place', 'more-time', 'short', 'the-same'],
			many: true,
			more: 2000,
			counted: true,
			pictures: { 'other-people': 'people', 'other-place': 'somewhere-else', 'the-same': 'yes' }
		},
		anything: {
			kind: 'words',
			ready: ['nothing-more', 'ask-me', 'do-not-agree'],
			longest: 5000,
			pictures: { 'do-not-agree': 'no' }
		}
	},
	screens: { standard: screens, easy: screens, pictures: screens }
} as const satisfies Form;
