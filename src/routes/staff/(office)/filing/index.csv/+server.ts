import type { Deed } from '$lib/server/act.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { filingIndex } from '$lib/server/filing.ts';
import type { RequestHandler } from './$types';

export const _policy: Deed = 'filing.list';

export const GET: RequestHandler = page(async ({ locals }) => {
	return new Response(await filingIndex(locals.db, staffOnly(locals)), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="my-say-to-file.csv"',
			'content-security-policy': "sandbox; default-src 'none'",
			'cache-control': 'no-store'
		}
	});
});
