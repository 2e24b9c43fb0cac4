import { fail, redirect } from '@sveltejs/kit';
import { Problem } from '$lib/domain/problem.ts';
import { addPasskey, askForNewPasskey } from '$lib/server/accounts.ts';
import type { Deed } from '$lib/server/act.ts';
import { page, PasskeyAnswer, staffOnly } from '$lib/server/door.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: Record<'load' | 'default', Deed> = {
	load: 'passkey.add',
	default: 'passkey.add'
};

export const load: PageServerLoad = page(async ({ locals, url }) => {
	const actor = staffOnly(locals);
	if (locals.council || locals.authority.demonstration) throw new Problem('not-found');
	return { make: await askForNewPasskey(locals.db, actor, url.origin) };
});

export const actions: Actions = {
	default: page(async ({ locals, request, url }) => {
		const { answer } = PasskeyAnswer.parse(Object.fromEntries(await request.formData()));
		const actor = staffOnly(locals);
		if (locals.council || locals.authority.demonstration) throw new Problem('not-found');
		try {
			await addPasskey(locals.db, actor, url.origin, answer);
		} catch (fault) {
			if (!(fault instanceof Problem) || fault.code !== 'passkey.wrong') throw fault;
			return fail(fault.status, { wrong: true });
		}
		redirect(303, '/staff/me');
	})
};
