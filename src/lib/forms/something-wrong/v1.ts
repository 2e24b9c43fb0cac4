/**
 * "Something is wrong": an open invitation. It names no harm and asks for nothing; one press that asks
 * the officer to talk is a whole message.
 */
import type { Form } from '../form.ts';

const screens = [['tell'], ['more']] as const;

export const somethingWrong = {
	id: 'something-wrong',
	version: 1,
	picture: 'something-wrong',
	urgent: true,
	straight: true,
	questions: {
		tell: {
			kind: 'words',
			ready: ['talk-to-me', 'talk-alone'],
			longest: 10_000,
			pictures: { 'talk-to-me': 'speak', 'talk-alone': 'alone-together' }
		},
		more: {
			kind: 'words',
			ready: ['nothing-more', 'ask-me'],
			longest: 10_000
		}
	},
	screens: { standard: screens, easy: screens, pictures: screens }
} as const satisfies Form;
