/** How a tablet is let in for one child, and how that child signs in on it: what travels both ways. */
import { z } from './check.ts';
import { codeKinds, longestCode } from './code.ts';
import { KeyList } from './envelope.ts';
import { modes } from './mode.ts';

/** What the child is asked to confirm before any key is made. */
export const Offer = z.object({
	child: z.object({ name: z.string(), picture: z.string() }),
	/** The reviewing officer named now, or null when nobody is. */
	iro: z.nullable(z.object({ firstName: z.string() })),
	codeKind: z.enum(codeKinds),
	/** False: the child has none yet, or none any more, and chooses one now. An older house says nothing. */
	hasCode: z.optional(z.boolean()),
	mode: z.enum(modes),
	/** Whose own device it is, where a worker or an officer hands theirs to the child. */
	heldBy: z.optional(
		z.nullable(z.object({ firstName: z.string(), role: z.enum(['worker', 'iro']) }))
	)
});
export type Offer = z.infer<typeof Offer>;

/** What the tablet hands in to be enrolled. Keys are raw P-256 points, base64url. */
export const Enrolling = z.object({
	/** The one-time code that a helper or the demonstration gave. */
	pairing: z.string().check(z.minLength(1), z.maxLength(200)),
	code: z.string().check(z.minLength(1), z.maxLength(longestCode)),
	/** Of which kind the code is, where the child has just chosen it. */
	codeKind: z.optional(z.enum(codeKinds)),
	deliveryKey: z.string().check(z.maxLength(200)),
	authorKey: z.string().check(z.maxLength(200)),
	shared: z.boolean()
});
export type Enrolling = z.infer<typeof Enrolling>;

export const Enrolled = z.object({
	enrolment: z.uuid(),
	child: z.uuid(),
	installation: z.uuid(),
	keys: KeyList,
	epoch: z.string()
});
export type Enrolled = z.infer<typeof Enrolled>;

export const SigningIn = z.object({
	code: z.string().check(z.minLength(1), z.maxLength(longestCode))
});
export type SigningIn = z.infer<typeof SigningIn>;

/** A child changes their code, on a device that signs this. */
export const ChangingCode = z.object({
	code: z.string().check(z.minLength(1), z.maxLength(longestCode)),
	next: z.string().check(z.minLength(1), z.maxLength(longestCode)),
	kind: z.enum(codeKinds)
});
export type ChangingCode = z.infer<typeof ChangingCode>;
