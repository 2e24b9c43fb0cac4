import { redirect } from '@sveltejs/kit';
import { comeBack } from '$lib/server/accounts.ts';
import { cookieOf, giveCookie, page, takeBegunWord, toldAtSignIn } from '$lib/server/door.ts';
import { Problem } from '$lib/domain/problem.ts';
import type { RequestHandler } from './$types';

// Whoever comes here says by what they bring who they are; `comeBack` begins the session as a deed.
export const _policy = 'open';

export const GET: RequestHandler = page(async (event) => {
	const { db, council } = event.locals;
	if (!council) throw new Problem('not-found');
	const word = takeBegunWord(event);
	const session = cookieOf(event, 'staff');
	const { cookie, onward } = await comeBack(db, council, {
		word,
		answer: event.url,
		session
	}).catch((fault: unknown) => redirect(303, toldAtSignIn(fault, event.url)));
	giveCookie(event, 'staff', cookie);
	redirect(303, onward);
});
