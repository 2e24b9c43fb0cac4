import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { KeyList, signedText, takeApart, unpad } from '$lib/domain/envelope.ts';
import { readPlaces } from '$lib/server/env.ts';
import {
	changeEnvelopes,
	createKeyFile,
	kindsOfKeys,
	makeKeys,
	openKeys,
	recoverKeys,
	rotateKeys,
	type Changed,
	type KeyPlaces
} from '$lib/server/keys.ts';
import { amir } from '../people.ts';
import { saidBy, sealed } from '../sealed.ts';
import { isSigned } from './points.ts';

let folder = '';
let places: KeyPlaces;
let made: Changed;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'my-say-keys-'));
	places = { keys: join(folder, 'keys.json'), recovery: join(folder, 'safe') };
	made = await makeKeys(places);
	return () => rmSync(folder, { recursive: true });
});

afterEach(() => vi.useRealTimers());

const file = () => readFileSync(places.keys, 'utf8');
const copies = () => readdirSync(places.recovery);

async function sealedNow() {
	const how = { name: 'ECDSA', namedCurve: 'P-256' } as const;
	const { privateKey } = await crypto.subtle.generateKey(how, true, ['sign', 'verify']);
	const tablet = { enrolment: amir.id, child: amir.id, author: privateKey };
	return (await sealed(openKeys(places.keys), tablet, saidBy(amir.id))).bytes;
}

async function opens(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	return Buffer.from(unpad(await openKeys(places.keys).openSeal(takeApart(bytes)!))).toString();
}

describe('the keys of a council', () => {
	test('are not made twice', async () => {
		const before = file();
		await expect(makeKeys(places)).rejects.toThrow(/never written over\.$/);
		expect(file()).toBe(before);
		expect(copies()).toHaveLength(1);
	});

	test('are not made, and not rotated, when their recovery copy cannot be written', async () => {
		const before = file();
		const blocked = join(folder, 'a file');
		writeFileSync(blocked, '');
		const nowhere = { ...places, recovery: join(blocked, 'below') };
		await expect(rotateKeys(nowhere, kindsOfKeys)).rejects.toThrow(/nothing was changed\.$/);
		expect(file()).toBe(before);

		const other = { keys: join(folder, 'other.json'), recovery: nowhere.recovery };
		await expect(makeKeys(other)).rejects.toThrow(/nothing was changed\.$/);
		expect(statSync(other.keys, { throwIfNoEntry: false })).toBeUndefined();
	});

	test('are read by their owner alone, and so is their copy', () => {
		expect(statSync(places.keys).mode & 0o777).toBe(0o600);
		expect(statSync(made.copy).mode & 0o777).toBe(0o600);
	});

	test('hold nothing of what lies in the envelopes, and the copy shows nothing of them', () => {
		for (const { identity, check } of made.papers) {
			expect(file()).not.toContain(identity);
			expect(file()).not.toContain(check);
		}
		const copy = readFileSync(made.copy, 'utf8');
		expect(copy).toContain('AGE ENCRYPTED FILE');
		for (const [, secret = ''] of file().matchAll(/"(?:d|key)": "([^"]{43})"/g)) {
			expect(copy).not.toContain(secret);
		}
	});

	test('name two envelopes, each known by its own short code, however it is typed', () => {
		const [one, other] = openKeys(places.keys).envelopes;
		const [first = '', second = ''] = made.papers.map(({ check }) => check);
		expect(one?.hasCode(` ${first.toUpperCase().replace('-', ' ')}`)).toBe(true);
		expect(one?.hasCode(second)).toBe(false);
		expect(other?.hasCode(second)).toBe(true);
	});

	test('are looked for where the settings say', () => {
		expect(readPlaces({ MY_SAY_DATA: '/srv/say' })).toMatchObject({
			keys: '/srv/say/keys.json',
			recovery: null,
			database: { file: '/srv/say/my-say.sqlite' }
		});
		expect(readPlaces({ MY_SAY_KEYS: '/k', MY_SAY_RECOVERY: '/r' })).toMatchObject({
			keys: '/k',
			recovery: '/r',
			database: null
		});
	});
});

