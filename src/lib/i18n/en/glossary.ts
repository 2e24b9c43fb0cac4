/**
 * Hard words that stand in a child's texts because a child will hear them said. Each is explained on a
 * card of the guide "What the words mean".
 */
import type { guides } from '../../domain/guides.ts';

export type Explained = {
	/** As they may stand in a text, in small letters. */
	words: readonly string[];
	card: (typeof guides)['words'][number]['id'];
};

export const glossary: readonly Explained[] = [
	{ words: ['review', 'reviews'], card: 'word-review' },
	{ words: ['conference'], card: 'word-conference' },
	{ words: ['reviewing'], card: 'word-reviewing-officer' },
	{ words: ['advocate', 'advocates'], card: 'word-advocate' },
	{ words: ['council'], card: 'word-council' },
	{ words: ['social'], card: 'word-social-worker' },
	{ words: ['carer', 'carers'], card: 'word-carer' },
	{ words: ['complain'], card: 'word-complain' },
	{ words: ['symbol', 'symbols'], card: 'word-symbol' },
	{ words: ['relay'], card: 'word-relay' },
	{ words: ['scan', 'scanning'], card: 'word-scan' }
];

/** What is called by its name, however hard the name is. */
export const properNames = ['Childline', 'Web Content Accessibility Guidelines'] as const;
