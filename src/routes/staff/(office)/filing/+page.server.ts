import { fail, redirect } from '@sveltejs/kit';
import { Problem, type ProblemCode } from '$lib/domain/problem.ts';
import type { Deed } from '$lib/server/act.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { filingsFor, markFiled } from '$lib/server/filing.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: Record<'load' | 'file', Deed> = {
	load: 'filing.list',
	file: 'statement.file'
};

export const load: PageServerLoad = page(async ({ locals }) => {
	const { db, keys } = locals;
	return filingsFor(db, keys, staffOnly(locals));
});

/** What somebody can mend is told on the page. */
const near = ['filing.unfit', 'filing.untaken'] as const satisfies readonly ProblemCode[];

export const actions: Actions = {
	file: page(async ({ locals, request, url }) => {
		const typed = await request.formData();
		const statement = String(typed.get('statement') ?? '');
		const document = String(typed.get('document') ?? '');
		try {
			await markFiled(locals.db, staffOnly(locals), { statement, document });
		} catch (fault) {
			const code = fault instanceof Problem && near.find((it) => it === fault.code);
			if (!code) throw fault;
			return fail(409, { problem: code, statement, document });
		}
		redirect(303, url.pathname);
	})
};