describe('after a rotation', () => {
	test('[T-12] five times while a tablet was offline, what it sealed still opens', async () => {
		const bytes = await sealedNow();
		for (let n = 0; n < 5; n += 1) await rotateKeys(places, kindsOfKeys);
		expect(await opens(bytes)).toContain('I want Gran to come.');
		expect(openKeys(places.keys).keyList.intake).toHaveLength(6);
		expect(copies()).toHaveLength(6);
	});

	test('[T-53] devices get a list with a higher number, signed by the same root', async () => {
		const before = openKeys(places.keys).keyList;
		await rotateKeys(places, ['intake', 'receipt']);
		const { keyList } = openKeys(places.keys);
		expect(KeyList.parse(keyList).number).toBe(before.number + 1);
		expect(keyList.root).toBe(before.root);
		expect(keyList.intake.slice(1)).toEqual(before.intake);
		expect(keyList.receipt.slice(1)).toEqual(before.receipt);
		expect(await isSigned(before.root, signedText(keyList), keyList.signature)).toBe(true);
	});

	test('of one kind, the others stay as they were', async () => {
		const before = openKeys(places.keys);
		await rotateKeys(places, ['pepper']);
		const after = openKeys(places.keys);
		expect(after.pepperKid).not.toBe(before.pepperKid);
		expect(after.authorityKid).toBe(before.authorityKid);
		expect(after.keyList.intake).toEqual(before.keyList.intake);
		expect(after.anchorKeys).toEqual(before.anchorKeys);
	});

	test('a process that read the file before looks again for what it does not know', async () => {
		const running = openKeys(places.keys);
		vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
		await rotateKeys(places, ['intake', 'authority']);
		const wrapped = openKeys(places.keys).newChildKey(amir.id);
		expect(running.unwrapChildKey(amir.id, wrapped)).toHaveLength(32);
		expect(running.hasIntake(openKeys(places.keys).keyList.intake[0]!.kid)).toBe(true);
	});

	test('without envelopes there is none', async () => {
		const bare = { ...places, keys: join(folder, 'bare.json') };
		createKeyFile(bare.keys, { mark: null });
		await expect(rotateKeys(bare, kindsOfKeys)).rejects.toThrow('npm run keys envelopes');
	});
});

describe('when the key file is lost', () => {
	test.each([0, 1])('[T-75] the paper of envelope %i alone brings it back whole', async (which) => {
		const bytes = await sealedNow();
		const { copy } = await rotateKeys(places, kindsOfKeys);
		const before = file();
		rmSync(places.keys);

		await recoverKeys(places.keys, { copy, identity: made.papers[which]!.identity });
		expect(file()).toBe(before);
		expect(statSync(places.keys).mode & 0o777).toBe(0o600);
		expect(await opens(bytes)).toContain('I want Gran to come.');
	});

	test('[T-75] a wrong paper, a damaged copy and a key file that is there change nothing', async () => {
		const [paper] = made.papers;
		const before = file();
		const back = (copy: string, identity: string) => recoverKeys(places.keys, { copy, identity });

		await expect(back(made.copy, paper!.identity)).rejects.toThrow(/never written over\.$/);
		expect(file()).toBe(before);
		rmSync(places.keys);
		await expect(back(made.copy, 'AGE-SECRET-KEY-1NONE')).rejects.toThrow(/does not open/);
		await expect(back(join(folder, 'gone.age'), paper!.identity)).rejects.toThrow(/There is no/);
		const text = readFileSync(made.copy, 'utf8');
		writeFileSync(made.copy, text.slice(0, -200));
		await expect(back(made.copy, paper!.identity)).rejects.toThrow(/does not open/);
		expect(statSync(places.keys, { throwIfNoEntry: false })).toBeUndefined();
	});

	test('after new envelopes, the old papers open no new copy', async () => {
		const { copy, papers } = await changeEnvelopes(places);
		rmSync(places.keys);
		const back = (identity: string) => recoverKeys(places.keys, { copy, identity });
		await expect(back(made.papers[0]!.identity)).rejects.toThrow(/does not open/);
		expect(await back(papers[1]!.identity)).toBe(1);
	});
});
