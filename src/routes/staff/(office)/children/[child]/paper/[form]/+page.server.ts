import { modes } from '$lib/domain/mode.ts';
import type { Deed } from '$lib/server/act.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { printBooklet } from '$lib/server/papers.ts';
import type { PageServerLoad } from './$types';

export const _policy: Record<'load', Deed> = { load: 'booklet.print' };

export const load: PageServerLoad = page(async ({ locals, params, url }) => {
	const { db, keys } = locals;
	const mode = modes.find((it) => it === url.searchParams.get('mode')) ?? 'standard';
	const which = { child: params.child, form: params.form, mode };
	return { ...(await printBooklet(db, keys, staffOnly(locals), which)), id: params.child, mode };
});
