import { Problem } from '$lib/domain/problem.ts';
import type { Deed } from '$lib/server/act.ts';
import { mustBeAllowed } from '$lib/server/act.ts';
import { today } from '$lib/server/clock.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { makeReturn, type Stretch } from '$lib/server/returns.ts';
import type { PageServerLoad } from './$types';

export const _policy: Deed = 'return.make';

export const load: PageServerLoad = page(async ({ locals, url }) => {
	const actor = staffOnly(locals);
	mustBeAllowed(actor, _policy);
	const { searchParams: asked } = url;
	const stretch: Stretch = {
		from: asked.get('from') ?? lastApril(today()),
		to: asked.get('to') ?? today()
	};
	if (!asked.has('from')) return { stretch, unfit: false, made: null, missing: null };
	try {
		const came = await makeReturn(locals.db, locals.keys, actor, stretch);
		return came.is === 'missing'
			? { stretch, unfit: false, made: null, missing: came.missing }
			: { stretch, unfit: false, made: { rows: came.rows, leftOut: came.leftOut }, missing: null };
	} catch (fault) {
		if (!(fault instanceof Problem) || fault.code !== 'dates.unfit') throw fault;
		return { stretch, unfit: true, made: null, missing: null };
	}
});

/** The year of the return begins on 1 April. */
function lastApril(day: string): string {
	const year = Number(day.slice(0, 4));
	return `${day.slice(5) < '04-01' ? year - 1 : year}-04-01`;
}
