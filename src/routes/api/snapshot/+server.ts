import { json } from '@sveltejs/kit';
import { Problem } from '$lib/domain/problem.ts';
import { calledOn } from '$lib/server/accounts.ts';
import type { Deed } from '$lib/server/act.ts';
import { api, cookieOf } from '$lib/server/door.ts';
import { snapshotFor } from '$lib/server/snapshot.ts';
import type { RequestHandler } from './$types';

export const _policy: Deed = 'snapshot.take';

export const GET: RequestHandler = api(async (event) => {
	const { db, keys, actor } = event.locals;
	if (!actor) throw new Problem('session.over');
	const called = await calledOn(db, cookieOf(event, 'child') ?? '');
	return json(await snapshotFor(db, keys, actor, called));
});
