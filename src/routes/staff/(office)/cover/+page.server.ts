import { fail, redirect } from '@sveltejs/kit';
import { Problem } from '$lib/domain/problem.ts';
import { coverReasons } from '$lib/domain/relations.ts';
import { mustBeAllowed, type Deed } from '$lib/server/act.ts';
import { coversFrom, endCover, setCover } from '$lib/server/allocations.ts';
import { fromDay, now, throughDay, today } from '$lib/server/clock.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { staffList } from '$lib/server/people.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: Record<'load' | 'set' | 'end', Deed> = {
	load: 'cover.list',
	set: 'cover.set',
	end: 'cover.end'
};

export const load: PageServerLoad = page(async ({ locals }) => {
	const { db } = locals;
	const actor = staffOnly(locals);
	mustBeAllowed(actor, 'cover.list');
	const staff = await staffList(db);
	const named = (roles: readonly string[]) =>
		staff
			.filter(({ role }) => roles.includes(role))
			.map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` }));
	const covers = await coversFrom(db, actor, now());
	return {
		covers: covers.map((it) => ({ ...it, mayEnd: actor.role === 'manager' || it.of === actor.id })),
		me: actor.role === 'iro' ? actor.id : null,
		iros: named(['iro']),
		others: named(['iro', 'manager']).filter(({ id }) => actor.role !== 'iro' || id !== actor.id),
		today: today()
	};
});

export const actions: Actions = {
	set: page(async ({ locals, request, url }) => {
		const actor = staffOnly(locals);
		const form = await request.formData();
		const typed = Object.fromEntries(
			['of', 'by', 'from', 'to', 'why'].map((name) => [name, String(form.get(name) ?? '')])
		) as Record<'of' | 'by' | 'from' | 'to' | 'why', string>;
		const of = actor.role === 'iro' ? actor.id : typed.of;
		const why = coverReasons.find((it) => it === typed.why) ?? 'other';
		try {
			const [from, to] = [fromDay(typed.from), throughDay(typed.to)];
			await setCover(locals.db, actor, { of, by: typed.by, from, to, why });
		} catch (fault) {
			const unfit = fault instanceof Problem && ['not-found', 'dates.unfit'].includes(fault.code);
			if (unfit) return fail(400, typed);
			throw fault;
		}
		redirect(303, url.pathname);
	}),

	end: page(async ({ locals, request, url }) => {
		const id = String((await request.formData()).get('cover'));
		await endCover(locals.db, staffOnly(locals), id);
		redirect(303, url.pathname);
	})
};
