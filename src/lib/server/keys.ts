/** The keys of this installation. This file alone reads the key file, and hands out verbs, never a key of it. */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import {
	createCipheriv,
	createDecipheriv,
	createHmac,
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	randomBytes,
	randomUUID,
	sign,
	verify,
	type KeyObject
} from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import {
	encode,
	KeyList,
	sealInfo,
	signedText,
	type Bytes,
	type Opened,
	type Receipt
} from '../domain/envelope.ts';
import { EnvProblem } from './env.ts';

/** A child's key, wrapped by the authority's of this id. */
export type WrappedKey = { key_wrapped: Uint8Array; key_kid: string };

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
	/** HMAC of a code under the pepper of this id, or the newest one. */
	peppered: (code: string, pepper?: string) => { pepper: string; bytes: Buffer };
};

/**
 * Makes the key file of a new installation, readable by its owner alone.
 * @param mark what the file is made for: 'demonstration', or null for a council's own
 * @throws EnvProblem when there is one already: nothing is ever written over it
 */
export function createKeyFile(path: string, { mark }: { mark: string | null }): void {
	const root = newSigningKey();
	const intake = newSigningKey();
	const receipt = newSigningKey();
	const installation = randomUUID();

	const list = {
		v: 1 as const,
		installation,
		number: 1,
		intake: [publicHalf(intake)],
		receipt: [publicHalf(receipt)],
		root: publicHalf(root).key,
		nextRoot: null
	};
	const file: KeyFile = {
		v: 1,
		installation,
		mark,
		root,
		authority: [newSecret()],
		intake: [intake],
		receipt: [receipt],
		pepper: [newSecret()],
		anchor: [newSigningKey()],
		list: { ...list, signature: signed(root, signedText({ ...list, signature: '' })) }
	};
	writeNew(path, JSON.stringify(file, null, '\t'));
}

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
		peppered: (code, pepper) => {
			const { kid, key } = pepper ? named(file.pepper, pepper) : first(file.pepper);
			const bytes = createHmac('sha256', Buffer.from(key, 'base64url')).update(code).digest();
			return { pepper: kid, bytes };
		}
	};
}

const Secret = z.object({ kid: z.string(), key: z.base64url().length(43) });
const Pair = z.object({
	kid: z.string(),
	kty: z.literal('EC'),
	crv: z.literal('P-256'),
	x: z.string(),
	y: z.string(),
	d: z.string()
});
type Pair = z.infer<typeof Pair>;

/** Of each list the first is in force; the others still open what was made with them. */
const KeyFile = z.object({
	v: z.literal(1),
	installation: z.uuid(),
	mark: z.string().nullable(),
	root: Pair,
	authority: z.array(Secret).min(1),
	intake: z.array(Pair).min(1),
	receipt: z.array(Pair).min(1),
	pepper: z.array(Secret).min(1),
	anchor: z.array(Pair).min(1),
	list: KeyList
});
type KeyFile = z.infer<typeof KeyFile>;

function keyFileAt(path: string): KeyFile {
	const mode = statSync(path, { throwIfNoEntry: false })?.mode;
	if (mode === undefined) throw new EnvProblem(`There is no key file at ${path}.`);
	if (mode & 0o077) {
		throw new EnvProblem(`Others can read the key file: run "chmod 600 ${path}".`);
	}
	const file = KeyFile.safeParse(jsonIn(path));
	if (!file.success || !isWhole(file.data)) {
		throw new EnvProblem(`The key file at ${path} is damaged: put back its recovery copy.`);
	}
	return file.data;
}

function jsonIn(path: string): unknown {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch (fault) {
		if (fault instanceof SyntaxError) return null;
		throw new EnvProblem(`The key file at ${path} cannot be read by this user.`);
	}
}

/** Every key can be used, and the list is one that devices will take. */
function isWhole({ root, intake, receipt, anchor, installation, list }: KeyFile): boolean {
	try {
		for (const pair of [root, ...intake, ...receipt, ...anchor]) privateKey(pair);
	} catch {
		return false;
	}
	const listed = [...list.intake, ...list.receipt].map(({ key }) => key);
	return (
		list.installation === installation &&
		list.root === publicHalf(root).key &&
		[...intake, ...receipt].every((pair) => listed.includes(publicHalf(pair).key)) &&
		isSignedBy(root, signedText(list), list.signature)
	);
}

function writeNew(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
	try {
		writeFileSync(path, text, { flag: 'wx', mode: 0o600, flush: true });
	} catch (fault) {
		if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
		throw new EnvProblem(`There is a key file at ${path} already, and it is never written over.`);
	}
}

const newKid = (): string => randomBytes(6).toString('hex');

const newSecret = () => ({ kid: newKid(), key: randomBytes(32).toString('base64url') });

function newSigningKey(): Pair {
	const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	return Pair.parse({ kid: newKid(), ...privateKey.export({ format: 'jwk' }) });
}

const privateKey = (pair: Pair): KeyObject => createPrivateKey({ key: pair, format: 'jwk' });

/** The raw, uncompressed point, as devices take it. */
function publicHalf({ kid, x, y }: Pair): { kid: string; key: string } {
	const halves = [x, y].map((half) => Buffer.from(half, 'base64url'));
	return { kid, key: Buffer.concat([Buffer.of(4), ...halves]).toString('base64url') };
}

const signed = (pair: Pair, text: Bytes): string => signedBy(privateKey(pair), text);

const signedBy = (key: KeyObject, text: Bytes): string =>
	sign('sha256', text, { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');

function isSignedBy(pair: Pair, text: Bytes, signature: string): boolean {
	const key = createPublicKey(privateKey(pair));
	return verify(
		'sha256',
		text,
		{ key, dsaEncoding: 'ieee-p1363' },
		Buffer.from(signature, 'base64url')
	);
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

/** iv | wrapped key | tag; the child's id is sealed in, so that one child's key never opens as another's. */
function wrap(key: string, child: string, childKey: Uint8Array): Uint8Array {
	const iv = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), iv);
	cipher.setAAD(wrapText(child));
	return Buffer.concat([iv, cipher.update(childKey), cipher.final(), cipher.getAuthTag()]);
}

function unwrap(key: string, child: string, wrapped: Uint8Array): Uint8Array {
	const decipher = createDecipheriv(
		'aes-256-gcm',
		Buffer.from(key, 'base64url'),
		wrapped.subarray(0, 12)
	);
	decipher.setAAD(wrapText(child));
	decipher.setAuthTag(wrapped.subarray(-16));
	return Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()]);
}

const wrapText = (child: string): Bytes => encode(`my-say/child-key/1|${child}`);

function named<Key extends { kid: string }>(keys: readonly Key[], kid: string): Key {
	const key = keys.find((it) => it.kid === kid);
	if (!key) throw new Error('the key file does not have this key');
	return key;
}

function first<Key>([key]: readonly Key[]): Key {
	if (!key) throw new Error('the key file lacks a kind of key');
	return key;
}
