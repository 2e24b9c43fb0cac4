/** The keys of this installation. It alone reads the key file, and hands out verbs, never a key of it. */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import {
	encode,
	sealInfo,
	signedText,
	type Bytes,
	type KeyList,
	type Opened,
	type Receipt
} from '../domain/envelope.ts';
import { createKeyFile, keyFileAt } from './keys/file.ts';
import { privateKey, signedBy, type Pair } from './keys/pairs.ts';

export { createKeyFile };

/** A child's key, wrapped by the authority's of this id. */
export type WrappedKey = { key_wrapped: Uint8Array; key_kid: string };

/** Under a key derived from the authority's of this id. */
export type SealedForHouse = { bytes: Uint8Array; kid: string };

export type Keys = {
	installation: string;
	/** 'demonstration', or null for a council's own. */
	mark: string | null;
	/** The public halves, signed by the root key: what every device may know. */
	keyList: KeyList;
	signReceipt: (receipt: Omit<Receipt, 'v' | 'installation' | 'kid' | 'signature'>) => Receipt;
	/** Whether this file still has the intake key of this id. */
	hasIntake: (kid: string) => boolean;
	/** @throws Error when the key is not here, or the bytes are not as they were sealed */
	openSeal: (sealed: Opened) => Promise<Bytes>;
	/** Makes the key of one child, and gives it wrapped: it lies nowhere else. */
	newChildKey: (child: string) => WrappedKey;
	/** @throws Error when the key is of another child, or wrapped by a key that is not here */
	unwrapChildKey: (child: string, wrapped: WrappedKey) => Uint8Array;
	/** Encrypts what belongs to the house and to no child; `about` is bound to the bytes. */
	sealForHouse: (about: string, plain: Uint8Array) => SealedForHouse;
	/** @throws Error when the key is not here, or the bytes are of something else */
	openForHouse: (about: string, sealed: SealedForHouse) => Uint8Array;
	/** HMAC of a code under the pepper of this id, or the newest one. */
	peppered: (code: string, pepper?: string) => { pepper: string; bytes: Buffer };
};

/**
 * Reads the key file.
 * @throws EnvProblem in one plain sentence when it is not there, others can read it, or it is damaged
 */
export function openKeys(path: string): Keys {
	const file = keyFileAt(path);
	const receiptKey = privateKey(first(file.receipt));
	const receiptKid = first(file.receipt).kid;

	return {
		installation: file.installation,
		mark: file.mark,
		keyList: file.list,
		signReceipt: (kept) => {
			const { installation } = file;
			const receipt: Receipt = { v: 1, installation, ...kept, kid: receiptKid, signature: '' };
			return { ...receipt, signature: signedBy(receiptKey, signedText(receipt)) };
		},
		hasIntake: (kid) => file.intake.some((key) => key.kid === kid),
		openSeal: (sealed) => openSeal(named(file.intake, sealed.header.kid), sealed),
		newChildKey: (child) => {
			const { kid, key } = first(file.authority);
			return { key_wrapped: wrap(key, child, randomBytes(32)), key_kid: kid };
		},
		unwrapChildKey: (child, { key_wrapped, key_kid }) =>
			unwrap(named(file.authority, key_kid).key, child, key_wrapped),
		sealForHouse: (about, plain) => {
			const { kid, key } = first(file.authority);
			return { bytes: sealed(houseKey(key), about, plain), kid };
		},
		openForHouse: (about, { bytes, kid }) =>
			opened(houseKey(named(file.authority, kid).key), about, bytes),
		peppered: (code, pepper) => {
			const { kid, key } = pepper ? named(file.pepper, pepper) : first(file.pepper);
			const bytes = createHmac('sha256', Buffer.from(key, 'base64url')).update(code).digest();
			return { pepper: kid, bytes };
		}
	};
}

const suite = new CipherSuite({
	kem: new DhkemP256HkdfSha256(),
	kdf: new HkdfSha256(),
	aead: new Aes256Gcm()
});

async function openSeal(
	pair: Pair,
	{ header, headerBytes, enc, ciphertext }: Opened
): Promise<Bytes> {
	const { kid: _, d, ...open } = pair;
	const [privateHalf, publicHalf] = await Promise.all([
		suite.kem.importKey('jwk', { ...open, d }, false),
		suite.kem.importKey('jwk', open, true)
	]);
	const recipientKey = { privateKey: privateHalf, publicKey: publicHalf };
	const plain = await suite.open(
		{ recipientKey, enc, info: sealInfo(header) },
		ciphertext,
		headerBytes
	);
	return new Uint8Array(plain);
}

/** The child's id is sealed in, so that one child's key never opens as another's. */
const wrap = (key: string, child: string, childKey: Uint8Array): Uint8Array =>
	sealed(Buffer.from(key, 'base64url'), wrapText(child), childKey);

const unwrap = (key: string, child: string, wrapped: Uint8Array): Uint8Array =>
	opened(Buffer.from(key, 'base64url'), wrapText(child), wrapped);

const wrapText = (child: string): string => `my-say/child-key/1|${child}`;

/** A key of its own, so that nothing that wraps a child's key ever seals anything else. */
const houseKey = (key: string): Uint8Array =>
	new Uint8Array(hkdfSync('sha256', Buffer.from(key, 'base64url'), '', 'my-say/house/1', 32));

/** iv | ciphertext | tag */
function sealed(key: Uint8Array, about: string, plain: Uint8Array): Uint8Array {
	const iv = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', key, iv);
	cipher.setAAD(encode(about));
	return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function opened(key: Uint8Array, about: string, bytes: Uint8Array): Uint8Array {
	const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
	decipher.setAAD(encode(about));
	decipher.setAuthTag(bytes.subarray(-16));
	return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
}

function named<Key extends { kid: string }>(keys: readonly Key[], kid: string): Key {
	const key = keys.find((it) => it.kid === kid);
	if (!key) throw new Error('the key file does not have this key');
	return key;
}

function first<Key>([key]: readonly Key[]): Key {
	if (!key) throw new Error('the key file lacks a kind of key');
	return key;
}
