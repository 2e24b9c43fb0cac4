import { Problem } from '$lib/domain/problem.ts';
import type { Deed } from '$lib/server/act.ts';
import { api } from '$lib/server/door.ts';
import { hearAnswer } from '$lib/server/said-aloud.ts';
import { onlyFromOwnPages, served } from '$lib/server/serve.ts';
import type { RequestHandler } from './$types';

export const _policy: Deed = 'answer.hear';

export const GET: RequestHandler = api(async ({ locals: { db, keys, actor }, params, request }) => {
	if (!actor) throw new Problem('session.over');
	onlyFromOwnPages(request);
	return served(await hearAnswer(db, keys, actor, params.answer), request);
});
