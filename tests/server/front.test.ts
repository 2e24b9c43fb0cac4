import { webcrypto } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeText } from '$lib/domain/code.ts';
import { Enrolled } from '$lib/domain/enrolment.ts';
import { encode, fromBase64url, Receipt, sealedType, signedText } from '$lib/domain/envelope.ts';
import { Snapshot } from '$lib/domain/snapshot.ts';
import { amir, priya, sarah } from '../people.ts';
import { asks, freePort, newFolder, startFront, type Answer, type Front } from '../front.ts';
import { saidBy, sealed } from '../sealed.ts';
import { newTablet, type Tablet } from '../tablet.ts';

const statement = '00000000-0000-4000-8000-00000000eeee';
/** As a browser sends a form with scripts off. */
const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
const jsonType = { 'content-type': 'application/json' };

/** The files of the build, as addresses. */
const builtFiles = ['client', 'prerendered'].flatMap((folder) =>
	readdirSync(`build/${folder}`, { recursive: true, withFileTypes: true })
		.filter((it) => it.isFile() && !/\.(br|gz)$/.test(it.name))
		.map((it) => `${it.parentPath.slice(`build/${folder}`.length)}/${it.name}`)
		.map((path) => (folder === 'prerendered' ? path.replace(/\.html$/, '') : path))
);

const addresses = [
	...['/', '/messages', '/help', '/join', '/settings', '/say/review-menu/1', '/not-there'],
	...['/demo', '/staff/inbox', `/staff/inbox/${statement}`, '/staff/sign-out', '/staff/not-there'],
	...['/healthz', '/readyz', '/metrics', '/.well-known/security.txt'],
	...['/api/about', '/api/keys', '/api/enrolments', '/api/session', '/api/snapshot'],
	...[`/api/outbox/${statement}/0`, '/api/not-there', '/%E0%A4%A', '/_app/immutable/not-there.js']
];

let folder = '';
let riverbank: Front;
let env: Record<string, string>;

