import type { Deed } from '$lib/server/act.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { guestsFor } from '$lib/server/guests.ts';
import { lastSaid, menuSays, shownOf } from '$lib/server/meetings.ts';
import { reviewPageOf } from '$lib/server/reviews.ts';
import type { PageServerLoad } from './$types';

export const _policy: Record<'load', Deed> = { load: 'statement.open' };

/** What the child said of how the meeting is to be; nothing of it is private. */
const asked = ['lead', 'come', 'tell', 'parts', 'help', 'better'] as const;

export const load: PageServerLoad = page(async ({ locals, params }) => {
	const { db, keys } = locals;
	const actor = staffOnly(locals);
	const { child } = params;
	const found = await reviewPageOf(db, keys, actor, params);
	const { guests } = await guestsFor(db, keys, actor, params.review);
	const menu = await lastSaid(db, keys, actor, { child, form: 'review-menu' });
	const list = await lastSaid(db, keys, actor, { child, form: 'prepare-review' });
	return {
		...found,
		// Why somebody cannot come is the child's to know.
		guests: guests.filter(({ refused }) => refused === null).map(({ name }) => name),
		wants: menu ? await menuSays(menu, asked) : [],
		shown: list ? await shownOf(list) : [],
		language: list?.language ?? 'en'
	};
});
