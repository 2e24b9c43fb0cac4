import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { Problem } from '$lib/domain/problem.ts';
import type { Deed } from '$lib/server/act.ts';
import { askForEmergencyKey, setUpEmergency } from '$lib/server/break-glass.ts';
import { page, PasskeyAnswer } from '$lib/server/door.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: { load: 'open'; code: 'open'; make: Deed } = {
	// Asks for a code that somebody was given.
	load: 'open',
	// Whoever has the code is asked for a passkey, and sees nothing else.
	code: 'open',
	make: 'door.set'
};

export const load: PageServerLoad = page(async ({ locals: { authority } }) => {
	if (authority.demonstration) throw new Problem('not-found');
});

const Given = z.object({ code: z.string().max(200).default('') });

export const actions: Actions = {
	code: page(async ({ locals, request, url }) => {
		const { code } = Given.parse(Object.fromEntries(await request.formData()));
		const make = await askForEmergencyKey(locals.db, code, url.origin);
		return make ? { make, code, wrong: false } : fail(403, { wrong: true });
	}),

	make: page(async ({ locals, request, url }) => {
		const sent = Object.fromEntries(await request.formData());
		const { code } = Given.parse(sent);
		const { answer } = PasskeyAnswer.parse(sent);
		const { db } = locals;
		try {
			await setUpEmergency(db, { code, origin: url.origin, answer });
		} catch (fault) {
			if (!(fault instanceof Problem) || fault.status >= 500) throw fault;
			const make = await askForEmergencyKey(db, code, url.origin);
			return make ? fail(403, { make, code, wrong: true }) : fail(403, { wrong: true });
		}
		redirect(303, '/staff/sign-in/passkey?ready');
	})
};
