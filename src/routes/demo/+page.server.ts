import { redirect } from '@sveltejs/kit';
import type { Deed } from '$lib/server/act.ts';
import { giveCookie, page } from '$lib/server/door.ts';
import { pickChild, pickStaff, whoToBe } from '$lib/server/demonstration.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: { load: 'open'; staff: Deed; child: Deed } = {
	// The cast, who are not real. The front answers 404 for all of this in a council's house.
	load: 'open',
	staff: 'session.begin',
	child: 'pairing.make'
};

export const load: PageServerLoad = () => whoToBe();

export const actions: Actions = {
	staff: page(async (event) => {
		const { locals, request } = event;
		const person = (await request.formData()).get('person');
		giveCookie(event, 'staff', await pickStaff(locals.db, String(person)));
		redirect(303, '/staff/inbox');
	}),
	child: page(async ({ locals, request }) => {
		const child = (await request.formData()).get('child');
		return pickChild(locals.db, String(child));
	})
};
