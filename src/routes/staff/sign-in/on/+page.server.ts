import { page, staffOnly } from '$lib/server/door.ts';
import { typedBy } from '$lib/server/typed.ts';
import type { PageServerLoad } from './$types';

// Shows somebody what they themselves had typed, and nobody else.
export const _policy = 'open';

export const load: PageServerLoad = page(async ({ locals, url }) => {
	const { db, keys } = locals;
	const typed = await typedBy(db, keys, staffOnly(locals), url.searchParams.get('typed') ?? '');
	return { typed, back: typed?.address.split('?')[0] ?? '/staff' };
});
