import { redirect } from '@sveltejs/kit';
import { askedOf, onward, page } from '$lib/server/door.ts';
import type { PageServerLoad } from './$types';

// Where somebody comes in who is not known yet.
export const _policy = 'open';

export const load: PageServerLoad = page(async ({ locals: { actor }, url }) => {
	if (actor) redirect(303, onward(url));
	return { asked: askedOf(url), typed: url.searchParams.has('typed') };
});
