import { fail, redirect } from '@sveltejs/kit';
import { Problem } from '$lib/domain/problem.ts';
import { readingReasons } from '$lib/domain/relations.ts';
import { mustBeAllowed, type Deed } from '$lib/server/act.ts';
import { childPageOf } from '$lib/server/caseload.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { giveReason } from '$lib/server/reasons.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: Record<'load' | 'default', Deed> = {
	load: 'reason.give',
	default: 'reason.give'
};

export const load: PageServerLoad = page(async ({ locals, params }) => {
	const { db, keys } = locals;
	const actor = staffOnly(locals);
	mustBeAllowed(actor, 'reason.give');
	const { child, name, statements } = await childPageOf(db, keys, actor, params.child);
	const known = statements.find(({ statement }) => statement === params.statement);
	if (!known) throw new Problem('not-found');
	return { child, name, writtenAt: known.writtenAt };
});

export const actions: Actions = {
	default: page(async ({ locals, params, request }) => {
		const { db, keys } = locals;
		const form = await request.formData();
		const why = readingReasons.find((it) => it === form.get('why'));
		const note = String(form.get('note') ?? '').trim();
		if (!why) return fail(400, { note, why: null });
		const { statement } = params;
		try {
			await giveReason(db, keys, staffOnly(locals), { statement, why, note });
		} catch (fault) {
			if (fault instanceof Problem && fault.code === 'reason.unfit')
				return fail(400, { note, why });
			throw fault;
		}
		redirect(303, `/staff/inbox/${statement}`);
	})
};
