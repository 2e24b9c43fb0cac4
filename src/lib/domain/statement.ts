/** What lies inside the seal: one statement, as the device closed it. A contract with devices, old ones too. */
import { longestManifest, ManifestLine } from './attachment.ts';
import { z } from './check.ts';
import { modes } from './mode.ts';
import { About } from './said-to.ts';

/** The most characters one answer may hold. */
export const longestWords = 10_000;

/** The most characters a helper's note may have. */
export const longestHelperNote = 2000;

/** Ways of answering that a statement may say it was made by. */
export const inputs = ['touch', 'keyboard', 'one-switch', 'two-switches', 'paper'] as const;

/** How it was answered. Kept so that a reader can weigh it; never used to judge the child. */
export const HowAnswered = z.object({
	mode: z.enum(modes),
	language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z]{2})?$/)),
	input: z.enum(inputs),
	/** Somebody was with the child while they said it. */
	helper: z.boolean(),
	/** Question id -> the choices in the order in which they stood on the screen. */
	order: z.record(z.string(), z.array(z.string()))
});
export type HowAnswered = z.infer<typeof HowAnswered>;

/**
 * Part 0, the words. `answers` is checked by the form it names, not here: a form that the server does
 * not know is set aside whole, and never half understood.
 */
export const Said = z.object({
	v: z.literal(1),
	statement: z.uuid(),
	child: z.uuid(),
	form: z.string(),
	version: z.int().check(z.minimum(1)),
	how: HowAnswered,
	answers: z.record(z.string(), z.unknown()),
	/** What it is said to, if it is said to something that came down. */
	about: z.optional(About),
	/** 0: without the code, "not confirmed". 1: behind the code. */
	door: z.union([z.literal(0), z.literal(1)]),
	/** What follows in parts of its own, piece by piece in their order. */
	manifest: z.array(ManifestLine).check(z.maxLength(longestManifest)),
	/** The device's own clock: for people to read, never for a rule. */
	writtenAt: z.iso.datetime(),
	zone: z.string(),
	/** The first name that stood on the Send button, or null when nobody was named. */
	shownRecipient: z.nullable(z.string()),
	aboutIro: z.boolean(),
	urgent: z.boolean(),
	alsoWorker: z.boolean(),
	/** What the helper has to say: never the child's word, and never shown as one. */
	helperNote: z.optional(z.string().check(z.minLength(1), z.maxLength(longestHelperNote))),
	/** ECDSA P-256 by the author key over `authorText`, base64url; null through door 0. */
	signature: z.nullable(z.string())
});
export type Said = z.infer<typeof Said>;
