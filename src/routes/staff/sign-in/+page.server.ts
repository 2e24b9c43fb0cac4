import { redirect } from '@sveltejs/kit';
import { askedOf, onward, page } from '$lib/server/door.ts';
import type { PageServerLoad } from './$types';

// Where somebody comes in who is not known yet.
export const _policy = 'open';

export const load: PageServerLoad = page(async ({ locals: { actor, council }, url }) => {
	const problem = url.searchParams.get('problem');
	if (actor && !problem) redirect(303, onward(url));
	return {
		asked: askedOf(url),
		typed: url.searchParams.has('typed'),
		council: council !== null,
		problem: told.find((code) => code === problem) ?? null
	};
});

/** Only what this page has a sentence for; of anything else in the address nothing is shown. */
const told = ['sign-in.later', 'sign-in.refused', 'role.none', 'role.several'] as const;
