import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { staffRoles } from '$lib/domain/people.ts';
import { Problem, type ProblemCode } from '$lib/domain/problem.ts';
import { makeWelcome } from '$lib/server/accounts.ts';
import { allows, type Deed } from '$lib/server/act.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { setAddress } from '$lib/server/notices.ts';
import {
	addColleague,
	askRole,
	colleagues,
	letIn,
	settleRole,
	shutOut
} from '$lib/server/staffing.ts';
import type { Actions, PageServerLoad } from './$types';

type Verb = 'load' | 'add' | 'code' | 'out' | 'in' | 'ask' | 'settle' | 'address';

export const _policy: Record<Verb, Deed> = {
	load: 'person.list',
	add: 'person.add',
	code: 'welcome.make',
	out: 'person.shut-out',
	in: 'person.let-in',
	ask: 'role.ask',
	settle: 'role.settle',
	address: 'address.set'
};

export const load: PageServerLoad = page(async ({ locals, url }) => {
	const { db, council } = locals;
	const actor = staffOnly(locals);
	const people = await colleagues(db, actor);
	return {
		people,
		// To whom children may be handed on, by whoever may do that.
		officers: allows(actor, 'allocation.hand-on')
			? people.filter(({ role, shutOutAt }) => role === 'iro' && !shutOutAt)
			: [],
		own: actor.id,
		council: council !== null,
		administers: allows(actor, 'person.add'),
		setsAddresses: allows(actor, 'address.set'),
		mails: locals.mails,
		address: `${url.origin}/staff/sign-in/first`
	};
});

const Adding = z.object({
	firstName: z.string().trim().min(1).max(100),
	lastName: z.string().trim().min(1).max(100),
	role: z.enum(staffRoles)
});
const About = z.object({ person: z.string() });
const Addressing = About.extend({ address: z.string().max(400) });
/** `onward`: 'duty', the id of another officer, or '' for whoever has no children. */
const Leaving = About.extend({ onward: z.string().default('') });
const Asking = z.object({ person: z.string(), role: z.enum(staffRoles) });
const Settling = z.object({ change: z.string(), agreed: z.enum(['yes', 'no']) });

const sent = async (request: Request) => Object.fromEntries(await request.formData());

/** What somebody can mend is told on the page. */
const near = [
	'address.unfit',
	'person.self',
	'break-glass.two',
	'person.children',
	'person.last',
	'role.second-person'
] as const satisfies readonly ProblemCode[];

async function told(done: Promise<unknown>) {
	try {
		await done;
		return { done: true };
	} catch (fault) {
		const code = fault instanceof Problem && near.find((it) => it === fault.code);
		if (!code) throw fault;
		return fail(409, { problem: code });
	}
}

export const actions: Actions = {
	add: page(async ({ locals, request }) => {
		const typed = await sent(request);
		const adding = Adding.safeParse(typed);
		if (!adding.success) {
			const texts = Object.entries(typed).filter(([, value]) => typeof value === 'string');
			return fail(400, { typed: Object.fromEntries(texts) as Record<string, string> });
		}
		const { firstName, lastName } = adding.data;
		const welcome = await addColleague(locals.db, staffOnly(locals), adding.data);
		return { welcome: { ...welcome, who: `${firstName} ${lastName}` } };
	}),

	code: page(async ({ locals, request }) => {
		const { person } = About.parse(await sent(request));
		const actor = staffOnly(locals);
		const welcome = await makeWelcome(locals.db, actor, person);
		const who = (await colleagues(locals.db, actor)).find(({ id }) => id === person)?.name ?? '';
		return { welcome: { ...welcome, who } };
	}),

	out: page(async ({ locals, request }) => {
		const { person, onward } = Leaving.parse(await sent(request));
		const goes = onward === '' || onward === 'duty' ? onward || null : { to: onward };
		return told(shutOut(locals.db, staffOnly(locals), person, goes));
	}),

	in: page(async ({ locals, request }) => {
		const { person } = About.parse(await sent(request));
		return told(letIn(locals.db, staffOnly(locals), person));
	}),

	ask: page(async ({ locals, request }) => {
		return told(askRole(locals.db, staffOnly(locals), Asking.parse(await sent(request))));
	}),

	settle: page(async ({ locals, request }) => {
		const { change, agreed } = Settling.parse(await sent(request));
		const word = { change, agreed: agreed === 'yes' };
		return told(settleRole(locals.db, staffOnly(locals), word));
	}),

	address: page(async ({ locals, request }) => {
		const addressing = Addressing.parse(await sent(request));
		const came = await told(setAddress(locals.db, staffOnly(locals), addressing));
		return 'data' in came ? fail(400, { ...came.data, addressing }) : came;
	})
};
