import type { Deed } from '$lib/server/act.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { figuresTable } from '$lib/server/figures-table.ts';
import { figuresFor } from '$lib/server/figures.ts';
import type { RequestEvent, RequestHandler } from './$types';

export const _policy: Deed = 'figures.see';

export const GET: RequestHandler = page(async ({ locals, url }: RequestEvent) => {
	const { searchParams: asked } = url;
	const stretch = { from: asked.get('from') ?? '', to: asked.get('to') ?? '' };
	const figures = await figuresFor(locals.db, locals.keys, staffOnly(locals), stretch);
	return new Response(figuresTable(figures), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="my-say-figures.csv"',
			'content-security-policy': "sandbox; default-src 'none'",
			'cache-control': 'no-store'
		}
	});
});
