import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { comeBack, openCouncil, setOut, whoAsks, type Council } from '$lib/server/accounts.ts';
import type { CouncilSignIn } from '$lib/server/env.ts';
import { createKeyFile } from '$lib/server/keys.ts';
import { openDirectory, type Directory } from '../directory.ts';
import { onEachDatabase } from '../databases.ts';
import { asks, freePort, startFront, type Answer, type Front } from '../front.ts';
import { dan, sarah } from '../people.ts';

const origin = 'https://say.riverbank.example';
const back = `${origin}/staff/sign-in/council/back`;
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicHalf = {
	...publicKey.export({ format: 'jwk' }),
	kid: 'ours',
	use: 'sig',
	alg: 'RS256'
};

let folder = '';
let directory: Directory;
let how: CouncilSignIn;
let council: Council;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'my-say-council-'));
	directory = await openDirectory(back);
	writeFileSync(join(folder, 'secret'), `${directory.secret}\n`);
	const { issuer, tenant, client } = directory;
	how = { issuer, tenant, client, proof: { secret: join(folder, 'secret') }, context: null };
	council = openCouncil(how, origin);
});
afterAll(async () => {
	await directory.close();
	rmSync(folder, { recursive: true });
});

const inDirectory = (person: { id: string; firstName: string; lastName: string }) => ({
	tid: directory.tenant,
	oid: person.id,
	given_name: person.firstName,
	family_name: person.lastName,
	roles: ['iro']
});

beforeEach(() => {
	directory.person = inDirectory(sarah);
	directory.bend = null;
	directory.proofs.length = 0;
});

