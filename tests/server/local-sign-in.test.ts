import { generateSync } from 'otplib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
	firstWelcome,
	makeWelcome,
	newSecret,
	proveLocally,
	setUpDoor,
	signInLocally,
	welcomeOf,
	whoAsks
} from '$lib/server/accounts.ts';
import { faultOf } from '$lib/server/accounts/passwords.ts';
import { addStaff } from '$lib/server/people.ts';
import { onEachDatabase } from '../databases.ts';
import { nia, sarah } from '../people.ts';
import { house, keysForTests } from './installation.ts';
import { as, justProved } from './riverbank.ts';

const keys = keysForTests(null);
const password = 'teapot violin harbour';
const secret = newSecret();
const seconds = (n: number) => vi.setSystemTime(Date.now() + n * 1000);
const digitsNow = () => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) });

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});

const given = (code: string) => ({
	...{ code, name: 'quiet-otter-417', firstName: 'Nia', lastName: 'Pritchard' },
	...{ password, again: password, secret, digits: digitsNow() }
});

describe('a password', () => {
	test.each([
		['teapot violin', 'short'],
		['123456789012345', 'common'],
		['passwordpassword', 'common'],
		['Password!123456', 'common'],
		['qwertyuiopasdfgh', 'common'],
		['aaaaaaaaaaaaaaaa', 'common'],
		['abcabcabcabcabcabc', 'common'],
		['Quiet-Otter-4177', 'name'],
		['x'.repeat(201), 'long']
	])('is refused when it is %s: %s', (it, fault) => {
		expect(faultOf(it, ['quiet-otter-417'])).toBe(fault);
	});

	test.each([password, 'correct horse battery', 'blau-weiß-grün-gelb'])('may be %s', (it) => {
		expect(faultOf(it, ['quiet-otter-417'])).toBeNull();
	});
});

onEachDatabase('the first administrator', (db) => {
	const first = async () => (await firstWelcome(db())) ?? 'none was made';
	const setUp = async (changes: object = {}) =>
		setUpDoor(db(), keys, { ...given(await first()), ...changes });

	test.each([
		['another code', { code: 'AAAA-BBBB-CCCC-DDDD' }, 'code'],
		['no last name', { lastName: ' ' }, 'names'],
		['a short password', { password: 'short', again: 'short' }, 'short'],
		['two passwords', { again: 'teapot violin harbor' }, 'again'],
		['other digits', { digits: '000000' }, 'digits'],
		['a key of their own that is none', { secret: 'AAAA' }, 'digits']
	])('is not made with %s, and the code stays good', async (_, changes, fault) => {
		const code = await first();
		expect(await setUpDoor(db(), keys, { ...given(code), ...changes })).toEqual({ fault });
		expect(await welcomeOf(db(), code)).toEqual({ person: null });
	});

	test('is not made half an hour after the code was printed', async () => {
		const code = await first();
		seconds(30 * 60);
		expect(await setUpDoor(db(), keys, given(code))).toEqual({ fault: 'code' });
	});

	test('is made once: then no code is printed, and an earlier one is over', async () => {
		const earlier = await first();
		expect(await setUp()).toHaveProperty('cookie');
		expect(await firstWelcome(db())).toBeNull();
		expect(await setUpDoor(db(), keys, given(earlier))).toEqual({ fault: 'code' });
	});

	test('is signed in, has ten recovery codes, and nothing of it can be read in the database', async () => {
		const done = await setUp();
		if ('fault' in done) throw new Error(done.fault);
		const actor = await whoAsks(db(), 'staff', done.cookie);
		expect(actor).toMatchObject({ role: 'administrator', provedAt: new Date().toISOString() });
		expect(new Set(done.recovery).size).toBe(10);
		const tables = ['password', 'authenticator', 'recovery_code', 'welcome'] as const;
		const rows = await Promise.all(
			tables.map((table) => db().selectFrom(table).selectAll().execute())
		);
		const text = JSON.stringify(rows);
		for (const told of [password, secret, ...done.recovery]) expect(text).not.toContain(told);
	});
});

