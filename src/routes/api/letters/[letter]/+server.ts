import { Problem } from '$lib/domain/problem.ts';
import type { Deed } from '$lib/server/act.ts';
import { api } from '$lib/server/door.ts';
import { seeLetter } from '$lib/server/letters.ts';
import type { RequestHandler } from './$types';

export const _policy: Deed = 'letter.see';

export const PUT: RequestHandler = api(async ({ locals: { db, actor }, params }) => {
	if (!actor) throw new Problem('session.over');
	await seeLetter(db, actor, params.letter);
	return new Response(null, { status: 204 });
});
