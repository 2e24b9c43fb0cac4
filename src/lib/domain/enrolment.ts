/** How a tablet is let in for one child, and how that child signs in on it: what travels both ways. */
import { z } from './check.ts';
import { codeKinds } from './code.ts';
import { KeyList } from './envelope.ts';
import { modes } from './mode.ts';

/** What the child is asked to confirm before any key is made. */
export const Offer = z.object({
	child: z.object({ name: z.string(), picture: z.string() }),
	/** The reviewing officer named now, or null when nobody is. */
	iro: z.nullable(z.object({ firstName: z.string() })),
	codeKind: z.enum(codeKinds),
	mode: z.enum(modes)
});
export type Offer = z.infer<typeof Offer>;

/** What the tablet hands in to be enrolled. Keys are raw P-256 points, base64url. */
export const Enrolling = z.object({
	/** The one-time code that a helper or the demonstration gave. */
	pairing: z.string().check(z.minLength(1), z.maxLength(200)),
	code: z.string().check(z.minLength(1), z.maxLength(200)),
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

export const SigningIn = z.object({ code: z.string().check(z.minLength(1), z.maxLength(200)) });
export type SigningIn = z.infer<typeof SigningIn>;
