/** Chance that nobody can foresee. */

/** A whole number from 0 up to, and without, `below`; each is as likely as any other. */
export function randomBelow(below: number): number {
	const span = 2 ** 32 - (2 ** 32 % below);
	for (;;) {
		const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
		// Beyond the last whole span some numbers would come up more often.
		if (drawn < span) return drawn % below;
	}
}
