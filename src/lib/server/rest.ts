/** What lies encrypted in the database: words and names, each under a key derived from the child's own. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { canonical, encode, type Bytes } from '../domain/envelope.ts';
import type { Keys, WrappedKey } from './keys.ts';

/** One child's key, unwrapped: held for as long as one deed takes. */
export type ChildKey = { child: string; key: Uint8Array };

/** What is encrypted, and of what it is. Bound to the bytes: moved elsewhere, they do not open. */
export type Place =
	| { what: 'statement'; id: string; part: number }
	| { what: 'name' }
	| { what: 'setting' }
	| { what: 'about' }
	| { what: 'note'; id: string }
	| { what: 'answer'; id: string }
	| { what: 'voice'; id: string }
	| { what: 'reason'; id: string }
	| { what: 'hold'; id: string }
	| { what: 'review'; id: string }
	| { what: 'move'; id: string }
	| { what: 'summary'; id: string }
	| { what: 'decision'; id: string }
	| { what: 'happened'; id: string }
	| { what: 'letter'; id: string }
	| { what: 'guest'; id: string }
	| { what: 'person'; id: string };

/** The version of this layout, kept as the first byte: version | iv (12) | ciphertext | tag (16). */
const version = 1;

/** @throws Error when the key is of another child, or wrapped by a key that is not here */
export const childKeyOf = (keys: Keys, row: WrappedKey & { id: string }): ChildKey => ({
	child: row.id,
	key: keys.unwrapChildKey(row.id, row)
});

export function sealAtRest({ child, key }: ChildKey, place: Place, plain: Uint8Array): Uint8Array {
	const iv = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', derived(key, place), iv);
	cipher.setAAD(boundTo(child, place));
	const sealed = [cipher.update(plain), cipher.final(), cipher.getAuthTag()];
	return Buffer.concat([Buffer.of(version), iv, ...sealed]);
}

/** @throws Error when the bytes are damaged, or are those of another child or place */
export function openAtRest({ child, key }: ChildKey, place: Place, sealed: Uint8Array): Uint8Array {
	if (sealed[0] !== version) throw new Error('kept in a way that this release does not know');
	const decipher = createDecipheriv('aes-256-gcm', derived(key, place), sealed.subarray(1, 13));
	decipher.setAAD(boundTo(child, place));
	decipher.setAuthTag(sealed.subarray(-16));
	return Buffer.concat([decipher.update(sealed.subarray(13, -16)), decipher.final()]);
}

const derived = (key: Uint8Array, place: Place): Uint8Array =>
	new Uint8Array(hkdfSync('sha256', key, '', `my-say/rest/${version}|${canonical(place)}`, 32));

const boundTo = (child: string, place: Place): Bytes =>
	encode(canonical({ child, place, version }));
