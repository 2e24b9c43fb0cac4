import { json } from '@sveltejs/kit';
import { Problem } from '$lib/domain/problem.ts';
import type { Deed } from '$lib/server/act.ts';
import { api } from '$lib/server/door.ts';
import { snapshotFor } from '$lib/server/snapshot.ts';
import type { RequestHandler } from './$types';

export const _policy: Deed = 'snapshot.take';

export const GET: RequestHandler = api(async ({ locals: { db, keys, actor } }) => {
	if (!actor) throw new Problem('session.over');
	return json(await snapshotFor(db, keys, actor));
});
