import { text } from '@sveltejs/kit';
import { Problem } from '$lib/domain/problem.ts';
import { api } from '$lib/server/door.ts';
import { mayReadCounts, metricsOf } from '$lib/server/health.ts';
import type { RequestHandler } from './$types';

// Counts without a person in them, for this machine alone or whoever shows the token.
export const _policy = 'open';

export const GET: RequestHandler = api(async ({ locals, platform, request }) => {
	const peer = platform?.req.socket.remoteAddress ?? '';
	if (!mayReadCounts(request, peer, locals.metricsToken)) throw new Problem('address.unknown');
	return text(await metricsOf(locals.db));
});
