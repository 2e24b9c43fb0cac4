import { Problem } from '$lib/domain/problem.ts';
import type { Deed } from '$lib/server/act.ts';
import { revokeDevice } from '$lib/server/devices.ts';
import { api } from '$lib/server/door.ts';
import type { RequestHandler } from './$types';

export const _policy: Deed = 'device.revoke';

/** A child shuts one of their own devices out. */
export const DELETE: RequestHandler = api(async ({ locals: { db, actor }, params }) => {
	if (!actor) throw new Problem('session.over');
	await revokeDevice(db, actor, params.enrolment);
	return new Response(null, { status: 204 });
});
