/** What many children have told a council, and what it changed: for all children to read, and about none of them. */
import { z } from './check.ts';
import type { Concept } from './concepts.ts';

/** What may stand beside it. */
export const youSaidPictures = [
	'review',
	'people',
	'short',
	'breaks',
	'food',
	'games',
	'home',
	'my-room',
	'school',
	'people-i-see',
	'friend',
	'health',
	'sport',
	'online',
	'letter',
	'ask-me'
] as const satisfies readonly Concept[];

/** The longest of each, in characters: in Pictures both stand on one screen that does not scroll. */
export const longestSaid = 60;
export const longestDid = 80;

/** How many a child finds at most, the newest first. */
export const mostYouSaid = 8;

export const YouSaid = z.object({
	id: z.string(),
	said: z.string(),
	did: z.string(),
	/** Since when, ISO date. */
	on: z.iso.date(),
	/** A newer house may know a picture that this device has not. */
	picture: z.catch(z.enum(youSaidPictures), 'ask-me')
});
export type YouSaid = z.infer<typeof YouSaid>;
