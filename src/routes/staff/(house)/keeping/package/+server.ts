import { redirect } from '@sveltejs/kit';
import { Problem } from '$lib/domain/problem.ts';
import type { Deed } from '$lib/server/act.ts';
import { page, staffOnly } from '$lib/server/door.ts';
import { makePackage } from '$lib/server/packages.ts';
import type { RequestEvent, RequestHandler } from './$types';

export const _policy: Deed = 'package.make';

export const POST: RequestHandler = page(async ({ locals, request }: RequestEvent) => {
	const { db, keys } = locals;
	const councilId = String((await request.formData()).get('councilId') ?? '').trim();
	try {
		const zip = await makePackage(db, keys, staffOnly(locals), councilId);
		return new Response(new Uint8Array(zip), {
			headers: {
				'content-type': 'application/zip',
				// No number and no name: a file's name lies in many a list.
				'content-disposition': 'attachment; filename="my-say-package.zip"',
				'content-security-policy': "sandbox; default-src 'none'",
				'cache-control': 'no-store'
			}
		});
	} catch (fault) {
		if (fault instanceof Problem && fault.code === 'child.unknown') {
			redirect(303, '/staff/keeping?unknown');
		}
		throw fault;
	}
});
