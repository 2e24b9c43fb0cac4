/** The keys of this installation. It alone reads the key file, and hands out verbs, never a key of it. */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import {
	createCipheriv,
	createDecipheriv,
	createHmac,
	hkdfSync,
	randomBytes,
	type KeyObject
} from 'node:crypto';
import {
	encode,
	sealInfo,
	signedText,
	type Bytes,
	type KeyList,
	type Opened,
	type Receipt
} from '../domain/envelope.ts';
import { createKeyFile, keyFileAt, type KeyFile } from './keys/file.ts';
import { isSignedBy, privateKey, publicHalf, signedBy, type Pair } from './keys/pairs.ts';
import { hashOfCheck } from './keys/recovery.ts';

export { createKeyFile };
export {
	changeEnvelopes,
	copyKeys,
	kinds as kindsOfKeys,
	makeKeys,
	recoverKeys,
	rotateKeys,
	type Changed,
	type Kind as KindOfKeys,
	type KeyPlaces
} from './keys/change.ts';
export { newIdentity } from './keys/recovery.ts';

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
	/** The id of the key under which a child's key is wrapped now. */
	authorityKid: string;
	/** The recovery envelopes: to what a copy is sealed, and whether this is the code on its paper. */
	envelopes: { recipient: string; hasCode: (code: string) => boolean }[];
	/** Signs the head of the audit, so that it can be told elsewhere from one that was made up. */
	signAnchor: (text: Bytes) => { kid: string; signature: string };
	/** Whether one of the anchor keys of this file, in force or earlier, has signed it. */
	hasSignedAnchor: (text: Bytes, by: { kid: string; signature: string }) => boolean;
	/** The public halves of the anchor keys, the newest first. */
	anchorKeys: { kid: string; key: string }[];
	/** The id of the newest pepper. */
	pepperKid: string;
	/** The same key of a child, wrapped by the newest of the authority's. */
	rewrapChildKey: (child: string, wrapped: WrappedKey) => WrappedKey;
	/** HMAC of a code under the pepper of this id, or the newest one. */
	peppered: (code: string, pepper?: string) => { pepper: string; bytes: Buffer };
};

/**
 * Reads the key file. Keys may be rotated while the house is open: whatever it does not know, it looks
 * for in the file once more.
 * @throws EnvProblem in one plain sentence when it is not there, others can read it, or it is damaged
 */
export function openKeys(path: string): Keys {
	let file = keyFileAt(path);
	let readAt = Date.now();
	const signing = new Map<string, KeyObject>();

	/** A signature by this pair, which is made ready once and not for each receipt. */
	function signature(pair: Pair, text: Bytes): string {
		const key = signing.get(pair.kid) ?? privateKey(pair);
		signing.set(pair.kid, key);
		return signedBy(key, text);
	}

	/** The key of this id, from the file as it is now if need be. */
	function keyOf<Kind extends 'authority' | 'intake' | 'pepper'>(kind: Kind, kid: string) {
		type Key = KeyFile[Kind][number];
		const found = () => (file[kind] as Key[]).find((it) => it.kid === kid);
		// Not at each junk id that somebody sends.
		if (found() || Date.now() - readAt < rereadAfter) return found();
		readAt = Date.now();
		const now = keyFileAt(path);
		if (now.installation === file.installation && now.mark === file.mark) file = now;
		return found();
	}

	return {
		installation: file.installation,
		mark: file.mark,
		get keyList() {
			return file.list;
		},
		get authorityKid() {
			return first(file.authority).kid;
		},
		get pepperKid() {
			return first(file.pepper).kid;
		},
		get anchorKeys() {
			return file.anchor.map(publicHalf);
		},
		get envelopes() {
			return file.recovery.map(({ recipient, check }) => ({
				recipient,
				hasCode: (code: string) => hashOfCheck(code) === check
			}));
		},
		signReceipt: (kept) => {
			const { installation } = file;
			const pair = first(file.receipt);
			const receipt: Receipt = { v: 1, installation, ...kept, kid: pair.kid, signature: '' };
			return { ...receipt, signature: signature(pair, signedText(receipt)) };
		},
		signAnchor: (text) => {
			const pair = first(file.anchor);
			return { kid: pair.kid, signature: signature(pair, text) };
		},
		hasSignedAnchor: (text, by) => {
			const pair = file.anchor.find(({ kid }) => kid === by.kid);
			return pair !== undefined && isSignedBy(pair, text, by.signature);
		},
		hasIntake: (kid) => keyOf('intake', kid) !== undefined,
		openSeal: (sealed) => openSeal(there(keyOf('intake', sealed.header.kid)), sealed),
		newChildKey: (child) => wrapped(first(file.authority), child, randomBytes(32)),
		unwrapChildKey: (child, { key_wrapped, key_kid }) =>
			unwrap(there(keyOf('authority', key_kid)).key, child, key_wrapped),
		sealForHouse: (about, plain) => {
			const { kid, key } = first(file.authority);
			return { bytes: sealed(houseKey(key), about, plain), kid };
		},
		openForHouse: (about, { bytes, kid }) =>
			opened(houseKey(there(keyOf('authority', kid)).key), about, bytes),
		rewrapChildKey: (child, { key_wrapped, key_kid }) => {
			const key = unwrap(there(keyOf('authority', key_kid)).key, child, key_wrapped);
			return wrapped(first(file.authority), child, key);
		},
		peppered: (code, pepper) => {
			const { kid, key } = pepper ? there(keyOf('pepper', pepper)) : first(file.pepper);
			const bytes = createHmac('sha256', Buffer.from(key, 'base64url')).update(code).digest();
			return { pepper: kid, bytes };
		}
	};
}

/** How long a file that was read holds, in milliseconds, when a key is met that is not in it. */
const rereadAfter = 2_000;

const wrapped = (by: { kid: string; key: string }, child: string, key: Uint8Array): WrappedKey => ({
	key_wrapped: wrap(by.key, child, key),
	key_kid: by.kid
});

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

function there<Key>(key: Key | undefined): Key {
	if (!key) throw new Error('the key file does not have this key');
	return key;
}

function first<Key>([key]: readonly Key[]): Key {
	if (!key) throw new Error('the key file lacks a kind of key');
	return key;
}
