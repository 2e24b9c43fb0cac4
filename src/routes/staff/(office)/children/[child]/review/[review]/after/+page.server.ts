import { fail, redirect } from '@sveltejs/kit';
import { Problem, type ProblemCode } from '$lib/domain/problem.ts';
import type { ReturnRule } from '$lib/domain/yearly-return.ts';
import type { Deed } from '$lib/server/act.ts';
import { afterPageOf } from '$lib/server/after-review.ts';
import { agreeOn, dropDecision, followDecision } from '$lib/server/agreed.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { closeReview, proposeCode } from '$lib/server/outcomes.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { faultsFor } from '../faults.ts';
import { outcomeTyped, usesTyped } from './typed.ts';

export const _policy: Record<'load' | 'close' | 'agree' | 'drop' | 'follow', Deed> = {
	load: 'agreed.open',
	close: 'review.close',
	agree: 'agreed.keep',
	drop: 'agreed.drop',
	follow: 'agreed.follow'
};

export const load: PageServerLoad = page(async ({ locals, params }) => {
	const { db, keys } = locals;
	const found = await afterPageOf(db, keys, staffOnly(locals), params);
	return {
		...found,
		// Told beside each: the lists of known words are long, and stay here.
		faults: Object.fromEntries(
			found.decided.map(({ id, what, who }) => [
				id,
				faultsFor(what, found.mode, [who, found.child])
			])
		),
		id: params.child,
		review: params.review
	};
});

export const actions: Actions = {
	close: page(async ({ locals, params, request, url }: RequestEvent) => {
		const { db, keys } = locals;
		const form = await request.formData();
		const outcome = outcomeTyped(form);
		const used = usesTyped(form);
		const summary = String(form.get('summary') ?? '').trim();
		const closing = { ...params, outcome, used, summary };
		const typed = { outcome, used, summary };
		try {
			if (!outcome.code && !outcome.shortBreaks) {
				const proposed = await proposeCode(db, keys, staffOnly(locals), closing);
				return {
					at: 'close' as const,
					typed: { ...typed, outcome: { ...outcome, code: proposed } },
					proposed
				};
			}
			await closeReview(db, keys, staffOnly(locals), closing);
		} catch (fault) {
			if (!(fault instanceof Problem)) throw fault;
			const { code, status, details } = fault;
			if (code === 'return.rule')
				return fail(status, { at: 'close' as const, typed, rule: details['rule'] as ReturnRule });
			if (code === 'outcome.unfit')
				return fail(status, {
					at: 'close' as const,
					typed,
					unfit: details['why'] as 'used' | 'summary'
				});
			if (code === 'dates.unfit') return fail(status, { at: 'close' as const, typed, date: true });
			throw fault;
		}
		redirect(303, url.pathname);
	}),

	agree: page(async ({ locals, params, request, url }: RequestEvent) => {
		const { db, keys } = locals;
		const form = await request.formData();
		const text = (name: string) => String(form.get(name) ?? '').trim();
		const [what, short, who] = [text('what'), text('short'), text('who')];
		const [as, by] = [text('as'), text('by')];
		const wanted = { what, short, who, as, by, urgent: form.has('urgent') };
		return done(url, { at: 'agree' as const, wanted }, () =>
			agreeOn(db, keys, staffOnly(locals), params, wanted)
		);
	}),

	drop: page(async ({ locals, params, request, url }: RequestEvent) => {
		const { db, keys } = locals;
		const id = String((await request.formData()).get('decision'));
		return done(url, { at: 'agree' as const, wanted: null }, () =>
			dropDecision(db, keys, staffOnly(locals), params, id)
		);
	}),

	follow: page(async ({ locals, params, request, url }: RequestEvent) => {
		const { db, keys } = locals;
		const form = await request.formData();
		const id = String(form.get('decision'));
		const found = {
			id,
			is: String(form.get('is') ?? ''),
			why: String(form.get('why') ?? '').trim()
		};
		return done(url, { at: 'follow' as const, found }, () =>
			followDecision(db, keys, staffOnly(locals), params, found)
		);
	})
};

/** What somebody can mend on the spot is told on the spot; the rest is the door's. */
const mendable = ['agreed.unfit', 'agreed.sent', 'dates.unfit'] as const satisfies ProblemCode[];

async function done<Told extends object>(url: URL, told: Told, deed: () => Promise<unknown>) {
	try {
		await deed();
	} catch (fault) {
		const problem = fault instanceof Problem && mendable.find((it) => it === fault.code);
		if (!problem) throw fault;
		return fail(fault.status, { ...told, problem });
	}
	redirect(303, url.pathname);
}
