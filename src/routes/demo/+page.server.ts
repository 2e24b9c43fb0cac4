import { redirect } from '@sveltejs/kit';
import type { Deed } from '$lib/server/act.ts';
import { askedOf, cookieOf, giveCookie, onward, page } from '$lib/server/door.ts';
import { pickChild, pickStaff, stillMe, whoToBe } from '$lib/server/demonstration.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: { load: 'open'; staff: Deed; again: Deed; child: Deed } = {
	// The cast, who are not real. The front answers 404 for all of this in a council's house.
	load: 'open',
	staff: 'session.begin',
	again: 'session.prove',
	child: 'pairing.make'
};

export const load: PageServerLoad = ({ url }) => ({ ...whoToBe(), asked: askedOf(url) });

export const actions: Actions = {
	staff: page(async (event) => {
		const { locals, request } = event;
		const person = (await request.formData()).get('person');
		giveCookie(event, 'staff', await pickStaff(locals.db, String(person)));
		redirect(303, onward(event.url));
	}),
	again: page(async (event) => {
		giveCookie(event, 'staff', await stillMe(event.locals.db, cookieOf(event, 'staff')));
		redirect(303, onward(event.url));
	}),
	child: page(async ({ locals, request }) => {
		const child = (await request.formData()).get('child');
		return pickChild(locals.db, locals.keys, String(child));
	})
};
