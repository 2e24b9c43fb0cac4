import { fail, redirect } from '@sveltejs/kit';
import { kinships } from '$lib/domain/relations.ts';
import { Problem, type ProblemCode } from '$lib/domain/problem.ts';
import { doubtsOf, timeOfDay } from '$lib/domain/review.ts';
import { allows, type Deed } from '$lib/server/act.ts';
import { allocate, allocateWorker } from '$lib/server/allocations.ts';
import { childPageOf } from '$lib/server/caseload.ts';
import { fromDay, today } from '$lib/server/clock.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { staffList } from '$lib/server/people.ts';
import { setRelativeByNumber } from '$lib/server/relatives.ts';
import { arrangeReview, planReview, setCare } from '$lib/server/reviews.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: Record<'load' | 'iro' | 'worker' | 'review' | 'care' | 'relative', Deed> = {
	load: 'child.list',
	iro: 'allocation.set',
	worker: 'worker.set',
	review: 'review.plan',
	care: 'care.set',
	relative: 'relative.set'
};

export const load: PageServerLoad = page(async ({ locals, params }) => {
	const { db, keys } = locals;
	const actor = staffOnly(locals);
	const staff = await staffList(db);
	const named = (role: string) =>
		staff
			.filter((it) => it.role === role)
			.map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` }));
	const found = await childPageOf(db, keys, actor, params.child);
	return {
		...found,
		today: today(),
		iros: named('iro'),
		workersHere: named('worker'),
		// Standing in for an officer is not enough for a child's way in.
		maySeeDevices: allows(actor, 'device.list') && found.via !== 'cover' && found.via !== 'duty',
		mayName: allows(actor, 'allocation.set'),
		mayPlan: allows(actor, 'review.plan'),
		mayGiveReason: allows(actor, 'reason.give')
	};
});

export const actions: Actions = {
	iro: page(({ locals, params, request, url }) =>
		done(url, 'iro', async () => {
			const { iro, from } = await typedIn(request);
			const wanted = { child: params.child, iro: iro || null, source: 'by hand' };
			await allocate(locals.db, staffOnly(locals), { ...wanted, from: fromDay(from) });
		})
	),

	worker: page(({ locals, params, request, url }) =>
		done(url, 'worker', async () => {
			const { worker, from } = await typedIn(request);
			const wanted = { child: params.child, worker: worker || null, source: 'by hand' };
			await allocateWorker(locals.db, staffOnly(locals), { ...wanted, from: fromDay(from) });
		})
	),

	review: page(async ({ locals, params, request, url }) => {
		const typed = await typedIn(request);
		const { on = '', time = '', place = '', due = '', parts, anyway } = typed;
		const inParts = parts === 'on';
		// What cannot be read at all, the deed turns down.
		const doubts = doubtsOf({ on, time: timeOfDay.test(time) ? time : null }, due || null);
		if (doubts.length > 0 && anyway !== doubts.join(' '))
			return fail(400, { at: 'review', doubts, typed });

		const { db, keys } = locals;
		const actor = staffOnly(locals);
		return done(url, 'review', async () => {
			const plan = { on, time: time || null, inParts };
			const review = await planReview(db, actor, params.child, plan);
			if (place) await arrangeReview(db, keys, actor, review, { time: null, place, inParts });
			redirect(303, `${url.pathname}/review/${review}`);
		});
	}),

	care: page(({ locals, params, request, url }) =>
		done(url, 'care', async () => {
			const { since, reviewed } = await typedIn(request);
			const care = { since: since || null, reviewed: reviewed || null };
			await setCare(locals.db, staffOnly(locals), params.child, care);
		})
	),

	relative: page(({ locals, params, request, url }) =>
		done(url, 'relative', async () => {
			const { number = '', as } = await typedIn(request);
			const kinship = kinships.find((it) => it === as) ?? 'sibling';
			const wanted = { child: params.child, number: number.trim(), as: kinship };
			await setRelativeByNumber(locals.db, staffOnly(locals), wanted);
		})
	)
};

const typedIn = async (request: Request): Promise<Record<string, string | undefined>> =>
	Object.fromEntries([...(await request.formData())].map(([name, value]) => [name, String(value)]));

/** What somebody can mend on the spot is told on the spot; the rest is the door's. */
const mendable = [
	'child.unknown',
	'not-found',
	'dates.unfit',
	'review.planned',
	'review.unfit'
] as const satisfies readonly ProblemCode[];

async function done(url: URL, at: string, deed: () => Promise<void>) {
	try {
		await deed();
	} catch (fault) {
		const problem = fault instanceof Problem && mendable.find((it) => it === fault.code);
		if (!problem) throw fault;
		return fail(fault.status, { at, problem });
	}
	redirect(303, url.pathname);
}
