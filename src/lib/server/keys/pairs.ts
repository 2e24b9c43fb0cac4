/** The kinds of key that a key file holds: made, and used to sign. */
import {
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	randomBytes,
	sign,
	verify,
	type KeyObject
} from 'node:crypto';
import { z } from 'zod';
import type { Bytes } from '../../domain/envelope.ts';

/** 256 random bits. */
export const Secret = z.object({ kid: z.string(), key: z.base64url().length(43) });

/** A P-256 pair, as a JSON Web Key with a name. */
export const Pair = z.object({
	kid: z.string(),
	kty: z.literal('EC'),
	crv: z.literal('P-256'),
	x: z.string(),
	y: z.string(),
	d: z.string()
});
export type Pair = z.infer<typeof Pair>;

const newKid = (): string => randomBytes(6).toString('hex');

export const newSecret = () => ({ kid: newKid(), key: randomBytes(32).toString('base64url') });

export function newPair(): Pair {
	const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	return Pair.parse({ kid: newKid(), ...privateKey.export({ format: 'jwk' }) });
}

/** @throws Error when it is no key */
export const privateKey = (pair: Pair): KeyObject => createPrivateKey({ key: pair, format: 'jwk' });

/** The raw, uncompressed point, as devices take it. */
export function publicHalf({ kid, x, y }: Pair): { kid: string; key: string } {
	const halves = [x, y].map((half) => Buffer.from(half, 'base64url'));
	return { kid, key: Buffer.concat([Buffer.of(4), ...halves]).toString('base64url') };
}

/** ECDSA with SHA-256, as raw bytes in base64url: what browsers check. */
export const signedBy = (key: KeyObject, text: Bytes): string =>
	sign('sha256', text, { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');

/** Whether this pair has signed it. */
export function isSignedBy(pair: Pair, text: Bytes, signature: string): boolean {
	const key = createPublicKey(privateKey(pair));
	return verify(
		'sha256',
		text,
		{ key, dsaEncoding: 'ieee-p1363' },
		Buffer.from(signature, 'base64url')
	);
}
