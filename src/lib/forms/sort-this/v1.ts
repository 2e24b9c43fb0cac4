/** "Please sort this": something to be done, and how the child wants to hear what came of it. */
import type { Form } from '../form.ts';

const screens = [['what'], ['wish'], ['answer']] as const;

export const sortThis = {
	id: 'sort-this',
	version: 1,
	picture: 'sort-out',
	questions: {
		what: {
			kind: 'choice',
			choices: [
				'where-i-live',
				'people-i-see',
				'school',
				'my-things',
				'money',
				'health',
				'something-else'
			],
			many: true,
			more: 5000,
			counted: true
		},
		wish: {
			kind: 'words',
			ready: ['do-it', 'talk-first', 'say-why'],
			longest: 5000,
			pictures: { 'do-it': 'yes', 'talk-first': 'speak', 'say-why': 'ask-me' }
		},
		answer: {
			kind: 'choice',
			choices: ['message', 'meet', 'phone', 'through-somebody'],
			more: 500,
			counted: true,
			pictures: {
				message: 'messages',
				meet: 'alone-together',
				'through-somebody': 'speaks-for-me'
			}
		}
	},
	screens: { standard: screens, easy: screens, pictures: screens }
} as const satisfies Form;
