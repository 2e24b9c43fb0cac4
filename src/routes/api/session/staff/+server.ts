import { signOut, whoAsks } from '$lib/server/accounts.ts';
import type { Deed } from '$lib/server/act.ts';
import { api, cookieOf, takeCookie } from '$lib/server/door.ts';
import type { RequestHandler } from './$types';

export const _policy: Deed = 'session.end';

/** A child is about to be handed this device: whoever of the staff is signed in on it is not any more. */
export const DELETE: RequestHandler = api(async (event) => {
	const { db } = event.locals;
	const cookie = cookieOf(event, 'staff');
	const actor = cookie ? await whoAsks(db, 'staff', cookie) : null;
	if (actor && cookie) await signOut(db, actor, cookie);
	takeCookie(event, 'staff');
	return new Response(null, { status: 204 });
});
