import type { Deed } from '$lib/server/act.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { guestsFor } from '$lib/server/guests.ts';
import { cardOf, lastSaid } from '$lib/server/meetings.ts';
import { reviewPageOf } from '$lib/server/reviews.ts';
import type { PageServerLoad } from './$types';

export const _policy: Record<'load', Deed> = { load: 'statement.open' };

export const load: PageServerLoad = page(async ({ locals, params }) => {
	const { db, keys } = locals;
	const actor = staffOnly(locals);
	const found = await reviewPageOf(db, keys, actor, params);
	const { guests } = await guestsFor(db, keys, actor, params.review);
	const made = await lastSaid(db, keys, actor, { child: params.child, form: 'invite-card' });
	return {
		...found,
		guests: guests.filter(({ refused }) => refused === null).map(({ name }) => name),
		card: made ? await cardOf(made) : null
	};
});