onEachDatabase('who signs in by the local door', (db) => {
	let name = '';
	let recovery: string[] = [];
	beforeEach(async () => {
		await addStaff(db(), house, sarah);
		const welcome = await makeWelcome(db(), justProved(nia), sarah.id);
		const done = await setUpDoor(db(), keys, given(welcome.code));
		if ('fault' in done) throw new Error(done.fault);
		({ name, recovery } = done);
		seconds(60);
	});

	const signIn = (showing: { name?: string; password?: string; digits?: string } = {}) =>
		signInLocally(db(), keys, { name, password, digits: digitsNow(), ...showing });
	const wrong = { code: 'sign-in.wrong' };

	test('[T-77] hears the same, whether the name, the password or the digits are wrong', async () => {
		for (const showing of [
			{ name: 'brave-heron-100' },
			{ password: 'teapot violin harbor' },
			{ digits: '000000' },
			{ name: '' }
		]) {
			const fault: unknown = await signIn(showing).catch((it: unknown) => it);
			expect(fault).toMatchObject({ ...wrong, details: {} });
		}
	});

	test('[T-77] waits as long, whether the name is known or not', async () => {
		// The quickest of three: a machine may stand still in the midst of one.
		const took = async (showing: object) => {
			const times: number[] = [];
			for (let tries = 0; tries < 3; tries += 1) {
				const began = performance.now();
				await signIn(showing).catch(() => {});
				times.push(performance.now() - began);
			}
			return Math.min(...times);
		};
		const [known, unknown] = [await took({ password: 'x' }), await took({ name: 'no-body-100' })];
		// Both did the slow reckoning; without it an answer takes a few milliseconds.
		expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(5);
	});

	test('[T-77] has to wait after five tries, under a name that nobody has too, and is never shut out', async () => {
		for (const showing of [{ password: 'x' }, { name: 'no-body-100' }]) {
			for (let n = 0; n < 5; n += 1) await expect(signIn(showing)).rejects.toMatchObject(wrong);
			await expect(signIn(showing)).rejects.toMatchObject({
				code: 'code.wait',
				details: { seconds: 30 }
			});
		}
		seconds(30);
		expect(await signIn()).toBeTypeOf('string');
	});

	test('uses each six digits once, also when they are sent twice at the same moment', async () => {
		const digits = digitsNow();
		const both = await Promise.allSettled([signIn({ digits }), signIn({ digits })]);
		expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
		await expect(signIn({ digits })).rejects.toMatchObject(wrong);
		seconds(30);
		expect(await signIn()).toBeTypeOf('string');
	});

	test('may be half a minute early or late, and no more', async () => {
		const digits = digitsNow();
		seconds(70);
		await expect(signIn({ digits })).rejects.toMatchObject(wrong);
	});

	test('has a recovery code in place of the phone, each once', async () => {
		const [first = ''] = recovery;
		expect(await signIn({ digits: first.toLowerCase().replaceAll('-', ' ') })).toBeTypeOf('string');
		await expect(signIn({ digits: first })).rejects.toMatchObject(wrong);
		await expect(signIn({ digits: recovery[1] ?? '', password: 'x' })).rejects.toMatchObject(wrong);
		expect(await signIn({ digits: recovery[1] ?? '' })).toBeTypeOf('string');
	});

	test('shows again who they are with all of it, under a new session', async () => {
		const cookie = await signIn();
		const actor = as(sarah);
		seconds(600);
		const tried = proveLocally(db(), keys, { actor, cookie }, { password, digits: '000000' });
		await expect(tried).rejects.toMatchObject(wrong);
		const showing = { password, digits: digitsNow() };
		const proved = await proveLocally(db(), keys, { actor, cookie }, showing);
		expect(await whoAsks(db(), 'staff', cookie)).toBeNull();
		expect(await whoAsks(db(), 'staff', proved)).toMatchObject({
			provedAt: new Date().toISOString()
		});
	});

	test('is not let in any more once they were shut out', async () => {
		await db().updateTable('person').set({ left_at: new Date().toISOString() }).execute();
		await expect(signIn()).rejects.toMatchObject(wrong);
	});

	test('is out everywhere once they set it up anew, and what they had is over', async () => {
		const cookie = await signIn();
		const { code, name: same } = await makeWelcome(db(), justProved(nia), sarah.id);
		expect(same).toBe(name);
		const other = 'marble lantern seaside';
		seconds(60);
		await setUpDoor(db(), keys, { ...given(code), password: other, again: other });
		expect(await whoAsks(db(), 'staff', cookie)).toBeNull();
		seconds(60);
		await expect(signIn()).rejects.toMatchObject(wrong);
		await expect(signIn({ digits: recovery[3] ?? '', password: other })).rejects.toMatchObject(
			wrong
		);
		expect(await signIn({ password: other })).toBeTypeOf('string');
	});
});
