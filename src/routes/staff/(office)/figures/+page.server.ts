import { Problem } from '$lib/domain/problem.ts';
import { mustBeAllowed, type Deed } from '$lib/server/act.ts';
import { today } from '$lib/server/clock.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { figuresFor } from '$lib/server/figures.ts';
import type { PageServerLoad } from './$types';

export const _policy: Deed = 'figures.see';

export const load: PageServerLoad = page(async ({ locals, url }) => {
	const actor = staffOnly(locals);
	mustBeAllowed(actor, _policy);
	const stretch = {
		from: url.searchParams.get('from') ?? yearBefore(today()),
		to: url.searchParams.get('to') ?? today()
	};
	try {
		const figures = await figuresFor(locals.db, locals.keys, actor, stretch);
		return { stretch, unfit: false, figures };
	} catch (fault) {
		if (!(fault instanceof Problem) || fault.code !== 'dates.unfit') throw fault;
		return { stretch, unfit: true, figures: null };
	}
});

/** Twelve months, from the first day of one. @param day ISO date */
function yearBefore(day: string): string {
	const [year = 0, month = 0] = day.split('-').map(Number);
	return new Date(Date.UTC(year - 1, month, 1)).toISOString().slice(0, 10);
}
