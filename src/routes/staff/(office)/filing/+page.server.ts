import { fail, redirect } from '@sveltejs/kit';
import { Problem, type ProblemCode } from '$lib/domain/problem.ts';
import type { Deed } from '$lib/server/act.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { filingsFor, markFiled, markLetterFiled } from '$lib/server/filing.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const _policy: Record<'load' | 'statement' | 'letter', Deed> = {
	load: 'filing.list',
	statement: 'statement.file',
	letter: 'letter.file'
};

export const load: PageServerLoad = page(async ({ locals }) => {
	const { db, keys } = locals;
	return filingsFor(db, keys, staffOnly(locals));
});

/** What somebody can mend is told on the page. */
const near = ['filing.unfit', 'filing.untaken'] as const satisfies readonly ProblemCode[];

export const actions: Actions = {
	statement: page((event) =>
		done(event, ({ id: statement, document }) =>
			markFiled(event.locals.db, staffOnly(event.locals), { statement, document })
		)
	),

	letter: page((event) =>
		done(event, ({ id: letter, document }) =>
			markLetterFiled(event.locals.db, staffOnly(event.locals), { letter, document })
		)
	)
};

async function done(
	{ request, url }: RequestEvent,
	deed: (typed: { id: string; document: string }) => Promise<void>
) {
	const form = await request.formData();
	const typed = { id: String(form.get('id') ?? ''), document: String(form.get('document') ?? '') };
	try {
		await deed(typed);
	} catch (fault) {
		const code = fault instanceof Problem && near.find((it) => it === fault.code);
		if (!code) throw fault;
		return fail(409, { problem: code, ...typed });
	}
	redirect(303, url.pathname);
}
