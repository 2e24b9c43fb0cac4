import { fail, redirect } from '@sveltejs/kit';
import { Problem } from '$lib/domain/problem.ts';
import { mustBeAllowed, type Deed } from '$lib/server/act.ts';
import { addByHand } from '$lib/server/imports.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: Record<'load' | 'default', Deed> = {
	load: 'child.add',
	default: 'child.add'
};

export const load: PageServerLoad = page(({ locals }) => {
	mustBeAllowed(staffOnly(locals), 'child.add');
	return Promise.resolve({});
});

export const actions: Actions = {
	default: page(async ({ locals, request }) => {
		const { db, keys } = locals;
		const actor = staffOnly(locals);
		const form = await request.formData();
		const councilId = String(form.get('number') ?? '').trim();
		const name = String(form.get('name') ?? '').trim();
		let id: string;
		try {
			id = await addByHand(db, keys, actor, { councilId, name });
		} catch (fault) {
			if (!(fault instanceof Problem)) throw fault;
			if (fault.code === 'child.taken')
				return fail(409, { councilId, name, problem: 'taken' as const });
			if (fault.code === 'child.unfit')
				return fail(400, { councilId, name, problem: 'unfit' as const });
			if (fault.code === 'keys.unconfirmed')
				return fail(409, { councilId, name, problem: 'unconfirmed' as const });
			throw fault;
		}
		// An administrator adds, and sees no children.
		redirect(303, actor.role === 'manager' ? `/staff/children/${id}` : '/staff/import');
	})
};
