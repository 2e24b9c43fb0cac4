/** A signature, checked as a device would: from the raw point of a key list. */
import { webcrypto } from 'node:crypto';
import { fromBase64url, type Bytes } from '$lib/domain/envelope.ts';

/** @param point the raw P-256 point, base64url */
export async function isSigned(point: string, text: Bytes, signature: string): Promise<boolean> {
	const { subtle } = webcrypto;
	const p256 = { name: 'ECDSA', namedCurve: 'P-256' };
	const key = await subtle.importKey('raw', fromBase64url(point), p256, true, ['verify']);
	return subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, fromBase64url(signature), text);
}
