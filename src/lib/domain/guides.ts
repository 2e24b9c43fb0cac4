/**
 * What a child can read about, outside a form: cards, each of a picture and at most two sentences. The
 * words lie with the languages. All of it is there before sign-in, and without a line.
 */
import type { Concept } from './concepts.ts';

export type Card = { id: string; picture: Concept };

export const guides = {
	/** What reviewing officers owe a child: ten things, as a national young people's board asked for. */
	officer: [
		{ id: 'appointed', picture: 'my-iro' },
		{ id: 'leads', picture: 'review' },
		{ id: 'shared', picture: 'sister' },
		{ id: 'known', picture: 'phone' },
		{ id: 'stays', picture: 'together' },
		{ id: 'parent', picture: 'family' },
		{ id: 'written', picture: 'read' },
		{ id: 'replaced', picture: 'people' },
		{ id: 'always', picture: 'any-day' },
		{ id: 'meets', picture: 'alone-together' }
	],
	/** It was promised and did not happen, or the child thinks otherwise. */
	disagree: [
		{ id: 'tell', picture: 'my-iro' },
		{ id: 'advocate', picture: 'advocate' },
		{ id: 'complain', picture: 'write' },
		{ id: 'somebody', picture: 'somebody-with-me' },
		{ id: 'allowed', picture: 'speak' }
	],
	/** Privacy: five bites at most. */
	'who-sees': [
		{ id: 'reader', picture: 'my-iro' },
		{ id: 'away', picture: 'people' },
		{ id: 'unsent', picture: 'lock' },
		{ id: 'unsafe', picture: 'safe' },
		{ id: 'records', picture: 'keep' }
	],
	buttons: [
		{ id: 'hide', picture: 'hide' },
		{ id: 'help', picture: 'help' },
		{ id: 'look', picture: 'settings' },
		{ id: 'lock', picture: 'lock' }
	],
	/** Hard words that a child will hear said: one sentence of at most 12 words for each. */
	words: [
		{ id: 'word-review', picture: 'review' },
		{ id: 'word-conference', picture: 'conference' },
		{ id: 'word-reviewing-officer', picture: 'my-iro' },
		{ id: 'word-advocate', picture: 'advocate' },
		{ id: 'word-council', picture: 'office' },
		{ id: 'word-social-worker', picture: 'social-worker' },
		{ id: 'word-carer', picture: 'foster-carer' },
		{ id: 'word-complain', picture: 'something-wrong' },
		{ id: 'word-symbol', picture: 'symbols' },
		{ id: 'word-relay', picture: 'phone' },
		{ id: 'word-scan', picture: 'key' }
	],
	/** The accessibility statement: what works, what does not yet, and whom to tell. */
	everybody: [
		{ id: 'ways', picture: 'symbols' },
		{ id: 'colours', picture: 'settings' },
		{ id: 'keys', picture: 'tablet' },
		{ id: 'offline', picture: 'no-line' },
		{ id: 'rules', picture: 'yes' },
		{ id: 'code', picture: 'key' },
		{ id: 'not-yet', picture: 'sign' },
		{ id: 'untried', picture: 'not-sure' },
		{ id: 'hard', picture: 'speak' }
	]
} as const satisfies Record<string, readonly Card[]>;

export type Guide = keyof typeof guides;

/** @param name from an address */
export const isGuide = (name: string): name is Guide => Object.hasOwn(guides, name);
