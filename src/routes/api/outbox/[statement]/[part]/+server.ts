import type { Deed } from '$lib/server/act.ts';
import { api, bytesOf } from '$lib/server/door.ts';
import { deviceThatSigned } from '$lib/server/enrolments.ts';
import { keepPart, Part } from '$lib/server/intake.ts';
import { largestPart, sealedType } from '$lib/domain/envelope.ts';
import type { Actor } from '$lib/domain/people.ts';
import { Problem } from '$lib/domain/problem.ts';
import type { RequestHandler } from './$types';

// SvelteKit lets an export of ours through if it begins with an underscore.
export const _policy: Deed = 'part.keep';

const Address = Part.omit({ bytes: true });

export const PUT: RequestHandler = api(async ({ locals, params, request, url }) => {
	const { db, keys, jobs } = locals;
	if (request.headers.get('content-type') !== sealedType) throw new Problem('part.not-sealed');
	const address = Address.safeParse(params);
	if (!address.success) throw new Problem('body.unfit');

	const bytes = await bytesOf(request, largestPart);
	const { enrolment } = await deviceThatSigned(db, request, url.pathname, bytes);
	const device: Actor = { id: enrolment, role: 'device' };
	const { receipt, state, again } = await keepPart(db, keys, device, { ...address.data, bytes });
	jobs.nudge();
	const status = state === 'held' ? 202 : again ? 200 : 201;
	return new Response(receipt, { status, headers: { 'content-type': 'application/json' } });
});
