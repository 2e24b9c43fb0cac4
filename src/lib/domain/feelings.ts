/** The words for feelings, each with a face. As many pleasant as unpleasant, and never on a scale (law 13). */
import type { Concept } from './concepts.ts';

export const pleasant = [
	'happy',
	'calm',
	'safe',
	'proud',
	'excited',
	'loved'
] as const satisfies readonly Concept[];

export const unpleasant = [
	'sad',
	'worried',
	'angry',
	'scared',
	'lonely',
	'confused'
] as const satisfies readonly Concept[];

/** Neither the one nor the other. "Not sure" is the third: every question has it. */
export const neither = ['mixed', 'rather-not-say'] as const satisfies readonly Concept[];

/**
 * In the order in which they stand on the screen: by turns, so that no page is all smiles and none all
 * frowns.
 */
export const feelings = [
	'happy',
	'sad',
	'calm',
	'worried',
	'safe',
	'angry',
	'proud',
	'scared',
	'excited',
	'lonely',
	'loved',
	'confused',
	...neither
] as const satisfies readonly Concept[];

export type Feeling = (typeof feelings)[number];
