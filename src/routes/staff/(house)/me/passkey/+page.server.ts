import { fail, redirect } from '@sveltejs/kit';
import type { Actor } from '$lib/domain/people.ts';
import { Problem } from '$lib/domain/problem.ts';
import { addPasskey, askForNewPasskey } from '$lib/server/accounts.ts';
import type { Deed } from '$lib/server/act.ts';
import { hasPasskeyDoor } from '$lib/server/break-glass.ts';
import { page, PasskeyAnswer, staffOnly } from '$lib/server/door.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: Record<'load' | 'default', Deed> = {
	load: 'passkey.add',
	default: 'passkey.add'
};

export const load: PageServerLoad = page(async ({ locals, url }) => {
	const actor = staffOnly(locals);
	await mustHaveDoor(locals, actor);
	return { make: await askForNewPasskey(locals.db, actor, url.origin) };
});

async function mustHaveDoor({ db, council, authority }: App.Locals, actor: Actor): Promise<void> {
	const has = await hasPasskeyDoor(db, actor, council !== null);
	if (authority.demonstration || !has) throw new Problem('not-found');
}

export const actions: Actions = {
	default: page(async ({ locals, request, url }) => {
		const { answer } = PasskeyAnswer.parse(Object.fromEntries(await request.formData()));
		const actor = staffOnly(locals);
		await mustHaveDoor(locals, actor);
		try {
			await addPasskey(locals.db, actor, url.origin, answer);
		} catch (fault) {
			if (!(fault instanceof Problem) || fault.code !== 'passkey.wrong') throw fault;
			return fail(fault.status, { wrong: true });
		}
		redirect(303, '/staff/me');
	})
};
