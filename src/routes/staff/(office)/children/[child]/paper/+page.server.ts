import type { Deed } from '$lib/server/act.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { bookletsFor } from '$lib/server/papers.ts';
import type { PageServerLoad } from './$types';

export const _policy: Record<'load', Deed> = { load: 'booklet.print' };

export const load: PageServerLoad = page(async ({ locals, params, url }) => ({
	...(await bookletsFor(locals.db, locals.keys, staffOnly(locals), params.child)),
	id: params.child,
	done: url.searchParams.has('done')
}));
