import type { Deed } from '$lib/server/act.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { lastSaid, shownOf } from '$lib/server/meetings.ts';
import { reviewPageOf } from '$lib/server/reviews.ts';
import type { PageServerLoad } from './$types';

export const _policy: Record<'load', Deed> = { load: 'statement.open' };

export const load: PageServerLoad = page(async ({ locals, params }) => {
	const { db, keys } = locals;
	const actor = staffOnly(locals);
	const { child, review, name } = await reviewPageOf(db, keys, actor, params);
	const list = await lastSaid(db, keys, actor, { child, form: 'prepare-review' });
	return {
		...{ child, review, name },
		shown: list ? await shownOf(list) : [],
		language: list?.language ?? 'en'
	};
});
