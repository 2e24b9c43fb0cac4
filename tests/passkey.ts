/** An authenticator in software: it makes real passkeys and signs with them as a browser's does. */
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What may be false about what it says. */
export type Falsely = {
	/** The page that asks, as the browser tells it. */
	origin?: string;
	/** The house that the key was made for. */
	rp?: string;
	/** Without a finger, a face or a PIN. */
	unverified?: boolean;
	/** What stands on its counter; 0 on those that never count. */
	counter?: number;
	/** Another name for the one who holds it. */
	userHandle?: string;
};

type Asked = { challenge: string; rp?: { id?: string }; rpId?: string; user?: { id: string } };

export class Authenticator {
	readonly id = randomBytes(32).toString('base64url');
	#keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	#origin: string;
	#counter = 0;
	#user = '';

	constructor(origin: string) {
		this.#origin = origin;
	}

	/** The same passkey, copied with its counter as it stood. */
	copy(): Authenticator {
		const other = new Authenticator(this.#origin);
		Object.assign(other, { id: this.id });
		other.#keys = this.#keys;
		other.#counter = this.#counter;
		other.#user = this.#user;
		return other;
	}

	/** @returns what the browser would hand in, as JSON */
	make({ challenge, rp, user }: Asked, falsely: Falsely = {}): string {
		this.#user = user?.id ?? '';
		const { data, client } = this.#said('webauthn.create', challenge, rp?.id ?? '', falsely, 0x40);
		const id = Buffer.from(this.id, 'base64url');
		const length = Buffer.alloc(2);
		length.writeUInt16BE(id.length);
		const authData = Buffer.concat([
			data,
			Buffer.alloc(16),
			length,
			id,
			cose(this.#keys.publicKey)
		]);
		const attestation = new Map<string, Cbor>([
			['fmt', 'none'],
			['attStmt', new Map()],
			['authData', authData]
		]);
		return this.#answer({
			clientDataJSON: client.toString('base64url'),
			attestationObject: cbor(attestation).toString('base64url'),
			transports: ['internal']
		});
	}

	/** @returns what the browser would hand in, as JSON */
	show({ challenge, rpId }: Asked, falsely: Falsely = {}): string {
		this.#counter += 1;
		const { data, client } = this.#said('webauthn.get', challenge, rpId ?? '', falsely, 0);
		const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.#keys.privateKey);
		return this.#answer({
			clientDataJSON: client.toString('base64url'),
			authenticatorData: data.toString('base64url'),
			signature: signature.toString('base64url'),
			userHandle: falsely.userHandle ?? this.#user
		});
	}

	#said(type: string, challenge: string, asked: string, falsely: Falsely, more: number) {
		const { origin = this.#origin, rp = asked, counter = this.#counter, unverified } = falsely;
		const count = Buffer.alloc(4);
		count.writeUInt32BE(counter);
		const flags = Buffer.from([0x01 | (unverified ? 0 : 0x04) | more]);
		const client = Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
		return { data: Buffer.concat([sha256(rp), flags, count]), client };
	}

	#answer(response: object): string {
		const { id } = this;
		return JSON.stringify({
			...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} },
			...{ authenticatorAttachment: 'platform', response }
		});
	}
}

const sha256 = (what: string | Buffer): Buffer => createHash('sha256').update(what).digest();

/** A P-256 key as COSE writes it. */
function cose(key: KeyObject): Buffer {
	const { x = '', y = '' } = key.export({ format: 'jwk' });
	const point = (text: string) => Buffer.from(text, 'base64url');
	return cbor(
		new Map<number, Cbor>([
			[1, 2],
			[3, -7],
			[-1, 1],
			[-2, point(x)],
			[-3, point(y)]
		])
	);
}

type Cbor = number | string | Buffer | Map<number | string, Cbor>;

function cbor(what: Cbor): Buffer {
	if (typeof what === 'number') return what < 0 ? head(1, -1 - what) : head(0, what);
	if (typeof what === 'string') return Buffer.concat([head(3, what.length), Buffer.from(what)]);
	if (Buffer.isBuffer(what)) return Buffer.concat([head(2, what.length), what]);
	return Buffer.concat([head(5, what.size), ...[...what].flat().map(cbor)]);
}

function head(kind: number, length: number): Buffer {
	if (length < 24) return Buffer.from([(kind << 5) | length]);
	if (length < 256) return Buffer.from([(kind << 5) | 24, length]);
	const long = Buffer.from([(kind << 5) | 25, 0, 0]);
	long.writeUInt16BE(length, 1);
	return long;
}
