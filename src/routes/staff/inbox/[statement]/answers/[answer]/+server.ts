import type { Deed } from '$lib/server/act.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { hearAnswer } from '$lib/server/said-aloud.ts';
import { onlyFromOwnPages, served } from '$lib/server/serve.ts';
import type { RequestHandler } from './$types';

export const _policy: Deed = 'answer.hear';

export const GET: RequestHandler = page(async ({ locals, params, request }) => {
	onlyFromOwnPages(request);
	const { db, keys } = locals;
	return served(await hearAnswer(db, keys, staffOnly(locals), params.answer), request);
});
