import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { Problem } from '$lib/domain/problem.ts';
import { passkeysOf, removePasskey, signOutEverywhere } from '$lib/server/accounts.ts';
import type { Deed } from '$lib/server/act.ts';
import { hasPasskeyDoor } from '$lib/server/break-glass.ts';
import { page, staffOnly, takeCookie } from '$lib/server/door.ts';
import { sessionsOf } from '$lib/server/staffing.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: { load: 'open'; everywhere: Deed; passkey: Deed } = {
	// Says to somebody how and where they themselves are signed in.
	load: 'open',
	everywhere: 'session.end',
	passkey: 'passkey.remove'
};

export const load: PageServerLoad = page(async ({ locals }) => {
	const { db, council, authority } = locals;
	const actor = staffOnly(locals);
	return {
		sessions: await sessionsOf(db, actor),
		// Where the council's own sign-in is the door, its passkeys are that one's.
		passkeys: (await hasPasskeyDoor(db, actor, council !== null))
			? await passkeysOf(db, actor)
			: null,
		tryOut: authority.demonstration
	};
});

const Which = z.object({ passkey: z.string() });

export const actions: Actions = {
	everywhere: page(async (event) => {
		await signOutEverywhere(event.locals.db, staffOnly(event.locals));
		takeCookie(event, 'staff');
		redirect(303, '/staff/sign-in');
	}),

	passkey: page(async ({ locals, request }) => {
		const { passkey } = Which.parse(Object.fromEntries(await request.formData()));
		try {
			await removePasskey(locals.db, staffOnly(locals), passkey);
		} catch (fault) {
			if (!(fault instanceof Problem) || fault.code !== 'passkey.last') throw fault;
			return fail(fault.status, { last: true });
		}
	})
};
