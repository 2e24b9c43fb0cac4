import { page, staffOnly } from '$lib/server/door.ts';
import { typedBy, type Typed } from '$lib/server/typed.ts';
import type { PageServerLoad } from './$types';

// Shows somebody what they themselves had typed, and nobody else.
export const _policy = 'open';

export const load: PageServerLoad = page(async ({ locals, url }) => {
	const { db, keys } = locals;
	const typed = await typedBy(db, keys, staffOnly(locals), url.searchParams.get('typed') ?? '');
	const back = typed?.address.split('?')[0] ?? '/staff';
	return { typed, back, goesTo: typed && goesTo(typed, back) };
});

/** Where it is sent once more. A file has to be chosen anew: null where that leaves nothing to send. */
function goesTo({ address, fields, files }: Typed, back: string): string | null {
	if (!files) return address;
	const action = fields.find(([name]) => name === 'withoutFile')?.[1] ?? '';
	return /^\?\/\w+$/.test(action) ? back + action : null;
}
