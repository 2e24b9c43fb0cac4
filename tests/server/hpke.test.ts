import * as other from 'hpke';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
	assemble,
	canonical,
	encode,
	fromBase64url,
	sealInfo,
	takeApart,
	type Header
} from '$lib/domain/envelope.ts';
import { createKeyFile, openKeys, type Keys } from '$lib/server/keys.ts';
import { amir } from '../people.ts';
import { saidBy, sealed } from '../sealed.ts';

/** The same seal by another hand: what one closes the other must open, for as long as words are kept. */
const suite = new other.CipherSuite(
	other.KEM_DHKEM_P256_HKDF_SHA256,
	other.KDF_HKDF_SHA256,
	other.AEAD_AES_256_GCM
);

describe('the seal, by two independent programs', () => {
	let path: string;
	let keys: Keys;

	beforeEach(() => {
		path = join(mkdtempSync(join(tmpdir(), 'my-say-keys-')), 'keys.json');
		createKeyFile(path, { mark: null });
		keys = openKeys(path);
	});

	test('what ours closes, the other opens', async () => {
		const author = (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
			'sign'
		])) as CryptoKeyPair;
		const tablet = { enrolment: amir.id, child: amir.id, author: author.privateKey };
		const { bytes } = await sealed(keys, tablet, saidBy(amir.id), { inside: 'Gran' });
		const { header, headerBytes, enc, ciphertext } = takeApart(bytes)!;

		const { intake } = JSON.parse(readFileSync(path, 'utf8')) as { intake: [{ d: string }] };
		const privateKey = await suite.DeserializePrivateKey(fromBase64url(intake[0].d));
		const publicKey = await suite.DeserializePublicKey(fromBase64url(keys.keyList.intake[0]!.key));
		const plain = await suite.Open({ privateKey, publicKey }, enc, ciphertext, {
			aad: headerBytes,
			info: sealInfo(header)
		});
		expect(Buffer.from(plain).toString('latin1')).toContain('Gran');
	});

	test('what the other closes, ours opens', async () => {
		const { kid, key } = keys.keyList.intake[0]!;
		const header: Header = {
			v: 1,
			suite: 1,
			kid,
			installation: keys.installation,
			enrolment: amir.id,
			statement: amir.id,
			part: 0,
			parts: 1,
			seq: 1
		};
		const publicKey = await suite.DeserializePublicKey(fromBase64url(key));
		const headerBytes = encode(canonical(header));
		const { encapsulatedSecret, ciphertext } = await suite.Seal(publicKey, encode('Gran'), {
			aad: headerBytes,
			info: sealInfo(header)
		});
		const opened = await keys.openSeal(
			takeApart(assemble(headerBytes, encapsulatedSecret, ciphertext))!
		);
		expect(Buffer.from(opened).toString()).toBe('Gran');
	});
});
