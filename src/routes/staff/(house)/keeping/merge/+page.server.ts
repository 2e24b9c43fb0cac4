import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { Problem, type ProblemCode } from '$lib/domain/problem.ts';
import { allows, type Deed } from '$lib/server/act.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import {
	agreeMerge,
	declineMerge,
	mergesFor,
	proposeMerge,
	undoMerge
} from '$lib/server/merges.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: Record<'load' | 'propose' | 'agree' | 'decline' | 'undo', Deed> = {
	load: 'merge.list',
	propose: 'merge.propose',
	agree: 'merge.agree',
	decline: 'merge.decline',
	undo: 'merge.undo'
};

export const load: PageServerLoad = page(async ({ locals }) => {
	const { db, keys } = locals;
	const actor = staffOnly(locals);
	return {
		merges: await mergesFor(db, keys, actor),
		mayAgree: allows(actor, 'merge.agree')
	};
});

const number = z.string().trim().max(100).default('');
const Two = z.object({ gone: number, kept: number });
const One = z.object({ id: z.uuid() });

/** What somebody can mend is told on the page, and what they typed is still there. */
const near = [
	'child.unknown',
	'deletion.prepared',
	'merge.again',
	'merge.late',
	'merge.same',
	'merge.same-person'
] as const satisfies readonly ProblemCode[];

type Done = 'proposed' | 'agreed' | 'declined' | 'undone';

async function told(done: Done, deed: Promise<unknown>, typed = { gone: '', kept: '' }) {
	try {
		await deed;
		return { done };
	} catch (fault) {
		const problem = fault instanceof Problem && near.find((it) => it === fault.code);
		if (!problem) throw fault;
		return fail(409, { problem, typed });
	}
}

const sent = async (request: Request) => Object.fromEntries(await request.formData());

export const actions: Actions = {
	propose: page(async ({ locals, request }) => {
		const two = Two.parse(await sent(request));
		return told('proposed', proposeMerge(locals.db, staffOnly(locals), two), two);
	}),

	agree: page(async ({ locals, request }) => {
		const { id } = One.parse(await sent(request));
		return told('agreed', agreeMerge(locals.db, locals.keys, staffOnly(locals), id));
	}),

	decline: page(async ({ locals, request }) => {
		const { id } = One.parse(await sent(request));
		return told('declined', declineMerge(locals.db, staffOnly(locals), id));
	}),

	undo: page(async ({ locals, request }) => {
		const { id } = One.parse(await sent(request));
		return told('undone', undoMerge(locals.db, locals.keys, staffOnly(locals), id));
	})
};
