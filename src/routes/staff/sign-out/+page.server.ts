import { redirect } from '@sveltejs/kit';
import { signOut } from '$lib/server/accounts.ts';
import type { Deed } from '$lib/server/act.ts';
import { cookieOf, page, takeCookie } from '$lib/server/door.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: { load: 'open'; default: Deed } = {
	// An address somebody typed: there is nothing to see, and it signs nobody out.
	load: 'open',
	default: 'session.end'
};

export const load: PageServerLoad = () => redirect(303, '/staff');

export const actions: Actions = {
	default: page(async (event) => {
		const { db, actor } = event.locals;
		const cookie = cookieOf(event, 'staff');
		if (actor && cookie) await signOut(db, actor, cookie);
		takeCookie(event, 'staff');
		redirect(303, '/staff/sign-in');
	})
};
