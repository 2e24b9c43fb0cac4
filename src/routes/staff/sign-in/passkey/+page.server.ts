import { fail, redirect } from '@sveltejs/kit';
import { Problem } from '$lib/domain/problem.ts';
import {
	askForPasskey,
	proveByPasskey,
	signInByPasskey,
	type PasskeyDoor
} from '$lib/server/accounts.ts';
import type { Deed } from '$lib/server/act.ts';
import {
	askedOf,
	backTo,
	cookieOf,
	giveCookie,
	onward,
	page,
	PasskeyAnswer,
	staffOnly
} from '$lib/server/door.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const _policy: { load: 'open'; in: Deed; again: Deed } = {
	// Where somebody comes in who is not known yet, or shows again who they are.
	load: 'open',
	in: 'session.begin',
	again: 'session.prove'
};

export const load: PageServerLoad = page(async ({ locals, url }) => {
	mustBeOpen(locals);
	return {
		asked: askedOf(url),
		ready: url.searchParams.has('ready'),
		typed: url.searchParams.has('typed'),
		again: locals.actor !== null,
		council: locals.council !== null,
		back: locals.actor ? backTo(url) : `/staff/sign-in?${askedOf(url)}`,
		show: await askForPasskey(locals.db, locals.actor, url.origin)
	};
});

export const actions: Actions = {
	in: page((event) =>
		entering(event, (answer) => signInByPasskey(event.locals.db, doorOf(event), answer))
	),
	again: page((event) => {
		const { locals } = event;
		const actor = staffOnly(locals);
		const cookie = cookieOf(event, 'staff') ?? '';
		return entering(event, (answer) =>
			proveByPasskey(locals.db, { actor, cookie }, doorOf(event), answer)
		);
	})
};

/** Gives the session that a passkey opens, and sends on; one that is not accepted is told of on the page. */
async function entering(event: RequestEvent, open: (answer: string) => Promise<string>) {
	mustBeOpen(event.locals);
	const { answer } = PasskeyAnswer.parse(Object.fromEntries(await event.request.formData()));
	try {
		giveCookie(event, 'staff', await open(answer));
	} catch (fault) {
		if (!(fault instanceof Problem) || fault.code !== 'passkey.wrong') throw fault;
		return fail(fault.status, { wrong: true });
	}
	redirect(303, onward(event.url));
}

/** The try-out has a door of its own. */
function mustBeOpen({ authority }: App.Locals): void {
	if (authority.demonstration) throw new Problem('not-found');
}

const doorOf = ({ locals, url }: RequestEvent): PasskeyDoor => ({
	origin: url.origin,
	shut: locals.council !== null
});
