import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { Problem } from '$lib/domain/problem.ts';
import { makeWelcome } from '$lib/server/accounts.ts';
import { allows, type Deed } from '$lib/server/act.ts';
import {
	emergenciesOf,
	emergencyRoles,
	emergencySeen,
	makeEmergency
} from '$lib/server/break-glass.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: Record<'load' | 'make' | 'code' | 'seen', Deed> = {
	load: 'break-glass.list',
	make: 'break-glass.make',
	code: 'welcome.make',
	seen: 'break-glass.see'
};

export const load: PageServerLoad = page(async ({ locals, url }) => {
	const actor = staffOnly(locals);
	return {
		accounts: await emergenciesOf(locals.db, actor),
		own: actor.id,
		administers: allows(actor, 'break-glass.make'),
		people: allows(actor, 'person.list'),
		address: `${url.origin}/staff/sign-in/emergency`
	};
});

const Making = z.object({ role: z.enum(emergencyRoles) });
const About = z.object({ account: z.string() });

const sent = async (request: Request) => Object.fromEntries(await request.formData());

export const actions: Actions = {
	make: page(async ({ locals, request }) => {
		const { role } = Making.parse(await sent(request));
		try {
			return { welcome: await makeEmergency(locals.db, staffOnly(locals), role) };
		} catch (fault) {
			if (!(fault instanceof Problem) || fault.code !== 'break-glass.two') throw fault;
			return fail(fault.status, { two: true });
		}
	}),

	code: page(async ({ locals, request }) => {
		const { account } = About.parse(await sent(request));
		const actor = staffOnly(locals);
		const found = (await emergenciesOf(locals.db, actor)).find(({ id }) => id === account);
		if (!found) throw new Problem('not-found');
		const { code } = await makeWelcome(locals.db, actor, account);
		return { welcome: { code, who: found.name } };
	}),

	seen: page(async ({ locals, request, url }) => {
		const { account } = About.parse(await sent(request));
		await emergencySeen(locals.db, staffOnly(locals), account);
		redirect(303, url.pathname);
	})
};
