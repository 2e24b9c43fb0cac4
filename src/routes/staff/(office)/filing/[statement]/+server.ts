import type { Deed } from '$lib/server/act.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { takeFile } from '$lib/server/filing.ts';
import type { RequestHandler } from './$types';

export const _policy: Deed = 'statement.take';

/** A press and no link: that somebody has taken it is written down. */
export const POST: RequestHandler = page(async ({ locals, params }) => {
	const { db, keys, authority } = locals;
	const actor = staffOnly(locals);
	const zip = await takeFile(db, keys, actor, params.statement, authority.demonstration);
	return new Response(new Uint8Array(zip), {
		headers: {
			'content-type': 'application/zip',
			// The statement's own id, which says nothing to whoever finds it in a list.
			'content-disposition': `attachment; filename="my-say-${params.statement.slice(0, 8)}.zip"`,
			'content-security-policy': "sandbox; default-src 'none'",
			'cache-control': 'no-store'
		}
	});
});
