import { SigningIn } from '$lib/domain/enrolment.ts';
import { signInChild, signOut } from '$lib/server/accounts.ts';
import type { Deed } from '$lib/server/act.ts';
import { api, bytesOf, cookieOf, giveCookie, shaped, takeCookie } from '$lib/server/door.ts';
import { deviceThatSigned, notRevoked } from '$lib/server/enrolments.ts';
import type { RequestHandler } from './$types';

export const _policy: Record<'POST' | 'DELETE', Deed> = {
	POST: 'session.begin',
	DELETE: 'session.end'
};

export const POST: RequestHandler = api(async (event) => {
	const { locals, request, url } = event;
	const { db, keys } = locals;
	const body = await bytesOf(request);
	const device = notRevoked(await deviceThatSigned(db, request, url.pathname, body));
	const { code } = shaped(SigningIn, body);
	giveCookie(event, 'child', await signInChild(db, keys, device, code));
	return new Response(null, { status: 204 });
});

/** Signing out twice is signing out. */
export const DELETE: RequestHandler = api(async (event) => {
	const { db, actor } = event.locals;
	const cookie = cookieOf(event, 'child');
	if (actor && cookie) await signOut(db, actor, cookie);
	takeCookie(event, 'child');
	return new Response(null, { status: 204 });
});
