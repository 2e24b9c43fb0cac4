import { Problem } from '$lib/domain/problem.ts';
import { CarriedSetting, largestSetting } from '$lib/domain/setting.ts';
import type { Deed } from '$lib/server/act.ts';
import { keepSetting } from '$lib/server/children.ts';
import { api, bytesOf, shaped } from '$lib/server/door.ts';
import type { RequestHandler } from './$types';

export const _policy: Deed = 'setting.keep';

export const PUT: RequestHandler = api(async ({ locals: { db, keys, actor }, request }) => {
	if (!actor) throw new Problem('session.over');
	await keepSetting(
		db,
		keys,
		actor,
		shaped(CarriedSetting, await bytesOf(request, largestSetting))
	);
	return new Response(null, { status: 204 });
});
