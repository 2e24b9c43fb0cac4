import type { Deed } from '$lib/server/act.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { dueLetters } from '$lib/server/letters.ts';
import type { PageServerLoad } from './$types';

export const _policy: Deed = 'letter.list';

export const load: PageServerLoad = page(async ({ locals }) => {
	return { due: await dueLetters(locals.db, locals.keys, staffOnly(locals)) };
});
