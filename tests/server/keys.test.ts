import { createPrivateKey, sign, type webcrypto } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { KeyList, signedText, takeApart, unpad } from '$lib/domain/envelope.ts';
import { createKeyFile, openKeys } from '$lib/server/keys.ts';
import { childKeyOf, openAtRest, sealAtRest } from '$lib/server/rest.ts';
import { amir, seren } from '../people.ts';
import { saidBy, sealed, type Enrolled } from '../sealed.ts';
import { isSigned } from './points.ts';

type KeyFile = Record<'authority' | 'intake' | 'receipt' | 'pepper', { kid: string }[]> & {
	installation: string;
	root: webcrypto.JsonWebKey;
	list: KeyList;
};

let path: string;

beforeEach(() => {
	path = join(mkdtempSync(join(tmpdir(), 'my-say-keys-')), 'keys.json');
	createKeyFile(path, { mark: 'demonstration' });
});

const read = (at = path) => JSON.parse(readFileSync(at, 'utf8')) as KeyFile;
const write = (file: unknown) => writeFileSync(path, JSON.stringify(file));

describe('a key file', () => {
	test('that is not there is asked for in one sentence', () => {
		expect(() => openKeys(`${path}.gone`)).toThrow(/^There is no key file at .*\.$/);
	});

	test.each([0o640, 0o604, 0o644, 0o666])('that others can read (%o) is refused', (mode) => {
		chmodSync(path, mode);
		expect(() => openKeys(path)).toThrow(`Others can read the key file: run "chmod 600 ${path}".`);
	});

	test.each([
		['empty', () => ''],
		['cut off', (text: string) => text.slice(0, -20)],
		['of another kind', () => '{"v":2}'],
		['without a pepper', (text: string) => text.replace('"pepper"', '"papper"')],
		['with a key list of others', (text: string) => text.replace('"number": 1', '"number": 2')],
		[
			'with a key that is none',
			(text: string) => text.replace(/"d": "[^"]{4}/, (d) => `${d.slice(0, -4)}!!!!`)
		]
	])('that is %s is refused in one sentence', (_, damage) => {
		writeFileSync(path, damage(readFileSync(path, 'utf8')));
		expect(() => openKeys(path)).toThrow(
			`The key file at ${path} is damaged: put back its recovery copy.`
		);
	});

	test('is never written over', () => {
		const before = readFileSync(path, 'utf8');
		expect(() => createKeyFile(path, { mark: null })).toThrow(/never written over\.$/);
		expect(readFileSync(path, 'utf8')).toBe(before);
	});

	test('can be read by its owner alone, and knows whose it is', () => {
		expect(statSync(path).mode & 0o777).toBe(0o600);
		expect(openKeys(path)).toMatchObject({
			mark: 'demonstration',
			installation: read().installation
		});
	});

	test('hands out no key of its own: only public halves and verbs', () => {
		const keys = openKeys(path);
		const shown = JSON.stringify(keys);
		const secrets = readFileSync(path, 'utf8').matchAll(/"(?:d|key)": "([^"]{43})"/g);
		for (const [, secret = ''] of secrets) expect(shown).not.toContain(secret);
	});

	test('[T-53] carries a list that the root key has signed', async () => {
		const { keyList } = openKeys(path);
		expect(KeyList.parse(keyList)).toEqual(keyList);
		const text = signedText(keyList);
		expect(await isSigned(keyList.root, text, keyList.signature)).toBe(true);
		const other = signedText({ ...keyList, number: 2 });
		expect(await isSigned(keyList.root, other, keyList.signature)).toBe(false);
	});
});

describe('after the keys were changed', () => {
	/** A file as it is after a change of all keys: new ones first, and the list signed anew. */
	function rotate(): void {
		const later = join(mkdtempSync(join(tmpdir(), 'my-say-keys-')), 'keys.json');
		createKeyFile(later, { mark: null });
		const [file, fresh] = [read(), read(later)];
		for (const kind of ['authority', 'intake', 'receipt', 'pepper'] as const) {
			file[kind] = [...fresh[kind], ...file[kind]];
		}
		const { intake, receipt } = file.list;
		file.list.number += 1;
		file.list.intake = [...fresh.list.intake, ...intake];
		file.list.receipt = [...fresh.list.receipt, ...receipt];
		const key = createPrivateKey({ key: { ...file.root }, format: 'jwk' });
		const how = { key, dsaEncoding: 'ieee-p1363' } as const;
		file.list.signature = sign('sha256', signedText(file.list), how).toString('base64url');
		write(file);
	}

	test('[F-43] [T-12] twice, what was sealed before them still opens', async () => {
		const author = (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
			'sign'
		])) as CryptoKeyPair;
		const tablet: Enrolled = { enrolment: amir.id, child: amir.id, author: author.privateKey };
		const words = saidBy(amir.id);
		const { bytes } = await sealed(openKeys(path), tablet, words);
		rotate();
		rotate();

		const keys = openKeys(path);
		expect(keys.keyList.intake).toHaveLength(3);
		const plain = unpad(await keys.openSeal(takeApart(bytes)!));
		expect(JSON.parse(Buffer.from(plain).toString())).toMatchObject(words);
	});

	test("a child's key, and a code's pepper, of before are still known", () => {
		const before = openKeys(path);
		const wrapped = before.newChildKey(amir.id);
		const { pepper, bytes } = before.peppered('ball bus apple moon');
		rotate();

		const after = openKeys(path);
		expect(after.unwrapChildKey(amir.id, wrapped)).toEqual(before.unwrapChildKey(amir.id, wrapped));
		expect(after.peppered('ball bus apple moon', pepper).bytes).toEqual(bytes);
		expect(after.peppered('ball bus apple moon').bytes).not.toEqual(bytes);
	});
});

describe("a child's key", () => {
	test('[T-52] is not unwrapped as that of another child', () => {
		const keys = openKeys(path);
		const wrapped = keys.newChildKey(amir.id);
		expect(() => keys.unwrapChildKey(seren.id, wrapped)).toThrow();
		expect(() => keys.unwrapChildKey(amir.id, { ...wrapped, key_kid: 'gone' })).toThrow();
	});

	test('[T-52] opens nothing that lies in another place, or was changed', () => {
		const keys = openKeys(path);
		const key = childKeyOf(keys, { id: amir.id, ...keys.newChildKey(amir.id) });
		const place = { what: 'statement', id: 'one', part: 0 } as const;
		const atRest = sealAtRest(key, place, Buffer.from('Gran'));

		expect(() => openAtRest(key, { ...place, id: 'two' }, atRest)).toThrow();
		expect(() => openAtRest(key, { ...place, part: 1 }, atRest)).toThrow();
		expect(() => openAtRest(key, { what: 'name' }, atRest)).toThrow();
		expect(() => openAtRest({ ...key, child: seren.id }, place, atRest)).toThrow();
		for (let at = 0; at < atRest.length; at += 1) {
			const damaged = Buffer.from(atRest);
			damaged[at]! ^= 1;
			expect(() => openAtRest(key, place, damaged)).toThrow();
		}
		expect(Buffer.from(openAtRest(key, place, atRest)).toString()).toBe('Gran');
	});
});
