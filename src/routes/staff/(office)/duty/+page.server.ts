import { fail, redirect } from '@sveltejs/kit';
import { Problem } from '$lib/domain/problem.ts';
import { allows, mustBeAllowed, type Deed } from '$lib/server/act.ts';
import { endDuty, putOnDuty, rotaFrom } from '$lib/server/allocations.ts';
import { fromDay, now, throughDay, today } from '$lib/server/clock.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { staffList } from '$lib/server/people.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: Record<'load' | 'set' | 'end', Deed> = {
	load: 'duty.list',
	set: 'duty.set',
	end: 'duty.set'
};

export const load: PageServerLoad = page(async ({ locals }) => {
	const actor = staffOnly(locals);
	mustBeAllowed(actor, 'duty.list');
	const staff = await staffList(locals.db);
	const at = now();
	const rota = await rotaFrom(locals.db, at);
	return {
		rota: rota.map((turn) => ({ ...turn, now: turn.from <= at })),
		maySet: allows(actor, 'duty.set'),
		people: staff
			.filter(({ role }) => role === 'iro' || role === 'manager')
			.map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` })),
		today: today()
	};
});

export const actions: Actions = {
	set: page(async ({ locals, request, url }) => {
		const form = await request.formData();
		const [person, from, last] = ['person', 'from', 'to'].map((it) => String(form.get(it) ?? ''));
		try {
			const to = last ? throughDay(last) : null;
			const turn = { person: person ?? '', from: fromDay(from), to };
			await putOnDuty(locals.db, staffOnly(locals), turn);
		} catch (fault) {
			const unfit = fault instanceof Problem && ['not-found', 'dates.unfit'].includes(fault.code);
			if (unfit) return fail(400, { person, from, to: last });
			throw fault;
		}
		redirect(303, url.pathname);
	}),

	end: page(async ({ locals, request, url }) => {
		const id = String((await request.formData()).get('turn'));
		await endDuty(locals.db, staffOnly(locals), id);
		redirect(303, url.pathname);
	})
};
