import { fail, redirect } from '@sveltejs/kit';
import { modes } from '$lib/domain/mode.ts';
import { Problem } from '$lib/domain/problem.ts';
import type { Deed } from '$lib/server/act.ts';
import { today } from '$lib/server/clock.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { enterPaper, printBooklet } from '$lib/server/papers.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const _policy: Record<'load' | 'enter', Deed> = {
	load: 'booklet.print',
	enter: 'paper.enter'
};

const modeIn = ({ searchParams }: URL) =>
	modes.find((it) => it === searchParams.get('mode')) ?? 'standard';

export const load: PageServerLoad = page(async ({ locals, params, url }) => {
	const { db, keys } = locals;
	const which = { child: params.child, form: params.form, mode: modeIn(url) };
	return {
		...(await printBooklet(db, keys, staffOnly(locals), which)),
		id: params.child,
		mode: which.mode,
		today: today()
	};
});

export const actions: Actions = {
	enter: page(async ({ locals, params, url, request }: RequestEvent) => {
		const sent = await request.formData();
		const texts = (name: string) =>
			sent.getAll(name).filter((it): it is string => typeof it === 'string');
		const text = (name: string) => texts(name)[0] ?? '';
		const page = sent.get('page');
		try {
			await enterPaper(locals.db, locals.keys, staffOnly(locals), {
				child: params.child,
				form: params.form,
				mode: modeIn(url),
				typed: texts,
				writtenOn: text('writtenOn'),
				helped: sent.has('helped'),
				alsoWorker: sent.has('alsoWorker'),
				note: text('note'),
				page:
					page instanceof File && page.size > 0 ? new Uint8Array(await page.arrayBuffer()) : null
			});
		} catch (fault) {
			if (!(fault instanceof Problem) || fault.code !== 'paper.unfit') throw fault;
			const names = [...new Set(sent.keys())].filter((name) => name !== 'page');
			const typed = Object.fromEntries(names.map((name) => [name, texts(name)]));
			return fail(fault.status, { why: String(fault.details['why']), typed });
		}
		redirect(303, `/staff/children/${params.child}/paper?done`);
	})
};
