import type { Deed } from '$lib/server/act.ts';
import { today } from '$lib/server/clock.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { dayOf } from '$lib/server/my-day.ts';
import type { PageServerLoad } from './$types';

export const _policy: Deed = 'day.see';

export const load: PageServerLoad = page(async ({ locals }) => {
	const { db, keys } = locals;
	return { ...(await dayOf(db, keys, staffOnly(locals))), today: today() };
});
