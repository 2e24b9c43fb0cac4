import type { Deed } from '$lib/server/act.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { recordFor } from '$lib/server/record.ts';
import type { PageServerLoad } from './$types';

export const _policy: Record<'load', Deed> = { load: 'record.list' };

export const load: PageServerLoad = page(async ({ locals, url: { searchParams } }) => {
	const actor = staffOnly(locals);
	const [by, about] = [searchParams.get('by'), searchParams.get('about')];
	const before = Number(searchParams.get('before')) || null;
	const { lines, next } = await recordFor(locals.db, actor, { by, about, before });
	return { lines, next, by, about, whole: actor.role === 'auditor' };
});
