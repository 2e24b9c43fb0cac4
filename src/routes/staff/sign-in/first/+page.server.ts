import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { Problem } from '$lib/domain/problem.ts';
import {
	addressOf,
	newSecret,
	newSignInName,
	setUpDoor,
	squareOf,
	welcomeOf
} from '$lib/server/accounts.ts';
import type { Deed } from '$lib/server/act.ts';
import { giveCookie, page } from '$lib/server/door.ts';
import type { Actions, PageServerLoad } from './$types';

export const _policy: { load: 'open'; code: 'open'; finish: Deed } = {
	// Asks for a code that somebody was given.
	load: 'open',
	// Whoever has the code sees whom it welcomes, and nothing else.
	code: 'open',
	finish: 'door.set'
};

export const load: PageServerLoad = page(async ({ locals: { council, authority } }) => {
	if (council || authority.demonstration) throw new Problem('not-found');
});

const text = z.string().max(200).default('');
const Given = z.object({
	code: text,
	name: text,
	firstName: text,
	lastName: text,
	password: z.string().max(1_000).default(''),
	again: z.string().max(1_000).default(''),
	secret: text,
	digits: text
});

export const actions: Actions = {
	code: page(async ({ locals: { db }, request }) => {
		const { code } = Given.parse(Object.fromEntries(await request.formData()));
		const welcome = await welcomeOf(db, code);
		// An emergency account has no password to set up.
		if (!welcome || welcome.person?.emergency) return fail(403, { fault: 'code' as const });
		const { person } = welcome;
		const name = person?.name ?? newSignInName();
		return { asked: { ...askedOf(name, newSecret()), code, hello: person?.firstName ?? null } };
	}),

	finish: page(async (event) => {
		const { db, keys } = event.locals;
		const given = Given.parse(Object.fromEntries(await event.request.formData()));
		const done = await setUpDoor(db, keys, given);
		if (!('fault' in done)) {
			giveCookie(event, 'staff', done.cookie);
			return { recovery: done.recovery, name: done.name };
		}
		const welcome = await welcomeOf(db, given.code);
		if (!welcome) return fail(403, { fault: 'code' as const });
		const { code, firstName, lastName } = given;
		const name = welcome.person?.name ?? given.name;
		// The same key again: the app on the phone has it already.
		const asked = {
			...askedOf(name, given.secret),
			code,
			hello: welcome.person?.firstName ?? null
		};
		return fail(400, { fault: done.fault, asked, typed: { firstName, lastName } });
	})
};

const askedOf = (name: string, secret: string) => ({
	name,
	secret,
	square: squareOf(addressOf(secret, name))
});
