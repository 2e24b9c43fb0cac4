import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { Problem } from '$lib/domain/problem.ts';
import { allows, type Deed } from '$lib/server/act.ts';
import {
	approveDeletion,
	declineDeletion,
	deletionsFor,
	prepareDeletion
} from '$lib/server/deletions.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { endHold, holdsFor, setHold } from '$lib/server/holds.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const _policy: Record<
	'load' | 'hold' | 'endHold' | 'prepare' | 'approve' | 'decline',
	Deed
> = {
	load: 'deletion.list',
	hold: 'hold.set',
	endHold: 'hold.end',
	prepare: 'deletion.prepare',
	approve: 'deletion.approve',
	decline: 'deletion.decline'
};

export const load: PageServerLoad = page(async ({ locals, url }) => {
	const { db, keys } = locals;
	const actor = staffOnly(locals);
	const mayHold = allows(actor, 'hold.set');
	return {
		deletions: await deletionsFor(db, actor),
		holds: mayHold ? await holdsFor(db, keys, actor) : [],
		mayHold,
		mayPrepare: allows(actor, 'deletion.prepare'),
		// From the package's own address, which answers with a file or sends back here.
		unknownChild: url.searchParams.has('unknown')
	};
});

const line = z.string().trim().min(1).max(500);
const Hold = z.object({ councilId: line, why: line });
const Prepared = z.object({ councilId: line, filedAs: line });
const One = z.object({ id: z.uuid() });

/** What stands near the form that was sent, and not on a page of its own. */
const near = [
	'child.unknown',
	'deletion.held',
	'deletion.prepared',
	'deletion.record',
	'deletion.same-person',
	'deletion.too-soon',
	'deletion.unfiled',
	'deletion.unread'
] as const;

type Done = 'hold' | 'endHold' | 'prepare' | 'approve' | 'decline';

/** One action: what was typed, checked, and the deed; what was typed comes back when it cannot be done. */
const action = <Shape extends z.ZodType>(
	done: Done,
	shape: Shape,
	deed: (event: RequestEvent, sent: z.infer<Shape>) => Promise<unknown>
) =>
	page(async (event: RequestEvent) => {
		const form = await event.request.formData();
		const typed: Record<string, string> = {};
		for (const [name, value] of form) if (typeof value === 'string') typed[name] = value;
		const sent = shape.safeParse(typed);
		if (!sent.success) return fail(400, { at: done, problem: 'unfit' as const, typed });
		try {
			await deed(event, sent.data);
		} catch (fault) {
			const problem = fault instanceof Problem && near.find((it) => it === fault.code);
			if (!problem) throw fault;
			return fail(409, { at: done, problem, typed });
		}
		return { done };
	});

export const actions: Actions = {
	hold: action('hold', Hold, ({ locals }, sent) =>
		setHold(locals.db, locals.keys, staffOnly(locals), sent)
	),
	endHold: action('endHold', One, ({ locals }, { id }) =>
		endHold(locals.db, staffOnly(locals), id)
	),
	prepare: action('prepare', Prepared, ({ locals }, sent) =>
		prepareDeletion(locals.db, staffOnly(locals), sent)
	),
	approve: action('approve', One, ({ locals }, { id }) =>
		approveDeletion(locals.db, staffOnly(locals), id)
	),
	decline: action('decline', One, ({ locals }, { id }) =>
		declineDeletion(locals.db, staffOnly(locals), id)
	)
};
