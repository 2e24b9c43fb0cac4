import { json } from '@sveltejs/kit';
import { Enrolling } from '$lib/domain/enrolment.ts';
import { Problem } from '$lib/domain/problem.ts';
import type { Deed } from '$lib/server/act.ts';
import { api, bytesOf, giveCookie, shaped } from '$lib/server/door.ts';
import { enrol, offerFor } from '$lib/server/enrolments.ts';
import type { RequestHandler } from './$types';

export const _policy: { GET: 'open'; POST: Deed } = {
	// Whoever holds the one-time code is meant to see for whom it is.
	GET: 'open',
	POST: 'enrolment.make'
};

/** What the child is asked to confirm. The pairing stands in a header, so that no log of addresses has it. */
export const GET: RequestHandler = api(async ({ locals: { db, keys }, request }) => {
	const [, pairing] = /^Pairing (.+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
	if (!pairing) throw new Problem('card.unknown');
	return json(await offerFor(db, keys, pairing));
});

export const POST: RequestHandler = api(async (event) => {
	const { locals, request } = event;
	const enrolling = shaped(Enrolling, await bytesOf(request));
	const { enrolled, cookie } = await enrol(locals, enrolling);
	giveCookie(event, 'child', cookie);
	return json(enrolled, { status: 201 });
});
