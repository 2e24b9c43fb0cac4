/** A tablet as the server meets it: its keys, and its signature over a request. */
import { createHash, webcrypto } from 'node:crypto';
import { requestText, toBase64url } from '../src/lib/domain/envelope.ts';

const p256 = { name: 'ECDSA', namedCurve: 'P-256' };

export type Tablet = {
	/** Raw points, base64url, as they are handed in. */
	deliveryKey: string;
	authorKey: string;
	/** The `Authorization` of a request that this tablet signs. */
	authorization: (
		enrolment: string,
		request: { method: string; path: string; body: Uint8Array }
	) => Promise<string>;
};

export async function newTablet(): Promise<Tablet> {
	const [delivery, author] = await Promise.all([keyPair(), keyPair()]);
	return {
		deliveryKey: await rawPoint(delivery),
		authorKey: await rawPoint(author),
		async authorization(enrolment, { method, path, body }) {
			const sha256 = createHash('sha256').update(body).digest('hex');
			const text = requestText(method, path, sha256);
			const how = { name: 'ECDSA', hash: 'SHA-256' };
			const signature = await webcrypto.subtle.sign(how, delivery.privateKey, text);
			return `Device ${enrolment} ${toBase64url(signature)}`;
		}
	};
}

const keyPair = () => webcrypto.subtle.generateKey(p256, true, ['sign', 'verify']);

const rawPoint = async ({ publicKey }: webcrypto.CryptoKeyPair): Promise<string> =>
	toBase64url(await webcrypto.subtle.exportKey('raw', publicKey));
