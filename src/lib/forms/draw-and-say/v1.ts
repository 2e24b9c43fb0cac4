/** "Draw, photo, voice": what is shown or spoken, with a name for it if the child likes. Nobody has to write. */
import type { Form } from '../form.ts';

const screens = [['make'], ['what']] as const;

export const drawAndSay = {
	id: 'draw-and-say',
	version: 1,
	picture: 'draw',
	questions: {
		make: { kind: 'made', ways: ['drawing', 'photo', 'voice'], most: 3 },
		what: {
			kind: 'words',
			ready: ['proud-of-it', 'worried', 'ask-me'],
			longest: 5000,
			pictures: { 'proud-of-it': 'good-news' }
		}
	},
	screens: { standard: screens, easy: screens, pictures: screens }
} as const satisfies Form;
