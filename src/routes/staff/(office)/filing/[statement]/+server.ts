import type { Deed } from '$lib/server/act.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { takeFile } from '$lib/server/filing.ts';
import { taken } from '../taken.ts';
import type { RequestHandler } from './$types';

export const _policy: Deed = 'statement.take';

/** A press and no link: that somebody has taken it is written down. */
export const POST: RequestHandler = page(async ({ locals, params }) => {
	const { db, keys, authority } = locals;
	const actor = staffOnly(locals);
	const { statement } = params;
	return taken(await takeFile(db, keys, actor, statement, authority.demonstration), statement);
});
