import { redirect } from '@sveltejs/kit';
import type { Deed } from '$lib/server/act.ts';
import { today } from '$lib/server/clock.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { markRead, openStatement } from '$lib/server/statements.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: Record<'load' | 'read', Deed> = {
	load: 'statement.open',
	read: 'statement.read'
};

export const load: PageServerLoad = page(async ({ locals, params }) => {
	const { db, keys } = locals;
	const opened = await openStatement(db, keys, staffOnly(locals), params.statement);
	return { ...opened, today: today() };
});

export const actions: Actions = {
	read: page(async ({ locals, params, url }) => {
		await markRead(locals.db, staffOnly(locals), params.statement);
		redirect(303, url.pathname);
	})
};
