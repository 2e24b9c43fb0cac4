import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
	addPasskey,
	askForNewPasskey,
	askForPasskey,
	passkeysOf,
	proveByPasskey,
	removePasskey,
	signInByPasskey,
	signInStaff,
	whoAsks
} from '$lib/server/accounts.ts';
import { addStaff } from '$lib/server/people.ts';
import { shutOut } from '$lib/server/staffing.ts';
import { onEachDatabase } from '../databases.ts';
import { Authenticator, type Falsely } from '../passkey.ts';
import { nia, priya, sarah, type CastStaff } from '../people.ts';
import { house } from './installation.ts';
import { as, justProved } from './riverbank.ts';

const origin = 'https://mysay.example.gov.uk';
const door = { origin, shut: false };
const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);
const wrong = { code: 'passkey.wrong' };

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
});

const falsehoods: [string, Falsely][] = [
	['from another page', { origin: 'https://mysay.example.com' }],
	['from a page without a lock', { origin: 'http://mysay.example.gov.uk' }],
	['made for another house', { rp: 'example.com' }],
	['that nobody’s finger has let sign', { unverified: true }]
];

onEachDatabase('a new passkey', (db) => {
	const own = () => passkeysOf(db(), as(sarah));
	beforeEach(() => addStaff(db(), house, sarah));

	const add = async (falsely: Falsely = {}, key = new Authenticator(origin)) => {
		const asked = await askForNewPasskey(db(), justProved(sarah), origin);
		await addPasskey(db(), justProved(sarah), origin, key.make(asked, falsely));
		return key;
	};

	test('[T-55] is not asked for, nor kept, without a fresh proof of who it is', async () => {
		const needed = { code: 'proof.needed' };
		await expect(askForNewPasskey(db(), as(sarah), origin)).rejects.toMatchObject(needed);
		const asked = await askForNewPasskey(db(), justProved(sarah), origin);
		const made = new Authenticator(origin).make(asked);
		await expect(addPasskey(db(), as(sarah), origin, made)).rejects.toMatchObject(needed);
		expect(await own()).toEqual([]);
	});

	test.each(falsehoods)('[T-55] %s is refused', async (_, falsely) => {
		await expect(add(falsely)).rejects.toMatchObject(wrong);
		expect(await own()).toEqual([]);
	});

	test('that was made for somebody else’s asking is refused', async () => {
		await addStaff(db(), house, priya);
		const asked = await askForNewPasskey(db(), justProved(priya), origin);
		const made = new Authenticator(origin).make(asked);
		await expect(addPasskey(db(), justProved(sarah), origin, made)).rejects.toMatchObject(wrong);
	});

	test('is kept once, for one asking, and not five minutes later', async () => {
		const asked = await askForNewPasskey(db(), justProved(sarah), origin);
		const made = new Authenticator(origin).make(asked);
		await addPasskey(db(), justProved(sarah), origin, made);
		await expect(addPasskey(db(), justProved(sarah), origin, made)).rejects.toMatchObject(wrong);
		const late = await askForNewPasskey(db(), justProved(sarah), origin);
		later(5);
		const second = new Authenticator(origin).make(late);
		await expect(addPasskey(db(), justProved(sarah), origin, second)).rejects.toMatchObject(wrong);
		expect(await own()).toHaveLength(1);
	});

	test('that belongs to somebody already stays theirs', async () => {
		const key = await add();
		await addStaff(db(), house, priya);
		const asked = await askForNewPasskey(db(), justProved(priya), origin);
		const again = addPasskey(db(), justProved(priya), origin, key.make(asked));
		await expect(again).rejects.toMatchObject(wrong);
		expect(await own()).toHaveLength(1);
	});

	test.each(['', 'nothing', '{}', '{"id":1}'])(
		'is none when the browser sends “%s”',
		async (it) => {
			await expect(addPasskey(db(), justProved(sarah), origin, it)).rejects.toMatchObject(wrong);
		}
	);

	test('says where it lies, and is not offered to be made twice', async () => {
		const key = await add();
		expect(await own()).toEqual([
			{ id: key.id, on: 'computer', madeAt: '2026-12-01T09:00:00.000Z', usedAt: null }
		]);
		const { excludeCredentials } = await askForNewPasskey(db(), justProved(sarah), origin);
		expect(excludeCredentials?.map(({ id }) => id)).toEqual([key.id]);
	});

	test('is not taken away when nothing else would be left to come in by', async () => {
		const key = await add();
		const take = (id: string) => removePasskey(db(), justProved(sarah), id);
		await expect(take(key.id)).rejects.toMatchObject({ code: 'passkey.last' });
		await add();
		await take(key.id);
		expect(await own()).toHaveLength(1);
		await expect(take(key.id)).rejects.toMatchObject({ code: 'not-found' });
	});

	test('is taken away by nobody but its owner', async () => {
		await addStaff(db(), house, priya);
		const key = await add();
		await expect(removePasskey(db(), justProved(priya), key.id)).rejects.toMatchObject({
			code: 'not-found'
		});
		await expect(removePasskey(db(), as(sarah), key.id)).rejects.toMatchObject({
			code: 'proof.needed'
		});
	});
});

