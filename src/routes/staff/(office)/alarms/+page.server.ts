import { redirect } from '@sveltejs/kit';
import { allows, type Deed } from '$lib/server/act.ts';
import { alarmsFor, seeTo } from '$lib/server/alarms.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { waitingNow } from '$lib/server/escalation.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: Record<'load' | 'settle', Deed> = {
	load: 'alarm.list',
	settle: 'alarm.settle'
};

export const load: PageServerLoad = page(async ({ locals }) => {
	const { db, keys } = locals;
	const actor = staffOnly(locals);
	return {
		waits: actor.role === 'manager' ? await waitingNow(db, actor) : null,
		alarms: await alarmsFor(db, keys, actor),
		maySettleParts: allows(actor, 'part.settle')
	};
});

export const actions: Actions = {
	settle: page(async ({ locals, request, url }) => {
		const id = String((await request.formData()).get('alarm'));
		await seeTo(locals.db, locals.keys, staffOnly(locals), id);
		redirect(303, url.pathname);
	})
};
