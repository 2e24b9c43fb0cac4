import { text } from '@sveltejs/kit';
import { Problem } from '$lib/domain/problem.ts';
import { api } from '$lib/server/door.ts';
import type { RequestHandler } from './$types';

// Where somebody who found a hole tells of it: it is for everybody.
export const _policy = 'open';

const halfAYear = 182 * 86_400_000;

export const GET: RequestHandler = api(({ locals: { securityContact }, url }) => {
	if (!securityContact) throw new Problem('address.unknown');
	const lines = [
		`Contact: ${securityContact}`,
		`Expires: ${new Date(Date.now() + halfAYear).toISOString()}`,
		'Preferred-Languages: en',
		`Canonical: ${url.origin}/.well-known/security.txt`
	];
	return Promise.resolve(text(`${lines.join('\n')}\n`));
});
