import type { Deed } from '$lib/server/act.ts';
import { today } from '$lib/server/clock.ts';
import { inboxOf } from '$lib/server/delivery.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import type { PageServerLoad } from './$types';

export const _policy: Record<'load', Deed> = { load: 'inbox.list' };

export const load: PageServerLoad = page(async ({ locals, url }) => {
	const { db, keys } = locals;
	const before = url.searchParams.get('before');
	const { entries, next } = await inboxOf(db, keys, staffOnly(locals), before);
	return { entries, next, today: today() };
});
