/** What can be put into a drawing with one press, in the order in which it is offered. */
import type { Concept } from './concepts.ts';

export const stamps = [
	'me',
	'home',
	'happy',
	'sad',
	'friend',
	'family',
	'school',
	'sun',
	'tree',
	'angry',
	'scared',
	'loved',
	'mother',
	'father',
	'sister',
	'brother',
	'grandmother',
	'grandfather',
	'foster-carer',
	'teacher',
	'cat',
	'ball',
	'bicycle',
	'cake'
] as const satisfies readonly Concept[];

export type Stamp = (typeof stamps)[number];

/** Whether this release can draw it, and has a word for it. */
export const isStamp = (it: string): it is Stamp => stamps.some((stamp) => stamp === it);