onEachDatabase('who signs in by a passkey', (db) => {
	let key: Authenticator;
	beforeEach(async () => {
		for (const person of [sarah, priya, nia]) await addStaff(db(), house, person);
		key = await passkeyOf(sarah);
	});

	const passkeyOf = async (person: CastStaff) => {
		const made = new Authenticator(origin);
		const asked = await askForNewPasskey(db(), justProved(person), origin);
		await addPasskey(db(), justProved(person), origin, made.make(asked));
		return made;
	};
	const asked = () => askForPasskey(db(), null, origin);
	const signIn = async (falsely: Falsely = {}, by = key) =>
		signInByPasskey(db(), door, by.show(await asked(), falsely));

	test.each([
		...falsehoods,
		['in somebody else’s name', { userHandle: Buffer.from(priya.id).toString('base64url') }]
	] as [string, Falsely][])('[T-55] is refused with one %s', async (_, falsely) => {
		await expect(signIn(falsely)).rejects.toMatchObject({ ...wrong, details: {} });
	});

	test('[T-55] is refused with what was signed before, or five minutes ago', async () => {
		const shown = key.show(await asked());
		expect(await signInByPasskey(db(), door, shown)).toBeTypeOf('string');
		await expect(signInByPasskey(db(), door, shown)).rejects.toMatchObject(wrong);
		const late = key.show(await asked());
		later(5);
		await expect(signInByPasskey(db(), door, late)).rejects.toMatchObject(wrong);
	});

	test('[T-55] is refused with what was signed for something else', async () => {
		const proof = key.show(await askForPasskey(db(), as(sarah), origin));
		await expect(signInByPasskey(db(), door, proof)).rejects.toMatchObject(wrong);
		const own = key.show({ challenge: Buffer.alloc(32, 7).toString('base64url'), rpId: 'x' });
		await expect(signInByPasskey(db(), door, own)).rejects.toMatchObject(wrong);
	});

	test('[T-55] is refused with a copy of a key that has counted on', async () => {
		const copy = key.copy();
		await signIn();
		await signIn();
		await expect(signIn({}, copy)).rejects.toMatchObject(wrong);
		expect(await signIn()).toBeTypeOf('string');
	});

	test('[T-77] hears the same with a key that nobody has, and is told of nobody’s keys', async () => {
		const stranger = new Authenticator(origin);
		await expect(signIn({}, stranger)).rejects.toMatchObject({ ...wrong, details: {} });
		expect((await asked()).allowCredentials).toEqual([]);
		await expect(signInByPasskey(db(), door, 'nothing')).rejects.toMatchObject(wrong);
	});

	test('is refused once they were shut out', async () => {
		await shutOut(db(), as(nia), sarah.id);
		await expect(signIn()).rejects.toMatchObject(wrong);
	});

	test('is in, has just shown who they are, and the record says so of a refusal too', async () => {
		await signIn({ unverified: true }).catch(() => {});
		const cookie = await signIn();
		expect(await whoAsks(db(), 'staff', cookie)).toEqual({
			...as(sarah),
			provedAt: '2026-12-01T09:00:00.000Z'
		});
		const lines = await db()
			.selectFrom('audit')
			.select(['actor_id', 'outcome'])
			.where('deed', '=', 'session.begin')
			.orderBy('number')
			.execute();
		expect(lines).toEqual([
			{ actor_id: sarah.id, outcome: 'passkey.wrong' },
			{ actor_id: sarah.id, outcome: 'done' }
		]);
		expect(await passkeysOf(db(), as(sarah))).toMatchObject([
			{ usedAt: '2026-12-01T09:00:00.000Z' }
		]);
	});

	test('may have a key that never counts', async () => {
		expect(await signIn({ counter: 0 })).toBeTypeOf('string');
		expect(await signIn({ counter: 0 })).toBeTypeOf('string');
	});

	test('shows again who they are with a key of their own, and no other', async () => {
		const cookie = await signInStaff(db(), as(sarah), 'password');
		later(10);
		const actor = as(sarah);
		const prove = async (by: Authenticator) => {
			const shown = by.show(await askForPasskey(db(), actor, origin));
			return proveByPasskey(db(), { actor, cookie }, door, shown);
		};
		await expect(prove(await passkeyOf(priya))).rejects.toMatchObject(wrong);
		const proved = await prove(key);
		expect(await whoAsks(db(), 'staff', cookie)).toBeNull();
		expect(await whoAsks(db(), 'staff', proved)).toMatchObject({
			provedAt: new Date().toISOString()
		});
	});
});
