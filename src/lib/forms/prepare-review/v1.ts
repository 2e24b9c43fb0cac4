/** "Get ready for my review": topics, sorted, and which of them the meeting may talk about. Becomes a list. */
import type { Form } from '../form.ts';

const screens = [['topics'], ['own-topic'], ['first']] as const;

export const prepareReview = {
	id: 'prepare-review',
	version: 1,
	picture: 'my-list',
	list: true,
	questions: {
		topics: {
			kind: 'mat',
			cards: ['where-i-live', 'school', 'people-i-see', 'health', 'fun', 'future'],
			places: ['good', 'in-between', 'not-good'],
			talk: true,
			more: 5000,
			counted: true
		},
		'own-topic': {
			kind: 'words',
			ready: ['nothing-more', 'ask-me', 'ask-alone'],
			longest: 5000,
			pictures: { 'ask-alone': 'alone-together' }
		},
		first: {
			kind: 'choice',
			choices: ['where-i-live', 'school', 'people-i-see', 'health', 'fun', 'future', 'own-topic'],
			pictures: { 'own-topic': 'something-else' }
		}
	},
	screens: { standard: screens, easy: screens, pictures: screens }
} as const satisfies Form;
