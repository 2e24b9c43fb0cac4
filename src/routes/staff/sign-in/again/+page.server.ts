import { askedOf, backTo, page, staffOnly } from '$lib/server/door.ts';
import type { PageServerLoad } from './$types';

// Asks who is there, and tells nothing.
export const _policy = 'open';

export const load: PageServerLoad = page(async ({ locals, url }) => {
	staffOnly(locals);
	return {
		asked: askedOf(url),
		council: locals.council !== null,
		back: backTo(url),
		typed: url.searchParams.has('typed')
	};
});
