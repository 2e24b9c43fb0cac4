import { redirect, fail } from '@sveltejs/kit';
import { blocks, type Block } from '$lib/domain/letter.ts';
import { Problem } from '$lib/domain/problem.ts';
import { furtherLetterToBegin, letterToBegin } from '$lib/i18n/letter.ts';
import type { Deed } from '$lib/server/act.ts';
import { today } from '$lib/server/clock.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { letterPage, sendLetter, writeLetter } from '$lib/server/letters.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { faultsFor } from '../faults.ts';

export const _policy: Record<'load' | 'look' | 'send', Deed> = {
	load: 'letter.open',
	look: 'letter.write',
	send: 'letter.send'
};

export const load: PageServerLoad = page(async ({ locals, params, url }) => {
	const { db, keys } = locals;
	const found = await letterPage(db, keys, staffOnly(locals), params);
	const { heldOn, next, sent } = found;
	const begun =
		sent.length > 0 ? furtherLetterToBegin() : letterToBegin({ on: heldOn ?? today(), next });
	const looking = url.searchParams.has('look') && found.draft !== null;
	const text = blocks.map((block) => found.draft?.[block] ?? '').join('\n');
	return {
		...found,
		faults: faultsFor(text, found.mode, [found.child, ...found.decided.map(({ who }) => who)]),
		id: params.child,
		review: params.review,
		written: found.draft ?? begun,
		// A further letter is begun on purpose.
		writing:
			heldOn !== null &&
			(sent.length === 0 || found.draft !== null || url.searchParams.has('further')),
		looking
	};
});

export const actions: Actions = {
	look: page(async ({ locals, params, request, url }: RequestEvent) => {
		const { db, keys } = locals;
		const form = await request.formData();
		const typed = Object.fromEntries(
			blocks.map((block) => [block, String(form.get(block) ?? '').trim()])
		) as Record<Block, string>;
		try {
			await writeLetter(db, keys, staffOnly(locals), params, typed);
		} catch (fault) {
			return { typed, ...told(fault) };
		}
		redirect(303, `${url.pathname}?look`);
	}),

	send: page(async ({ locals, params, url }: RequestEvent) => {
		const { db, keys } = locals;
		try {
			await sendLetter(db, keys, staffOnly(locals), params);
		} catch (fault) {
			return fail(409, { typed: null, ...told(fault) });
		}
		redirect(303, url.pathname);
	})
};

function told(fault: unknown) {
	const known = ['letter.unfit', 'letter.gaps'] as const;
	const problem = fault instanceof Problem && known.find((it) => it === fault.code);
	if (!problem) throw fault;
	return { problem };
}
