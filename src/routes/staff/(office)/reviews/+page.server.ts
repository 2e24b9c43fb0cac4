import type { Deed } from '$lib/server/act.ts';
import { today } from '$lib/server/clock.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { comingReviews } from '$lib/server/invitations.ts';
import type { PageServerLoad } from './$types';

export const _policy: Record<'load', Deed> = { load: 'review.list' };

export const load: PageServerLoad = page(async ({ locals }) => ({
	reviews: await comingReviews(locals.db, locals.keys, staffOnly(locals)),
	today: today()
}));
