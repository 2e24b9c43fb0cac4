import { text } from '@sveltejs/kit';
import { whatIsMissing } from '$lib/server/health.ts';
import type { RequestHandler } from './$types';

// For whatever watches the house: one word, and nothing of anybody.
export const _policy = 'open';

export const GET: RequestHandler = async ({ locals: { db, keys } }) => {
	const missing = await whatIsMissing(db, keys);
	return text(missing ? `not ready: ${missing}\n` : 'ready\n', { status: missing ? 503 : 200 });
};
