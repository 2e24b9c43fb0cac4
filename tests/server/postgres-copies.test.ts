import { expect, test } from 'vitest';
import { copyOut, putBack } from '$lib/server/database.ts';
import { apart } from '$lib/server/database/postgres-copies.ts';
import { kinds } from '../databases.ts';

test('a password never stands on a command line, where everybody on the machine can read it', () => {
	expect(apart('postgres://my-say:p%40ss@db.example/my-say?sslmode=require')).toEqual({
		address: 'postgres://my-say@db.example/my-say?sslmode=require',
		password: 'p@ss'
	});
	for (const url of [
		'postgres://my-say@/my-say?host=/run/x',
		'postgresql://db.example:5432/my-say'
	]) {
		expect(apart(url)).toEqual({ address: url, password: null });
	}
});

test.runIf(kinds.PostgreSQL)('without the programs it says which, and leaves nothing', async () => {
	const made = await kinds.PostgreSQL!();
	const { PATH } = process.env;
	try {
		process.env.PATH = '/nowhere';
		const drained = copyOut(made.place, async ({ bytes }) => {
			for await (const _ of bytes);
		});
		await expect(drained).rejects.toThrow(/^pg_dump is not on this machine: /);
		const nothing = (async function* () {})();
		await expect(putBack(made.place, nothing)).rejects.toThrow(
			/^pg_restore is not on this machine: /
		);
	} finally {
		process.env.PATH = PATH;
		await made.remove();
	}
});
