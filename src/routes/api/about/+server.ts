import { json } from '@sveltejs/kit';
import { api } from '$lib/server/door.ts';
import { toldToDevices } from '$lib/server/settings.ts';
import { youSaidToAll } from '$lib/server/you-said.ts';
import type { RequestHandler } from './$types';

// Whose app this is, before anybody is known.
export const _policy = 'open';

export const GET: RequestHandler = api(async ({ locals: { db, authority } }) =>
	json({ ...authority, ...(await toldToDevices(db)), youSaid: await youSaidToAll(db) })
);