beforeAll(async () => {
	folder = newFolder();
	env = { PORT: String(await freePort()), MY_SAY_DATA: folder };
	riverbank = await startFront({ word: 'demonstration', env });
});
afterAll(async () => {
	await riverbank.stop();
	rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
	asks(riverbank.port, 'GET', path, { headers });

const send = (
	method: string,
	path: string,
	body: string | Uint8Array,
	headers: Record<string, string>
) =>
	asks(riverbank.port, method, path, { body, headers: { origin: riverbank.origin, ...headers } });

const problemOf = ({ text }: Answer): unknown => (JSON.parse(text) as { problem: unknown }).problem;

/** The cookies an answer sets, as the next request gives them back. */
const cookiesOf = ({ headers }: Answer): Record<string, string> => ({
	cookie: (headers['set-cookie'] ?? []).map((it) => it.split(';')[0]).join('; ')
});

async function pairingFor(child: { id: string }): Promise<string> {
	const page = await send('POST', '/demo?/child', `child=${child.id}`, form);
	return /\/join#([\w-]+)/.exec(page.text)?.[1] ?? 'none was shown';
}

async function enrolledAs(tablet: Tablet) {
	const { deliveryKey, authorKey } = tablet;
	const enrolling = { pairing: await pairingFor(amir), code: codeText(amir.code), shared: true };
	const body = JSON.stringify({ ...enrolling, deliveryKey, authorKey });
	const answer = await send('POST', '/api/enrolments', body, jsonType);
	expect(answer.status).toBe(201);
	return { ...Enrolled.parse(JSON.parse(answer.text)), cookies: cookiesOf(answer) };
}

async function handIn(
	tablet: Tablet,
	enrolment: string,
	path: string,
	body: Uint8Array,
	type = sealedType
) {
	const authorization = await tablet.authorization(enrolment, { method: 'PUT', path, body });
	return send('PUT', path, body, { 'content-type': type, authorization });
}

describe('every answer', () => {
	const everywhere = {
		'x-content-type-options': 'nosniff',
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'referrer-policy': 'same-origin',
		'x-robots-tag': 'noindex'
	};

	function expectHeaders({ headers }: Answer): void {
		expect(headers).toMatchObject(everywhere);
		expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'|script-src 'self'/);
		expect(headers['permissions-policy']).toContain('camera=(self), microphone=(self)');
		expect(headers['clear-site-data']).toBeUndefined();
		expect(headers['access-control-allow-origin']).toBeUndefined();
	}

	test.each(addresses)('[T-72] has its headers: %s', async (path) => {
		expectHeaders(await get(path));
	});

	test('[T-72] has its headers, when it is a built file too', async () => {
		expect(builtFiles).toContain('/shell');
		expect(builtFiles).toContain('/service-worker.js');
		for (const path of builtFiles) {
			const answer = await get(path);
			expect(answer.status, path).toBe(200);
			expectHeaders(answer);
		}
	});

	// SvelteKit's answer for a script that is gone has nothing of anybody in it.
	const pages = addresses.filter((path) => !path.startsWith('/_app/'));

	test.each(pages)('[F-53] [T-37] is kept by no cache: %s', async (path) => {
		expect((await get(path)).headers['cache-control']).toContain('no-store');
	});

	test.each(['/', '/demo', '/not-there'])('[T-38] runs only our own script: %s', async (path) => {
		const policy = String((await get(path)).headers['content-security-policy']);
		expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/);
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain("require-trusted-types-for 'script'");
		expect(policy).not.toContain('unsafe-eval');
	});

	test('to a machine carries the epoch, a refusal too', async () => {
		const { epoch } = JSON.parse((await get('/api/about')).text) as { epoch: string };
		for (const path of addresses.filter((it) => it.startsWith('/api/'))) {
			expect((await get(path)).headers['my-say-epoch']).toBe(epoch);
		}
	});

	test('is asked for anew each time, when it is the service worker', async () => {
		const { headers } = await get('/service-worker.js');
		expect(headers['cache-control']).toBe('no-cache');
		expect(headers['content-security-policy']).toContain("connect-src 'self'");
	});
});

describe('the demonstration', () => {
	test('[T-71] answers to no other name, and through no proxy', async () => {
		const host = `localhost:${riverbank.port}`;
		const foreign: Record<string, string>[] = [
			{ host: 'riverbank.example' },
			{ host: `127.0.0.1:${riverbank.port}` },
			{ host, forwarded: 'for=10.0.0.1' },
			{ host, 'x-forwarded-for': '10.0.0.1' },
			{ host, 'x-forwarded-host': 'riverbank.example' }
		];
		for (const headers of foreign) expect((await get('/demo', headers)).status).toBe(404);
		expect((await get('/demo', { host })).status).toBe(200);
	});

	test('says that nothing is real, and how to come in', () => {
		expect(riverbank.said()).toContain('nothing in it is real');
		expect(riverbank.said()).toContain(`${riverbank.origin}/demo`);
	});

	test('gives a session in a cookie that no script reads and no other site sends', async () => {
		const answer = await send('POST', '/demo?/staff', `person=${sarah.id}`, form);
		expect(answer).toMatchObject({ status: 303, headers: { location: '/staff' } });
		expect(String(answer.headers['set-cookie'])).toMatch(
			/^my-say-staff=[\w-]{43};.*HttpOnly; SameSite=Lax$/
		);
	});

	test('picks nobody who is not of the cast', async () => {
		expect((await send('POST', '/demo?/staff', `person=${statement}`, form)).status).toBe(404);
	});
});

describe('what comes from another site', () => {
	const foreign = { origin: 'https://elsewhere.example' };

	test.each([
		['JSON', 'POST', '/api/session', jsonType],
		['bytes', 'PUT', `/api/outbox/${statement}/0`, { 'content-type': 'application/octet-stream' }],
		['a sealed part', 'PUT', `/api/outbox/${statement}/0`, { 'content-type': sealedType }],
		['nothing at all', 'DELETE', '/api/session', {}]
	])('[T-70] is refused: %s', async (_, method, path, headers) => {
		const refused = await send(method, path, '{}', { ...headers, ...foreign });
		expect(refused.status).toBe(403);
		expect(problemOf(refused)).toBe('origin.foreign');
	});

	test('[T-70] is refused as a form too, and when it hides where it comes from', async () => {
		expect((await send('POST', '/demo?/staff', '', { ...form, ...foreign })).status).toBe(403);
		const nowhere = await asks(riverbank.port, 'DELETE', '/api/session');
		expect(nowhere.status).toBe(403);
		const other = await send('DELETE', '/api/session', '', { 'sec-fetch-site': 'same-site' });
		expect(other.status).toBe(403);
	});
});

describe('the intake', () => {
	const path = `/api/outbox/${statement}/0`;
	const junk = encode('no sealed part');
	let tablet: Tablet;
	let enrolment = '';

	beforeAll(async () => {
		tablet = await newTablet();
		({ enrolment } = await enrolledAs(tablet));
	});

	test('[T-51] refuses what nobody has signed', async () => {
		const refused = await send('PUT', path, junk, { 'content-type': sealedType });
		expect(refused.status).toBe(401);
		expect(problemOf(refused)).toBe('device.unknown');
	});

	test('refuses what says that it is no sealed part, and what is none', async () => {
		for (const type of ['application/json', sealedType]) {
			const refused = await handIn(tablet, enrolment, path, junk, type);
			expect(refused.status).toBe(415);
			expect(problemOf(refused)).toBe('part.not-sealed');
		}
	});

	test('[T-10] refuses what is larger than a part, before and after the limit of the server', async () => {
		for (const size of [1_100_001, 2_000_001]) {
			const refused = await handIn(tablet, enrolment, path, new Uint8Array(size));
			expect(refused.status).toBe(413);
			expect(problemOf(refused)).toBe('part.too-large');
		}
	});

	test('refuses an address that is none', async () => {
		expect((await handIn(tablet, enrolment, '/api/outbox/amir/0', junk)).status).toBe(400);
		expect((await handIn(tablet, enrolment, `/api/outbox/${statement}/x`, junk)).status).toBe(400);
	});
});

describe('a child with an enrolled tablet', () => {
	let tablet: Tablet;
	let enrolment = '';
	const path = '/api/session';
	const signIn = async (code: string) => {
		const body = JSON.stringify({ code });
		const request = { method: 'POST', path, body: encode(body) };
		const authorization = await tablet.authorization(enrolment, request);
		return send('POST', path, body, { ...jsonType, authorization });
	};

	beforeAll(async () => {
		tablet = await newTablet();
		({ enrolment } = await enrolledAs(tablet));
	});

	test('sees nothing without a session', async () => {
		const refused = await get('/api/snapshot');
		expect(refused.status).toBe(401);
		expect(problemOf(refused)).toBe('session.over');
	});

	test('is told that the code is wrong, then to wait, and for how long', async () => {
		for (let wrong = 1; wrong <= 5; wrong += 1) {
			const refused = await signIn('cat');
			expect(refused.status).toBe(403);
			const told = { problem: 'code.wrong', wrong, kind: amir.codeKind };
			expect(JSON.parse(refused.text)).toEqual(told);
		}
		const waits = await signIn(codeText(amir.code));
		expect(waits.status).toBe(429);
		expect(Number(waits.headers['retry-after'])).toBeGreaterThan(0);
		expect(Number(waits.headers['retry-after'])).toBeLessThanOrEqual(30);
		expect(problemOf(waits)).toBe('code.wait');
	});

	test('signs in, takes the snapshot, and signs out', async () => {
		({ enrolment } = await enrolledAs(tablet));
		const signedIn = await signIn(codeText(amir.code));
		expect(signedIn.status).toBe(204);

		const cookies = cookiesOf(signedIn);
		const taken = await get('/api/snapshot', cookies);
		expect(Snapshot.parse(JSON.parse(taken.text))).toMatchObject({ child: { name: 'Amir' } });

		expect((await send('DELETE', path, '', cookies)).status).toBe(204);
		expect((await get('/api/snapshot', cookies)).status).toBe(401);
	});

	test('opens no door of the staff', async () => {
		const { cookies } = await enrolledAs(tablet);
		const cookie = String(cookies.cookie).replace('my-say-child', 'my-say-staff');
		expect((await get('/staff/inbox', { cookie })).status).toBe(401);
	});

	test('hands in a body that does not fit, and is told so', async () => {
		const refused = await send('POST', '/api/enrolments', '{"pairing":', jsonType);
		expect(refused.status).toBe(400);
		expect(problemOf(refused)).toBe('body.unfit');
	});
});

describe('what a child has said', () => {
	const signedInAs = async ({ id }: { id: string }) =>
		cookiesOf(await send('POST', '/demo?/staff', `person=${id}`, form));

	test('[F-17] outlives a power cut after it was kept, with the same receipt; its officer reads it, and nobody else', async () => {
		const tablet = await newTablet();
		const { enrolment, keys, installation } = await enrolledAs(tablet);
		const pair = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
			'sign',
			'verify'
		]);
		const author = { enrolment, child: amir.id, author: pair.privateKey };
		const part = await sealed({ installation, keyList: keys }, author, saidBy(amir.id));
		const path = `/api/outbox/${part.statement}/0`;

		const first = await handIn(tablet, enrolment, path, part.bytes);
		expect(first.status).toBe(201);
		await riverbank.kill();
		riverbank = await startFront({ word: 'demonstration', env });

		const again = await handIn(tablet, enrolment, path, part.bytes);
		expect(again.status).toBe(200);
		expect(again.text).toBe(first.text);
		expect(await isSigned(Receipt.parse(JSON.parse(again.text)), keys)).toBe(true);

		const [sarahs, priyas] = [await signedInAs(sarah), await signedInAs(priya)];
		const page = `/staff/inbox/${part.statement}`;
		await expect.poll(async () => (await get(page, sarahs)).status).toBe(200);
		expect((await get(page, sarahs)).text).toContain('I want Gran to come.');
		expect((await get('/staff/inbox', sarahs)).text).toContain(part.statement);
		expect((await get('/staff/inbox', priyas)).text).not.toContain(part.statement);
		expect((await get(page, priyas)).status).toBe(404);

		expect((await get('/staff/inbox?before=garbage', sarahs)).status).toBe(200);

		const read = await send('POST', `${page}?/read`, '', { ...form, ...sarahs });
		expect(read).toMatchObject({ status: 303, headers: { location: page } });
		const out = await send('POST', '/staff/sign-out', '', { ...form, ...sarahs });
		expect(out.status).toBe(303);
		expect((await get(page, sarahs)).status).toBe(401);
	});

	async function isSigned(receipt: Receipt, keys: Enrolled['keys']): Promise<boolean> {
		const point = keys.receipt.find(({ kid }) => kid === receipt.kid)?.key ?? '';
		const p256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
		const key = await webcrypto.subtle.importKey('raw', fromBase64url(point), p256, false, [
			'verify'
		]);
		return webcrypto.subtle.verify(
			p256,
			key,
			fromBase64url(receipt.signature),
			signedText(receipt)
		);
	}
});

