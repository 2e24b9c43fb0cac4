/**
 * The sealed part, its receipt and the key list: version 1 of what travels. Bytes only, no cryptography,
 * so that both sides and every test read it in the same way.
 *
 *   part = "MS1" | length of header (4 bytes, big-endian) | header | enc (65 bytes) | ciphertext
 */
import { z } from './check.ts';
import type { Said } from './statement.ts';

export const sealedType = 'application/vnd.my-say.sealed';

/** The largest part the intake takes, in bytes. Parts are smaller by design. */
export const largestPart = 1_100_000;

const magic = new TextEncoder().encode('MS1');
const encLength = 65;
const hex64 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const Header = z.object({
	v: z.literal(1),
	/** 1: HPKE P-256, HKDF-SHA256, AES-256-GCM. */
	suite: z.literal(1),
	kid: z.string(),
	installation: z.uuid(),
	enrolment: z.uuid(),
	statement: z.uuid(),
	part: z.int().check(z.minimum(0), z.maximum(99)),
	/** How many parts the statement has, this one included. */
	parts: z.int().check(z.minimum(1), z.maximum(100)),
	/** Numbers the statements of one enrolment from 1, without gaps. */
	seq: z.int().check(z.minimum(1))
});
export type Header = z.infer<typeof Header>;

/** The server's signed word that it keeps exactly these bytes. */
export const Receipt = z.object({
	v: z.literal(1),
	installation: z.uuid(),
	statement: z.uuid(),
	part: z.int().check(z.minimum(0)),
	sha256: hex64,
	/** 'held': kept, but somebody on duty looks first. */
	state: z.enum(['kept', 'held']),
	at: z.iso.datetime(),
	kid: z.string(),
	/** ECDSA P-256 over the canonical JSON of all the rest, base64url. */
	signature: z.string()
});
export type Receipt = z.infer<typeof Receipt>;

const PublicKey = z.object({
	kid: z.string(),
	/** The raw, uncompressed point, base64url. */
	key: z.string()
});

/** The authority's public keys, signed by the root key that a device pinned when it was enrolled. */
export const KeyList = z.object({
	v: z.literal(1),
	installation: z.uuid(),
	/** Grows by one at each change: an older list is never taken. */
	number: z.int().check(z.minimum(1)),
	/** The first is the one to seal to. */
	intake: z.array(PublicKey).check(z.minLength(1)),
	receipt: z.array(PublicKey).check(z.minLength(1)),
	root: z.string(),
	nextRoot: z.nullable(z.string()),
	signature: z.string()
});
export type KeyList = z.infer<typeof KeyList>;

/** A sealed part, taken apart. `header` is the exact bytes, since they are sealed in as AAD. */
export type Opened = { header: Header; headerBytes: Bytes; enc: Bytes; ciphertext: Bytes };

export type Bytes = Uint8Array<ArrayBuffer>;

/** JSON with its keys in order and no spaces: the same value gives the same bytes everywhere. */
export function canonical(value: unknown): string {
	return JSON.stringify(value, (_, it: unknown) =>
		it && typeof it === 'object' && !Array.isArray(it)
			? Object.fromEntries(Object.entries(it).toSorted(([a], [b]) => (a < b ? -1 : 1)))
			: it
	);
}

export const encode = (text: string): Bytes => new TextEncoder().encode(text);
export const decode = (bytes: Uint8Array): string =>
	new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** The `info` of the seal: binds it to this installation and this key. */
export const sealInfo = ({ installation, kid }: Pick<Header, 'installation' | 'kid'>): Bytes =>
	encode(`my-say/seal/1|${installation}|${kid}`);

/** What the author key signs: the statement's id and all of part 0 but the signature itself. */
export const authorText = ({ signature: _, ...said }: Said): Bytes =>
	encode(`my-say/author/1|${said.statement}|${canonical(said)}`);

/** What a receipt's or key list's signature covers. */
export const signedText = ({ signature: _, ...rest }: Receipt | KeyList): Bytes =>
	encode(canonical(rest));

/** What a device signs to hand something in. No time in it: a replay is harmless and a clock may be wrong. */
export const requestText = (method: string, path: string, sha256: string): Bytes =>
	encode(`my-say/request/1\n${method}\n${path}\n${sha256}`);

/** Puts a sealed part together. */
export function assemble(headerBytes: Uint8Array, enc: Uint8Array, ciphertext: Uint8Array): Bytes {
	const length = new Uint8Array(4);
	new DataView(length.buffer).setUint32(0, headerBytes.length);
	return joined([magic, length, headerBytes, enc, ciphertext]);
}

/**
 * Takes a sealed part apart without opening it.
 * @returns null when the bytes are no sealed part at all
 */
export function takeApart(bytes: Uint8Array): Opened | null {
	if (bytes.length < magic.length + 4 || magic.some((byte, at) => bytes[at] !== byte)) return null;
	const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(magic.length);
	const from = magic.length + 4;
	if (length > 4096 || bytes.length < from + length + encLength + 1) return null;

	const headerBytes = bytes.slice(from, from + length);
	const header = Header.safeParse(jsonIn(headerBytes));
	if (!header.success) return null;
	return {
		header: header.data,
		headerBytes,
		enc: bytes.slice(from + length, from + length + encLength),
		ciphertext: bytes.slice(from + length + encLength)
	};
}

const kb = 1024;
const steps = [128 * kb, 256 * kb, 512 * kb, 1000 * kb];

/**
 * Pads, so that a length tells little: to steps of 4 KB up to 64 KB, then to 128, 256, 512 and 1,000 KB.
 * @throws RangeError when there is more than one part can carry
 */
export function pad(bytes: Uint8Array): Bytes {
	const need = bytes.length + 4;
	const size =
		need <= 64 * kb ? Math.ceil(need / (4 * kb)) * 4 * kb : steps.find((step) => need <= step);
	if (!size) throw new RangeError('too large for one part');
	const padded = new Uint8Array(size);
	new DataView(padded.buffer).setUint32(0, bytes.length);
	padded.set(bytes, 4);
	return padded;
}

/** @throws RangeError when the padding is not ours */
export function unpad(padded: Uint8Array): Bytes {
	const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
	if (length > padded.length - 4) throw new RangeError('not padded by us');
	return padded.slice(4, 4 + length);
}

export function toHex(bytes: ArrayBuffer | Uint8Array): string {
	return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function toBase64url(bytes: ArrayBuffer | Uint8Array): string {
	const text = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
	return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @throws DOMException when the text is no base64url */
export function fromBase64url(text: string): Bytes {
	const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function jsonIn(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(decode(bytes));
	} catch {
		return null;
	}
}

function joined(pieces: Uint8Array[]): Bytes {
	const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
