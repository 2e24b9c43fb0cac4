import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readEnv, type Env } from '$lib/server/env.ts';
import { openHouse } from '$lib/server/house.ts';
import { createKeyFile } from '$lib/server/keys.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'my-say-house-'));
	return () => rmSync(folder, { recursive: true });
});

const demonstration = (env: Record<string, string> = {}): Env =>
	readEnv({ argv: ['node', 'server.ts', 'demonstration'], env: { MY_SAY_DATA: folder, ...env } });

const council = (env: Record<string, string> = {}): Env =>
	readEnv({
		argv: ['node', 'server.ts'],
		env: {
			ORIGIN: 'https://say.riverbank.example',
			MY_SAY_DATA: folder,
			MY_SAY_KEYS: join(folder, 'keys.json'),
			...env
		}
	});

const councilKeys = (name = 'keys.json') => createKeyFile(join(folder, name), { mark: null });

async function openAndClose(env: Env) {
	const house = await openHouse(env);
	await house.close();
	return house;
}

/** Why a start is refused: one plain sentence. */
async function refused(env: () => Env): Promise<string> {
	const why = await openAndCloseOrWhy(env);
	expect(why).toMatch(/^[A-Z][^\n]*\.$/);
	return why;
}

async function openAndCloseOrWhy(env: () => Env): Promise<string> {
	try {
		await openAndClose(env());
		return 'it started';
	} catch (fault) {
		expect(fault).toMatchObject({ name: 'EnvProblem' });
		return (fault as Error).message;
	}
}

test('[T-79] a council does not start with the key file of the demonstration', async () => {
	await openAndClose(demonstration());
	expect(await refused(council)).toContain('made by the demonstration');
});

test('[T-79] a council does not start with the database of the demonstration', async () => {
	await openAndClose(demonstration());
	councilKeys('own.json');
	const why = await refused(() => council({ MY_SAY_KEYS: join(folder, 'own.json') }));
	expect(why).toContain('database was made by the demonstration');
});

test('[T-79] the demonstration does not start with the key file of a council', async () => {
	councilKeys();
	expect(await refused(demonstration)).toContain('key file is not the demonstration');
});

test('[T-79] the demonstration does not start with the database of a council', async () => {
	councilKeys();
	await openAndClose(council());
	const keys = join(folder, 'demonstration.json');
	const why = await refused(() => demonstration({ MY_SAY_KEYS: keys }));
	expect(why).toContain('database is not the demonstration');
});

test('[T-79] the demonstration listens on this machine alone', async () => {
	expect(await refused(() => demonstration({ HOST: '0.0.0.0' }))).toContain('this machine alone');
	expect(await refused(() => demonstration({ ORIGIN: 'https://say.example' }))).toContain(
		'localhost'
	);
});

test('a key file and a database of two installations do not start together', async () => {
	councilKeys();
	await openAndClose(council());
	councilKeys('other.json');
	const why = await refused(() => council({ MY_SAY_KEYS: join(folder, 'other.json') }));
	expect(why).toContain('two different installations');
});

test('a council does not start without a key file, with a damaged one, or with one that others can read', async () => {
	expect(await refused(council)).toContain('no key file');

	const file = join(folder, 'keys.json');
	writeFileSync(file, '{', { mode: 0o600 });
	expect(await refused(council)).toContain('damaged');

	rmSync(file);
	councilKeys();
	chmodSync(file, 0o644);
	expect(await refused(council)).toContain('Others can read');
});

test('the demonstration makes its keys at the first start, for its owner alone, and keeps them', async () => {
	const first = await openAndClose(demonstration());
	expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600);
	expect(first.authority).toMatchObject({ authority: 'Riverbank', demonstration: true });

	const second = await openAndClose(demonstration());
	expect(second.authority).toEqual(first.authority);
	expect(second.keys.installation).toBe(first.keys.installation);
});

test('a council starts with what is its own, again and again', async () => {
	councilKeys();
	const first = await openAndClose(council());
	expect(first.authority.demonstration).toBe(false);
	expect((await openAndClose(council())).authority).toEqual(first.authority);
});
