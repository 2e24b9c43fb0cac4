import { allows, type Deed } from '$lib/server/act.ts';
import { officersWithChildren } from '$lib/server/allocations.ts';
import { caseloadOf, onPage } from '$lib/server/caseload.ts';
import { now, today } from '$lib/server/clock.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import type { PageServerLoad } from './$types';

export const _policy: Deed = 'child.list';

export const load: PageServerLoad = page(async ({ locals, url }) => {
	const { db, keys } = locals;
	const actor = staffOnly(locals);
	const find = url.searchParams.get('find') ?? '';
	const at = Math.max(0, Math.trunc(Number(url.searchParams.get('page') ?? 0)) || 0);
	const list = await caseloadOf(db, keys, actor, { find, page: at });
	const mayHandOn = allows(actor, 'allocation.set');
	const officers = mayHandOn ? await officersWithChildren(db, now()) : [];
	return {
		...list,
		find,
		page: at,
		pages: Math.ceil(list.all / onPage),
		today: today(),
		mayAdd: allows(actor, 'child.add'),
		mayHandOn,
		left: officers.filter((officer) => officer.left)
	};
});
