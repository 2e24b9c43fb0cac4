import { fail } from '@sveltejs/kit';
import type { Actor } from '$lib/domain/people.ts';
import { Problem, type ProblemCode } from '$lib/domain/problem.ts';
import { profileNames, type ProfileName } from '$lib/domain/list.ts';
import { mustBeAllowed, type Deed } from '$lib/server/act.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import {
	largest,
	lastTaken,
	lookAt,
	ownHeadings,
	takeIn,
	type Decisions,
	type List
} from '$lib/server/imports.ts';
import { staffList } from '$lib/server/people.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: Record<'load' | 'look' | 'take', Deed> = {
	load: 'import.look',
	look: 'import.look',
	take: 'import.take'
};

export const load: PageServerLoad = page(async ({ locals }) => {
	mustBeAllowed(staffOnly(locals), 'import.look');
	return { last: await lastTaken(locals.db), headings: ownHeadings };
});

export const actions: Actions = {
	look: page(async ({ locals, request }) => {
		const actor = staffOnly(locals);
		const list = await listIn(await request.formData());
		if (list.bytes.length === 0) return fail(400, { problem: 'noFile' as const });
		if (list.bytes.length > largest) return fail(400, { problem: 'tooLarge' as const });
		return shown(locals, actor, list);
	}),

	take: page(async ({ locals, request }) => {
		const { db, keys } = locals;
		const actor = staffOnly(locals);
		const form = await request.formData();
		const list = await listIn(form);
		try {
			const { changes } = await takeIn(db, keys, actor, list, String(form.get('digest')));
			return { taken: changes.length };
		} catch (fault) {
			const problem = fault instanceof Problem ? mendable.get(fault.code) : undefined;
			if (!problem) throw fault;
			return fail(409, { ...(await shown(locals, actor, list)), problem });
		}
	})
};

/** What whoever takes in a list can do something about. */
const mendable = new Map<ProblemCode, 'changed' | 'unconfirmed'>([
	['list.changed', 'changed'],
	['keys.unconfirmed', 'unconfirmed']
]);

/** What is shown of a list before it is taken in. The list itself goes along, and lies nowhere in between. */
async function shown({ db, keys }: App.Locals, actor: Actor, list: List) {
	const seen = await lookAt(db, keys, actor, list);
	const staff = await staffList(db);
	return {
		seen,
		names: Object.fromEntries(staff.map((it) => [it.id, `${it.firstName} ${it.lastName}`])),
		kept: Buffer.from(list.bytes).toString('base64'),
		profile: list.profile,
		decisions: list.decisions
	};
}

/** A list as it was chosen, or as it went along with the page that showed it. */
async function listIn(form: FormData): Promise<List> {
	const file = form.get('list');
	const kept = form.get('kept');
	const bytes =
		file instanceof File
			? new Uint8Array(await file.arrayBuffer())
			: new Uint8Array(Buffer.from(String(kept ?? ''), 'base64'));
	const profile = profileNames.find((it) => it === form.get('profile')) ?? 'own';
	return { bytes, profile: profile satisfies ProfileName, decisions: decisionsIn(form) };
}

function decisionsIn(form: FormData): Decisions {
	const decisions: Decisions = {};
	for (const [name, said] of form) {
		if (!name.startsWith('decide:') || (said !== 'same' && said !== 'other')) continue;
		decisions[name.slice('decide:'.length)] = said;
	}
	return decisions;
}
