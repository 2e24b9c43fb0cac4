import { redirect } from '@sveltejs/kit';
import { Problem } from '$lib/domain/problem.ts';
import { allows, type Deed } from '$lib/server/act.ts';
import { childPageOf } from '$lib/server/caseload.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { handLetter } from '$lib/server/invitations.ts';
import { reviewPageOf } from '$lib/server/reviews.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: Record<'load' | 'default', Deed> = {
	load: 'child.list',
	default: 'review.hand-letter'
};

export const load: PageServerLoad = page(async ({ locals, params }) => {
	const { db, keys } = locals;
	const actor = staffOnly(locals);
	const found = await reviewPageOf(db, keys, actor, params);
	if (found.heldAt !== null || found.stoodDown) throw new Problem('not-found');
	const { iro } = await childPageOf(db, keys, actor, params.child);
	// A letter lies on tables: the first name is enough.
	const [firstName = null] = iro?.name?.split(' ') ?? [];
	return { ...found, iro: firstName, mayHand: allows(actor, 'review.hand-letter') };
});

export const actions: Actions = {
	default: page(async ({ locals, params, url }) => {
		await handLetter(locals.db, staffOnly(locals), params.review);
		redirect(303, url.pathname);
	})
};
