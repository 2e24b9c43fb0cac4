/** "My cards": a picture and a word for those whom the child wants at their review. Made to be handed on. */
import type { Form } from '../form.ts';

const screens = [['picture'], ['words']] as const;

export const inviteCard = {
	id: 'invite-card',
	version: 1,
	picture: 'star',
	questions: {
		picture: {
			kind: 'choice',
			choices: ['sun', 'star', 'flower', 'cake', 'cat', 'ball', 'rocket']
		},
		words: {
			kind: 'words',
			ready: ['please-come', 'glad', 'my-meeting'],
			longest: 300,
			pictures: { 'please-come': 'want-there', glad: 'happy', 'my-meeting': 'review' }
		}
	},
	screens: { standard: screens, easy: screens, pictures: screens }
} as const satisfies Form;
