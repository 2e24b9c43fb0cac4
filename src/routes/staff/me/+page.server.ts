import { redirect } from '@sveltejs/kit';
import { signOutEverywhere } from '$lib/server/accounts.ts';
import type { Deed } from '$lib/server/act.ts';
import { page, staffOnly, takeCookie } from '$lib/server/door.ts';
import { sessionsOf } from '$lib/server/staffing.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: { load: 'open'; everywhere: Deed } = {
	// Says to somebody where they themselves are signed in.
	load: 'open',
	everywhere: 'session.end'
};

export const load: PageServerLoad = page(async ({ locals }) => {
	return { sessions: await sessionsOf(locals.db, staffOnly(locals)) };
});

export const actions: Actions = {
	everywhere: page(async (event) => {
		await signOutEverywhere(event.locals.db, staffOnly(event.locals));
		takeCookie(event, 'staff');
		redirect(303, '/staff/sign-in');
	})
};
