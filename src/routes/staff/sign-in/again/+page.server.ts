import { redirect } from '@sveltejs/kit';
import { Problem } from '$lib/domain/problem.ts';
import { passkeysOf, proveLocally } from '$lib/server/accounts.ts';
import type { Deed } from '$lib/server/act.ts';
import { hasPasskeyDoor } from '$lib/server/break-glass.ts';
import {
	askedOf,
	backTo,
	cookieOf,
	giveCookie,
	notIn,
	onward,
	page,
	Showing,
	staffOnly
} from '$lib/server/door.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: { load: 'open'; default: Deed } = {
	// Asks who is there, and tells nothing.
	load: 'open',
	default: 'session.prove'
};

export const load: PageServerLoad = page(async ({ locals, url }) => {
	const { db, council } = locals;
	const actor = staffOnly(locals);
	return {
		passkey:
			(await hasPasskeyDoor(db, actor, council !== null)) &&
			(await passkeysOf(db, actor)).length > 0,
		asked: askedOf(url),
		council: council !== null,
		back: backTo(url),
		typed: url.searchParams.has('typed')
	};
});

export const actions: Actions = {
	default: page(async (event) => {
		const { locals, request, url } = event;
		const { db, keys, council, authority } = locals;
		const actor = staffOnly(locals);
		const cookie = cookieOf(event, 'staff');
		if (council || authority.demonstration || !cookie) throw new Problem('not-found');
		const showing = Showing.parse(Object.fromEntries(await request.formData()));
		try {
			giveCookie(event, 'staff', await proveLocally(db, keys, { actor, cookie }, showing));
		} catch (fault) {
			return notIn(fault);
		}
		redirect(303, onward(url));
	})
};
