import { redirect } from '@sveltejs/kit';
import { setOut } from '$lib/server/accounts.ts';
import { giveBegun, onward, page, toldAtSignIn } from '$lib/server/door.ts';
import { Problem } from '$lib/domain/problem.ts';
import type { RequestHandler } from './$types';

// Sends whoever asks to the council's sign-in. A link and no form: the page may send forms to itself alone.
export const _policy = 'open';

export const GET: RequestHandler = page(async (event) => {
	const { db, council, actor } = event.locals;
	if (!council) throw new Problem('not-found');
	const begun = await setOut(db, council, { actor, onward: onward(event.url) }).catch(
		(fault: unknown) => redirect(303, toldAtSignIn(fault, event.url))
	);
	giveBegun(event, begun.word);
	redirect(303, begun.address);
});
