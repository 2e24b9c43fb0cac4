import { redirect } from '@sveltejs/kit';
import { askedOf, giveCookie, notIn, onward, page, Showing } from '$lib/server/door.ts';
import type { Deed } from '$lib/server/act.ts';
import { Problem } from '$lib/domain/problem.ts';
import { signInLocally } from '$lib/server/accounts.ts';
import type { Actions, PageServerLoad } from './$types';

// Where somebody comes in who is not known yet.
export const _policy: { load: 'open'; default: Deed } = { load: 'open', default: 'session.begin' };

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

export const actions: Actions = {
	default: page(async (event) => {
		const { db, keys, council, authority } = event.locals;
		// There each has one door: the council's own, or the try-out's.
		if (council || authority.demonstration) throw new Problem('not-found');
		const { name, ...showing } = Showing.parse(Object.fromEntries(await event.request.formData()));
		try {
			giveCookie(event, 'staff', await signInLocally(db, keys, { name, ...showing }));
		} catch (fault) {
			return notIn(fault, name);
		}
		redirect(303, onward(event.url));
	})
};

/** Only what this page has a sentence for; of anything else in the address nothing is shown. */
const told = ['sign-in.later', 'sign-in.refused', 'role.none', 'role.several'] as const;
