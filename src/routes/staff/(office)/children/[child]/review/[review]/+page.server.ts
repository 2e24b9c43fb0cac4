import { fail, redirect } from '@sveltejs/kit';
import { Problem } from '$lib/domain/problem.ts';
import { doubtsOf } from '$lib/domain/review.ts';
import { allows, type Deed } from '$lib/server/act.ts';
import { today } from '$lib/server/clock.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { arrangeReview, reviewPageOf, standDown } from '$lib/server/reviews.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: Record<'load' | 'arrange' | 'standDown', Deed> = {
	load: 'child.list',
	arrange: 'review.arrange',
	standDown: 'review.stand-down'
};

export const load: PageServerLoad = page(async ({ locals, params }) => {
	const actor = staffOnly(locals);
	const found = await reviewPageOf(locals.db, locals.keys, actor, params);
	return {
		...found,
		today: today(),
		doubts: found.heldAt === null ? doubtsOf(found, found.firstDue) : [],
		mayArrange: allows(actor, 'review.arrange') && found.heldAt === null && !found.stoodDown
	};
});

export const actions: Actions = {
	arrange: page(({ locals, params, request, url }) =>
		done(url, 'arrange', request, ({ time, place = '', parts }) =>
			arrangeReview(locals.db, locals.keys, staffOnly(locals), params.review, {
				time: time || null,
				place,
				inParts: parts === 'on'
			})
		)
	),

	standDown: page(({ locals, params, request, url }) =>
		done(url, 'standDown', request, ({ why = '' }) =>
			standDown(locals.db, locals.keys, staffOnly(locals), params.review, why)
		)
	)
};

type Typed = Record<string, string | undefined>;
type Mendable = 'dates.unfit' | 'review.unfit';

/** What somebody can mend on the spot is told on the spot, with what they had typed; the rest is the door's. */
async function done(
	url: URL,
	at: 'arrange' | 'standDown',
	request: Request,
	deed: (typed: Typed) => Promise<unknown>
) {
	const form = await request.formData();
	const typed: Typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
	try {
		await deed(typed);
	} catch (fault) {
		const mend = fault instanceof Problem && ['dates.unfit', 'review.unfit'].includes(fault.code);
		if (!mend) throw fault;
		return fail(fault.status, { at, problem: fault.code as Mendable, typed });
	}
	redirect(303, url.pathname);
}