describe("an answer from the council's sign-in", () => {
	const answered = async (again = false, from = council) => {
		const { address, asked } = await from.begin(again);
		return { asked, answer: new URL(await directory.goThrough(address)) };
	};
	const refused = { code: 'sign-in.refused' };

	test.each(['state', 'nonce', 'verifier'] as const)(
		'[T-55] is refused when it does not fit the %s that was asked with',
		async (name) => {
			const { answer, asked } = await answered();
			const other = { ...asked, [name]: 'x'.repeat(43) };
			await expect(council.finish(answer, other)).rejects.toMatchObject(refused);
		}
	);

	test('[T-55] is refused when it says that another sign-in gave it', async () => {
		const { answer, asked } = await answered();
		answer.searchParams.set('iss', 'https://elsewhere.example');
		await expect(council.finish(answer, asked)).rejects.toMatchObject(refused);
	});

	test.each([
		['who issued it', { iss: 'https://elsewhere.example' }],
		['for whom it is', { aud: 'another-house' }],
		['from which tenant it is', { tid: '99999999-2222-4333-8444-555555555555' }],
		['what it answers', { nonce: 'another' }],
		['until when it holds', { exp: Math.floor(Date.now() / 1000) - 600 }],
		['who it is', { oid: 'sarah.okafor@riverbank.example' }]
	])('[T-55] is refused when its token is wrong in %s', async (_, wrong) => {
		directory.bend = (claims) => ({ ...claims, ...wrong });
		const { answer, asked } = await answered();
		await expect(council.finish(answer, asked)).rejects.toMatchObject(refused);
	});

	test('[T-55] is refused the second time', async () => {
		const { answer, asked } = await answered();
		await council.finish(answer, asked);
		await expect(council.finish(answer, asked)).rejects.toMatchObject(refused);
	});

	test('[T-55] is refused as a fresh proof when the sign-in was more than five minutes ago', async () => {
		const old = Math.floor(Date.now() / 1000) - 400;
		directory.bend = (claims) => ({ ...claims, auth_time: old });
		const { answer, asked } = await answered(true);
		await expect(council.finish(answer, asked)).rejects.toMatchObject(refused);
	});

	test('[T-55] is refused as a fresh proof without the context that the council asks for', async () => {
		const strict = openCouncil({ ...how, context: 'c1' }, origin);
		const first = await answered(true, strict);
		await expect(strict.finish(first.answer, first.asked)).rejects.toMatchObject(refused);

		directory.person = { ...inDirectory(sarah), acrs: ['c1'] };
		const { answer, asked } = await answered(true, strict);
		await expect(strict.finish(answer, asked)).resolves.toMatchObject({ objectId: sarah.id });
	});

	test('says who it is, and in which roles', async () => {
		const { answer, asked } = await answered(true);
		const shown = await council.finish(answer, asked);
		expect(shown).toMatchObject({ objectId: sarah.id, firstName: 'Sarah', roles: ['iro'] });
		expect(Date.parse(shown.provedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
	});

	test('is asked for with a state, a nonce and a challenge, by a code in the address', async () => {
		const { searchParams } = new URL((await council.begin(false)).address);
		expect(Object.fromEntries(searchParams)).toMatchObject({
			response_type: 'code',
			response_mode: 'query',
			code_challenge_method: 'S256',
			redirect_uri: back,
			state: expect.stringMatching(/.{40}/) as string,
			nonce: expect.stringMatching(/.{40}/) as string
		});
		expect(new URL((await council.begin(true)).address).searchParams.get('max_age')).toBe('300');
	});

	test('is fetched with the key of the house, where the council has registered one', async () => {
		const strict = await openDirectory(back, publicHalf);
		const key = join(folder, 'key.pem');
		writeFileSync(key, privateKey.export({ format: 'pem', type: 'pkcs8' }));
		const own = openCouncil({ ...how, issuer: strict.issuer, proof: { key } }, origin);

		strict.person = inDirectory(sarah);
		const { address, asked } = await own.begin(false);
		const answer = new URL(await strict.goThrough(address));
		await expect(own.finish(answer, asked)).resolves.toMatchObject({ objectId: sarah.id });
		expect(strict.proofs).toEqual([expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/)]);
		await strict.close();
	});
});

test('a file that holds no key keeps the house from starting, in one plain sentence', () => {
	const key = join(folder, 'secret');
	expect(() => openCouncil({ ...how, proof: { key } }, origin)).toThrow(/^The file at .*\.$/);
	const missing = join(folder, 'missing');
	expect(() => openCouncil({ ...how, proof: { key: missing } }, origin)).toThrow(/^The file at/);
});

test("the house is open while the council's sign-in is away, and says so", async () => {
	const away = openCouncil({ ...how, issuer: `http://localhost:${await freePort()}` }, origin);
	await expect(away.begin(false)).rejects.toMatchObject({ code: 'sign-in.later' });
});

onEachDatabase('who comes in from the council’s sign-in', (db) => {
	const comeIn = async (
		session?: string,
		actor = null as Parameters<typeof setOut>[2]['actor']
	) => {
		const { address, word } = await setOut(db(), council, { actor, onward: '/staff/inbox' });
		const answer = new URL(await directory.goThrough(address));
		return comeBack(db(), council, { word, answer, session });
	};
	const people = () =>
		db().selectFrom('person').select(['role', 'first_name', 'left_at']).execute();

	test('is nobody with no role of ours, or with more than one', async () => {
		directory.person = { ...inDirectory(sarah), roles: ['finance'] };
		await expect(comeIn()).rejects.toMatchObject({ code: 'role.none' });
		directory.person = { ...inDirectory(sarah), roles: ['iro', 'administrator'] };
		await expect(comeIn()).rejects.toMatchObject({ code: 'role.several' });
		directory.person = { ...inDirectory(sarah), roles: ['child'] };
		await expect(comeIn()).rejects.toMatchObject({ code: 'role.none' });
		expect(await people()).toEqual([]);
	});

	test('is refused when their browser brings back nothing that was begun there', async () => {
		const { address } = await setOut(db(), council, { actor: null, onward: '/staff' });
		const answer = new URL(await directory.goThrough(address));
		const tried = comeBack(db(), council, { word: 'guessed', answer, session: undefined });
		await expect(tried).rejects.toMatchObject({ code: 'sign-in.refused' });
	});

	test('is added the first time, and is the same person the next, whatever their name is then', async () => {
		const first = await comeIn();
		directory.person = { ...inDirectory(sarah), family_name: 'Okafor-Lane', roles: ['manager'] };
		const second = await comeIn();
		const actors = await Promise.all(
			[first, second].map(({ cookie }) => whoAsks(db(), 'staff', cookie))
		);
		expect(actors[0]?.id).toBe(actors[1]?.id);
		expect(await people()).toEqual([{ role: 'manager', first_name: 'Sarah', left_at: null }]);
		const deeds = await db().selectFrom('audit').select('deed').orderBy('number').execute();
		expect(deeds.map(({ deed }) => deed)).toEqual([
			...['person.add', 'session.begin'],
			...['person.follow', 'session.begin']
		]);
	});

	test('is not let in any more once they were shut out here', async () => {
		const { cookie } = await comeIn();
		await db().updateTable('person').set({ left_at: new Date().toISOString() }).execute();
		await expect(comeIn()).rejects.toMatchObject({ code: 'sign-in.refused' });
		expect(await whoAsks(db(), 'staff', cookie)).toBeNull();
	});

	test('has proved nothing yet that asks for a fresh sign-in, and then has', async () => {
		const { cookie } = await comeIn();
		const actor = await whoAsks(db(), 'staff', cookie);
		expect(actor?.provedAt).toBeUndefined();
		const again = await comeIn(cookie, actor);
		expect(again.cookie).not.toBe(cookie);
		expect((await whoAsks(db(), 'staff', again.cookie))?.provedAt).toBeDefined();
		expect(await whoAsks(db(), 'staff', cookie)).toBeNull();
	});

	test('proves nothing for somebody else’s session', async () => {
		const { cookie } = await comeIn();
		const actor = await whoAsks(db(), 'staff', cookie);
		directory.person = inDirectory(dan);
		await expect(comeIn(cookie, actor)).rejects.toMatchObject({ code: 'sign-in.refused' });
	});
});

describe("a council's house", () => {
	let house: Front;

	beforeAll(async () => {
		createKeyFile(join(folder, 'keys.json'), { mark: null });
		house = await startFront({
			env: {
				PORT: String(await freePort()),
				ORIGIN: origin,
				MY_SAY_DATA: folder,
				MY_SAY_KEYS: join(folder, 'keys.json'),
				MY_SAY_OIDC_ISSUER: directory.issuer,
				MY_SAY_OIDC_TENANT: directory.tenant,
				MY_SAY_OIDC_CLIENT: directory.client,
				MY_SAY_OIDC_SECRET: join(folder, 'secret')
			}
		});
	});
	afterAll(() => house.stop());

	const get = (path: string, cookies = '') =>
		asks(house.port, 'GET', path, { headers: { cookie: cookies } });
	const cookiesOf = ({ headers }: Answer) =>
		(headers['set-cookie'] ?? []).map((it) => it.split(';')[0]).join('; ');

	test('leads an officer from a link to the sign-in, and back to where they wanted to be', async () => {
		const door = await get('/staff/sign-in?to=%2Fstaff%2Finbox');
		expect(door.text).toContain('href="/staff/sign-in/council?to=%2Fstaff%2Finbox"');
		const out = await get('/staff/sign-in/council?to=%2Fstaff%2Finbox');
		expect(String(out.headers['set-cookie'])).toMatch(
			/^__Host-my-say-begun=[\w-]{43};.*Path=\/; HttpOnly; Secure; SameSite=Lax$/
		);

		const { pathname, search } = new URL(await directory.goThrough(String(out.headers.location)));
		const in_ = await get(`${pathname}${search}`, cookiesOf(out));
		expect(in_).toMatchObject({ status: 303, headers: { location: '/staff/inbox' } });
		expect(String(in_.headers['set-cookie'])).toContain('__Host-my-say-staff=');
		const inbox = await get('/staff/inbox', cookiesOf(in_));
		expect(inbox.status).toBe(200);
		expect(inbox.text).toContain('Sarah Okafor');
	});

	test('tells who could not come in, and nothing of why in the address', async () => {
		const refused = await get('/staff/sign-in/council/back?code=guessed&state=guessed');
		expect(refused.headers.location).toBe('/staff/sign-in?problem=sign-in.refused');
		const told = await get('/staff/sign-in?problem=sign-in.refused');
		expect(told.text).toContain('That did not work.');
		expect((await get('/staff/sign-in?problem=anything')).text).not.toContain('role="alert"');
	});
});
