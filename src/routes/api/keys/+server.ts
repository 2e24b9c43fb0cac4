import { json } from '@sveltejs/kit';
import { api } from '$lib/server/door.ts';
import type { RequestHandler } from './$types';

// Public halves only, and signed: whoever fetches them learns nothing about anybody.
export const _policy = 'open';

export const GET: RequestHandler = api(async ({ locals: { keys } }) => json(keys.keyList));
