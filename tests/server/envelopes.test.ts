import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSync } from 'otplib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { codeText } from '$lib/domain/code.ts';
import type { Actor } from '$lib/domain/people.ts';
import {
	firstWelcome,
	newSecret,
	setUpDoor,
	signInChild,
	signInLocally
} from '$lib/server/accounts.ts';
import { hashCode } from '$lib/server/accounts/codes.ts';
import { addChild, childById } from '$lib/server/children.ts';
import { confirmEnvelope, envelopesOf } from '$lib/server/envelopes.ts';
import { changeEnvelopes, kindsOfKeys, makeKeys, openKeys, rotateKeys } from '$lib/server/keys.ts';
import { rewrapAuthenticators, rewrapChildKeys } from '$lib/server/rewrap.ts';
import { onEachDatabase } from '../databases.ts';
import { amir, grace, sarah, seren } from '../people.ts';
import { enrolledFor } from '../sealed.ts';
import { house } from './installation.ts';
import { as } from './riverbank.ts';

const folder = mkdtempSync(join(tmpdir(), 'my-say-envelopes-'));
const places = { keys: join(folder, 'keys.json'), recovery: join(folder, 'safe') };
const { papers } = await makeKeys(places);
const keys = openKeys(places.keys);
const codes = papers.map(({ check }) => check) as [string, string];

const administrator: Actor = { id: 'ada', role: 'administrator' };

const secret = newSecret();
afterEach(() => vi.useRealTimers());

onEachDatabase('the recovery envelopes', (db) => {
	const confirm = (holder: string, code: string, actor = as(grace)) =>
		confirmEnvelope(db(), keys, actor, { holder, code });
	const add = (child = amir) => addChild(db(), keys, house, child);

	test('are nothing that a reviewing officer confirms', async () => {
		await expect(confirm('Sarah Okafor', codes[0], as(sarah))).rejects.toMatchObject({
			code: 'not-allowed'
		});
	});

	test('are confirmed by the code on the paper, and by no other', async () => {
		await expect(confirm('Grace Adeyemi', 'abcde-abcde')).rejects.toMatchObject({
			code: 'envelope.unknown'
		});
		expect(await envelopesOf(db(), keys)).toEqual([null, null]);
	});

	test('are with two people, and not both with one', async () => {
		await confirm('Grace Adeyemi', codes[0]);
		await expect(confirm(' grace  adeyemi', codes[1])).rejects.toMatchObject({
			code: 'envelope.one-holder'
		});
	});

	test('come before the first child: without both of them no real child is added', async () => {
		await expect(add()).rejects.toMatchObject({ code: 'keys.unconfirmed' });
		await confirm('Grace Adeyemi', codes[0]);
		await expect(add()).rejects.toMatchObject({ code: 'keys.unconfirmed' });
		expect(await childById(db(), keys, amir.id)).toBeNull();

		await confirm('Joan Field', codes[1], administrator);
		await add();
		expect(await childById(db(), keys, amir.id)).toMatchObject({ name: 'Amir' });
		expect(await envelopesOf(db(), keys)).toMatchObject([
			{ holder: 'Grace Adeyemi' },
			{ holder: 'Joan Field' }
		]);
	});

	test('are to be confirmed again when there are new ones', async () => {
		const anew = { ...places, keys: join(folder, `${crypto.randomUUID()}.json`) };
		await makeKeys(anew);
		const before = openKeys(anew.keys);
		expect(await envelopesOf(db(), before)).toEqual([null, null]);
		const { papers } = await changeEnvelopes(anew);
		const after = openKeys(anew.keys);
		await confirmEnvelope(db(), after, administrator, {
			holder: 'Joan Field',
			code: papers[0]!.check
		});
		expect(await envelopesOf(db(), after)).toMatchObject([{ holder: 'Joan Field' }, null]);
		expect(await envelopesOf(db(), before)).toEqual([null, null]);
	});
});

