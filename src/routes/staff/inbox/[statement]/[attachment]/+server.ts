import type { Deed } from '$lib/server/act.ts';
import { openAttachment } from '$lib/server/attachments.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { onlyFromOwnPages, served } from '$lib/server/serve.ts';
import type { RequestHandler } from './$types';

export const _policy: Deed = 'attachment.open';

export const GET: RequestHandler = page(async ({ locals, params, request }) => {
	onlyFromOwnPages(request);
	const { db, keys } = locals;
	return served(await openAttachment(db, keys, staffOnly(locals), params), request);
});
