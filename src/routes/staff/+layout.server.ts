import { Problem } from '$lib/domain/problem.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { staffById } from '$lib/server/people.ts';
import type { LayoutServerLoad } from './$types';

// Says who is signed in, to themselves. Nothing of a child's is in it.
export const _policy = 'open';

export const load: LayoutServerLoad = page(async ({ locals }) => {
	const { db, authority } = locals;
	const me = await staffById(db, staffOnly(locals).id);
	if (!me) throw new Problem('session.over');
	return {
		me: { name: `${me.firstName} ${me.lastName}`, role: me.role },
		demonstration: authority.demonstration
	};
});