onEachDatabase("the children's keys, when the authority's was rotated", (db) => {
	beforeEach(async () => {
		await confirmEnvelope(db(), keys, administrator, { holder: 'Grace', code: codes[0] });
		await confirmEnvelope(db(), keys, administrator, { holder: 'Joan', code: codes[1] });
		for (const child of [amir, seren]) await addChild(db(), keys, house, child);
	});

	test('are wrapped anew, once, and no word of a child is touched', async () => {
		const rows = () =>
			db().selectFrom('child').select(['id', 'key_kid', 'name_sealed']).orderBy('id').execute();
		const before = await rows();
		await rotateKeys(places, kindsOfKeys);
		const rotated = openKeys(places.keys);

		expect(await rewrapChildKeys(db(), rotated)).toBe(2);
		expect(await rewrapChildKeys(db(), rotated)).toBe(0);
		const after = await rows();
		expect(after.map(({ key_kid }) => key_kid)).toEqual(Array(2).fill(rotated.authorityKid));
		expect(after.map(({ name_sealed }) => name_sealed)).toEqual(
			before.map(({ name_sealed }) => name_sealed)
		);
		expect(await childById(db(), rotated, seren.id)).toMatchObject({ name: 'Seren' });
	});

	test('are not all that is made anew: a code that is right is kept under the new pepper, once', async () => {
		const code = codeText(amir.code);
		const { enrolment } = await enrolledFor(db(), amir.id);
		const kept = () =>
			db()
				.selectFrom('child')
				.select(['code_hash', 'code_pepper'])
				.where('id', '=', amir.id)
				.executeTakeFirstOrThrow();
		const { hash: code_hash, pepper: code_pepper } = await hashCode(keys, code);
		await db()
			.updateTable('child')
			.set({ code_hash, code_pepper })
			.where('id', '=', amir.id)
			.execute();
		await rotateKeys(places, ['pepper']);
		const rotated = openKeys(places.keys);
		const signIn = (tried: string) =>
			signInChild(db(), rotated, { enrolment, child: amir.id }, tried);

		await expect(signIn(codeText(seren.code))).rejects.toMatchObject({ code: 'code.wrong' });
		expect((await kept()).code_pepper).toBe(code_pepper);
		await signIn(code);
		const anew = await kept();
		expect(anew.code_pepper).toBe(rotated.pepperKid);
		await signIn(code);
		expect(await kept()).toEqual(anew);
	});

	test('change nothing for staff: the app on a phone goes on, and the password is kept under the new pepper', async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-12-01T09:00:00Z') });
		const digits = () => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) });
		const code = (await firstWelcome(db())) ?? '';
		const password = 'teapot violin harbour';
		const names = { name: 'quiet-otter-417', firstName: 'Nia', lastName: 'Pritchard' };
		const given = { code, ...names, password, again: password, secret, digits: digits() };
		await setUpDoor(db(), keys, given);
		const before = await db().selectFrom('password').selectAll().executeTakeFirstOrThrow();
		await rotateKeys(places, ['authority', 'pepper']);
		const rotated = openKeys(places.keys);

		expect(await rewrapAuthenticators(db(), rotated)).toBe(1);
		expect(await rewrapAuthenticators(db(), rotated)).toBe(0);
		const kept = await db().selectFrom('authenticator').selectAll().executeTakeFirstOrThrow();
		expect(kept.secret_kid).toBe(rotated.authorityKid);

		vi.setSystemTime(Date.now() + 60_000);
		const { name } = names;
		const signIn = (tried: string, shown = digits()) =>
			signInLocally(db(), rotated, { name, password: tried, digits: shown });
		await expect(signIn('teapot violin harbor')).rejects.toMatchObject({ code: 'sign-in.wrong' });
		await expect(signIn(password, '000000')).rejects.toMatchObject({ code: 'sign-in.wrong' });
		expect(await db().selectFrom('password').selectAll().executeTakeFirst()).toEqual(before);
		await signIn(password);
		const anew = await db().selectFrom('password').selectAll().executeTakeFirstOrThrow();
		expect(anew).toMatchObject({ pepper: rotated.pepperKid, set_at: before.set_at });
		vi.setSystemTime(Date.now() + 60_000);
		expect(await signIn(password)).toBeTypeOf('string');
	});
});