describe('a member of staff who has to show again who they are', () => {
	const signedIn = async () =>
		cookiesOf(await send('POST', '/demo?/staff', `person=${sarah.id}`, form));
	const asked = '/staff/sign-in/again?to=%2Fstaff%2Finbox%3Fbefore%3Done';

	test('is not asked when nobody is signed in', async () => {
		expect((await get(asked)).status).toBe(401);
		expect((await send('POST', '/demo?/again', '', form)).status).toBe(303);
		expect((await get('/staff')).headers.location).toBe('/staff/sign-in');
	});

	test('is asked, and goes on where they were under a new session', async () => {
		const sarahs = await signedIn();
		const page = await get(asked, sarahs);
		expect(page.text).toContain('Is it still you?');
		const action = /action="(\/demo[^"]+)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&');

		const proved = await send('POST', action ?? '', '', { ...form, ...sarahs });
		expect(proved).toMatchObject({ status: 303, headers: { location: '/staff/inbox?before=one' } });
		expect((await get('/staff/inbox', sarahs)).status).toBe(401);
		expect((await get('/staff/inbox', cookiesOf(proved))).status).toBe(200);
	});

	test.each([
		['https://elsewhere.example/staff'],
		['//elsewhere.example/staff'],
		['/\\elsewhere.example'],
		['/api/about'],
		['/staff/sign-out'],
		['javascript:alert(1)']
	])('is led nowhere but to a page of the staff: not to %s', async (to) => {
		const action = `/demo?/again&to=${encodeURIComponent(to)}`;
		const proved = await send('POST', action, '', { ...form, ...(await signedIn()) });
		expect(proved).toMatchObject({ status: 303, headers: { location: '/staff' } });
	});
});

