import { fail } from '@sveltejs/kit';
import { Problem } from '$lib/domain/problem.ts';
import { mustBeAllowed, type Deed } from '$lib/server/act.ts';
import { handOn, officersWithChildren } from '$lib/server/allocations.ts';
import { now } from '$lib/server/clock.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { staffList } from '$lib/server/people.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: Record<'load' | 'default', Deed> = {
	load: 'allocation.set',
	default: 'allocation.hand-on'
};

export const load: PageServerLoad = page(async ({ locals, url }) => {
	mustBeAllowed(staffOnly(locals), 'allocation.set');
	const staff = await staffList(locals.db);
	return {
		officers: await officersWithChildren(locals.db, now()),
		iros: staff
			.filter(({ role }) => role === 'iro')
			.map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` })),
		of: url.searchParams.get('of')
	};
});

export const actions: Actions = {
	default: page(async ({ locals, request }) => {
		const form = await request.formData();
		const of = String(form.get('of') ?? '');
		const to = String(form.get('to') ?? '') || null;
		try {
			const count = await handOn(locals.db, staffOnly(locals), { of, to, at: now() });
			return { count };
		} catch (fault) {
			if (fault instanceof Problem && fault.code === 'not-found') return fail(400, { count: null });
			throw fault;
		}
	})
};
