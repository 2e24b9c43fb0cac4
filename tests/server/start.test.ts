import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKeyFile } from '$lib/server/keys.ts';
import { asks, freePort, refusedStart, startFront, type Answer, type Front } from '../front.ts';

let folder = '';
const token = 'for-the-house-that-watches';
let port = 0;
let env: Record<string, string>;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'my-say-start-'));
	port = await freePort();
	createKeyFile(join(folder, 'keys.json'), { mark: null });
	env = {
		PORT: String(port),
		ORIGIN: 'https://say.riverbank.example',
		MY_SAY_DATA: folder,
		MY_SAY_KEYS: join(folder, 'keys.json'),
		MY_SAY_METRICS_TOKEN: token,
		MY_SAY_SECURITY_CONTACT: 'mailto:security@riverbank.example'
	};
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a start that cannot be', () => {
	const oneSentence = /^[A-Z][^\n]*\.\n$/;

	test.each(['ORIGIN', 'MY_SAY_KEYS', 'MY_SAY_DATA'])(
		'without %s says so, and ends',
		async (name) => {
			const { [name]: _, ...rest } = env;
			const { code, said } = await refusedStart({ env: rest });
			expect(code).toBe(1);
			expect(said).toMatch(oneSentence);
			expect(said).toContain(name);
		}
	);

	test('on a port that is taken says so, and ends', async () => {
		const other = createServer().listen(0, 'localhost');
		await once(other, 'listening');
		const { port } = other.address() as { port: number };
		const { code, said } = await refusedStart({ env: { ...env, PORT: String(port) } });
		other.close();
		expect(code).toBe(1);
		expect(said).toMatch(oneSentence);
		expect(said).toContain(`Port ${port} is taken`);
	});

	test('[T-79] as the demonstration, with the keys of a council, ends', async () => {
		const { code, said } = await refusedStart({
			word: 'demonstration',
			env: { PORT: env.PORT ?? '', MY_SAY_DATA: folder }
		});
		expect(code).toBe(1);
		expect(said).toMatch(oneSentence);
	});

	test('[T-79] as the demonstration, open to others, ends', async () => {
		const open = { PORT: env.PORT ?? '', MY_SAY_DATA: join(folder, 'demo'), HOST: '0.0.0.0' };
		const { code, said } = await refusedStart({ word: 'demonstration', env: open });
		expect(code).toBe(1);
		expect(said).toMatch(oneSentence);
	});
});

describe("a council's own start", () => {
	let council: Front;
	beforeAll(async () => (council = await startFront({ env })));
	afterAll(() => council.stop());

	/** What differs from one answer to the next: the nonce, the reference, the date. */
	const alike = ({ status, headers, text }: Answer) => {
		const rest = { ...headers, date: undefined, etag: undefined };
		const reference = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
		return [status, JSON.stringify(rest), text]
			.join('\n')
			.replaceAll(/nonce-[^']+'|nonce="[^"]+"/g, 'nonce')
			.replaceAll(reference, 'reference');
	};

	const doors = ['/demo', '/demo/', '/%64emo', '/x/../demo', '/demo?/staff', '/demo/__data.json'];
	const methods = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS'];
	const tried = doors.flatMap((path) => methods.map((method) => [method, path] as const));

	test.each(tried)('[T-79] has no door of the demonstration: %s %s', async (method, path) => {
		const headers = {
			origin: env.ORIGIN ?? '',
			cookie: 'demonstration=1; my-say-staff=1',
			'x-demonstration': 'true',
			'content-type': 'application/x-www-form-urlencoded'
		};
		const unknown = path.endsWith('__data.json') ? '/unknown/__data.json' : '/unknown';
		const answer = await asks(port, method, path, { headers });
		expect(alike(answer)).toBe(alike(await asks(port, method, unknown, { headers })));
		expect(answer.status).toBe(404);
	});

	test('says with https alone that it is only to be asked over https', async () => {
		const { headers } = await asks(port, 'GET', '/api/about');
		expect(headers['strict-transport-security']).toBe('max-age=31536000');
	});

	test('[T-71] is not fooled by a name that fits the origin of another site', async () => {
		const headers = { host: 'elsewhere.example', origin: 'https://elsewhere.example' };
		expect((await asks(port, 'DELETE', '/api/session', { headers })).status).toBe(403);
	});

	test('shows staff who are not signed in nothing but that', async () => {
		expect((await asks(port, 'GET', '/staff/inbox')).status).toBe(401);
	});

	test('[T-74] logs the pattern of an address, and no id', async () => {
		const statement = crypto.randomUUID();
		await asks(port, 'GET', `/staff/inbox/${statement}?before=amir`);
		await expect.poll(() => council.said()).toContain('/staff/inbox/[statement]');
		expect(council.said()).not.toContain(statement);
		expect(council.said()).not.toContain('amir');
	});

	test('says that it lives and is ready, in a word and nothing more', async () => {
		expect(await asks(port, 'GET', '/healthz')).toMatchObject({ status: 200, text: 'alive' });
		expect(await asks(port, 'GET', '/readyz')).toMatchObject({ status: 200, text: 'ready\n' });
	});

	test('shows its counts to this machine, and to others with the token alone', async () => {
		const handedOn = { 'x-forwarded-for': '203.0.113.7' };
		expect((await asks(port, 'GET', '/metrics')).text).toContain('my_say_parts_waiting 0');
		expect((await asks(port, 'GET', '/metrics', { headers: handedOn })).status).toBe(404);
		for (const [shown, status] of [
			[token, 200],
			[`${token}.`, 404]
		] as const) {
			const headers = { ...handedOn, authorization: `Bearer ${shown}` };
			expect((await asks(port, 'GET', '/metrics', { headers })).status).toBe(status);
		}
	});

	test('says to whom a hole is told, and until when that is true', async () => {
		const { text } = await asks(port, 'GET', '/.well-known/security.txt');
		expect(text).toContain('Contact: mailto:security@riverbank.example\n');
		const expires = Date.parse(/Expires: (.+)/.exec(text)?.[1] ?? '');
		expect(expires).toBeGreaterThan(Date.now());
		expect(expires).toBeLessThan(Date.now() + 366 * 86_400_000);
	});

	test('stops when it is told to, with nothing said', async () => {
		const other = await startFront({ env: { ...env, PORT: String(await freePort()) } });
		expect(await other.stop()).toBe(0);
		const said = other.said().split('\n');
		expect(said.filter((line) => line !== '').at(-1)).toBe(`My Say is open at ${env.ORIGIN}`);
	});

	test('draws the page again on which somebody typed a code that is not right', async () => {
		const headers = {
			origin: env.ORIGIN ?? '',
			accept: 'text/html',
			'content-type': 'application/x-www-form-urlencoded'
		};
		const path = '/staff/sign-in/first?/code';
		const answer = await asks(port, 'POST', path, { headers, body: 'code=AAAA' });
		expect(answer.status).toBe(403);
		expect(answer.text).toContain('This code is not right, was used, or is too old.');
	});

	test('tells in the terminal how to become the first administrator, and nowhere else', () => {
		const [, code = 'none'] = /give this code: {3}((?:\w{4}-){3}\w{4})/.exec(council.said()) ?? [];
		expect(council.said()).toContain(`${env.ORIGIN}/staff/sign-in/first`);
		expect(code).not.toBe('none');
		const database = readFileSync(join(folder, 'my-say.sqlite'), 'latin1');
		expect(database).not.toContain(code);
	});
});
