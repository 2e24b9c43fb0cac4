import { redirect } from '@sveltejs/kit';
import type { Deed } from '$lib/server/act.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { makeReturn } from '$lib/server/returns.ts';
import type { RequestEvent, RequestHandler } from './$types';

export const _policy: Deed = 'return.make';

export const GET: RequestHandler = page(async ({ locals, url }: RequestEvent) => {
	const { searchParams: asked } = url;
	const stretch = { from: asked.get('from') ?? '', to: asked.get('to') ?? '' };
	const came = await makeReturn(locals.db, locals.keys, staffOnly(locals), stretch);
	// Something came between: the page says what.
	if (came.is === 'missing') redirect(303, `/staff/returns${url.search}`);
	return new Response(came.csv, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="my-say-reviews.csv"',
			'content-security-policy': "sandbox; default-src 'none'",
			'cache-control': 'no-store'
		}
	});
});
