import { redirect } from '@sveltejs/kit';
import { page } from '$lib/server/door.ts';
import type { PageServerLoad } from './$types';
import { placesOf } from './places.ts';

// The way in: it leads on to the first page of a role, and shows nothing.
export const _policy = 'open';

export const load: PageServerLoad = page(async ({ locals: { actor } }) => {
	if (!actor) redirect(303, '/staff/sign-in');
	const [first] = placesOf(actor);
	if (first) redirect(303, first.href);
});
