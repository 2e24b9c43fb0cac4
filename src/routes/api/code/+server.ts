import { ChangingCode } from '$lib/domain/enrolment.ts';
import { changeCode } from '$lib/server/accounts.ts';
import type { Deed } from '$lib/server/act.ts';
import { api, bytesOf, shaped } from '$lib/server/door.ts';
import { deviceThatSigned, notRevoked } from '$lib/server/enrolments.ts';
import type { RequestHandler } from './$types';

export const _policy: Deed = 'code.set';

/** A child's new code. The device signs, and the code that holds now is asked for: no session is enough. */
export const PUT: RequestHandler = api(async ({ locals: { db, keys }, request, url }) => {
	const body = await bytesOf(request);
	const device = notRevoked(await deviceThatSigned(db, request, url.pathname, body));
	const { code, next, kind } = shaped(ChangingCode, body);
	await changeCode(db, keys, device, { code, next: { kind, code: next } });
	return new Response(null, { status: 204 });
});