test('what Sarah typed into a session that was over is there again when she is back', async () => {
	const sarahs = cookiesOf(await send('POST', '/demo?/staff', `person=${sarah.id}`, form));
	const db = new DatabaseSync(`${folder}/my-say.sqlite`);
	db.exec("update session set heard_at = '2020-01-01T00:00:00.000Z'");
	db.close();

	const page = `/staff/inbox/${statement}?/read`;
	const sent = await send('POST', page, 'note=Gran+comes.', { ...form, ...sarahs });
	expect(sent.status).toBe(303);
	const door = String(sent.headers.location);
	expect(door).toMatch(/^\/staff\/sign-in\?to=%2Fstaff%2Finbox%2F[\w-]+&typed=[\w-]{36}$/);
	expect((await get(door)).text).toContain('What you had typed is kept.');

	const picked = door.replace('/staff/sign-in?', '/demo?/staff&');
	const back = await send('POST', picked, `person=${sarah.id}`, form);
	const typed = await get(String(back.headers.location), cookiesOf(back));
	expect(typed.text).toContain('value="Gran comes."');
	expect(typed.text).toContain(`action="${page}"`);

	const other = await send('POST', picked, `person=${priya.id}`, form);
	expect((await get(String(other.headers.location), cookiesOf(other))).text).not.toContain('Gran');
});
