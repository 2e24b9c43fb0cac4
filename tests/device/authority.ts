/** Riverbank, as a device meets it: a small authority with real keys behind a real line that can be broken. */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { codeText, type CodeKind } from '$lib/domain/code.ts';
import type { ChangingCode, Enrolling } from '$lib/domain/enrolment.ts';
import {
	decode,
	fromBase64url,
	requestText,
	sealInfo,
	signedText,
	takeApart,
	toBase64url,
	toHex,
	unpad,
	type KeyList,
	type Receipt
} from '$lib/domain/envelope.ts';
import { Said } from '$lib/domain/statement.ts';
import type { Snapshot } from '$lib/domain/snapshot.ts';
import { vi } from 'vitest';
import { children, type CastChild } from '../people.ts';

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' };
const sha256 = { name: 'ECDSA', hash: 'SHA-256' };
const suite = new CipherSuite({
	kem: new DhkemP256HkdfSha256(),
	kdf: new HkdfSha256(),
	aead: new Aes256Gcm()
});

const realFetch = fetch;

type Answer = { status: number; body?: string; headers?: Record<string, string> };
type Request = { method: string; path: string; headers: IncomingMessage['headers']; body: Buffer };

/** What stands in the way of a request: an answer of its own, 'cut' (never heard), 'lost' (done, not told). */
export type Fault = (request: Request) => Answer | 'cut' | 'lost' | null;

type Kept = { sha256: string; receipt: string; bytes: Uint8Array };

export class Authority {
	readonly installation = crypto.randomUUID();
	epoch = 'first';
	/** Left out by a house of the first release. */
	languages: string[] | undefined = ['en', 'ar'];
	/** How far its clock is ahead of the device's, in ms. */
	ahead = 0;
	/** The parts kept, by `statement/part`. */
	readonly kept = new Map<string, Kept>();
	readonly requests: Request[] = [];
	readonly devices = new Map<
		string,
		{ child: CastChild; deliveryKey: string; authorKey: string }
	>();
	/** What children have chosen here, by their ids; `null`: one who has no code. Whoever is not in it has the cast's. */
	readonly codes = new Map<string, { kind: CodeKind; text: string } | null>();
	/** Whose own device the next pairing is for. */
	heldBy: { firstName: string; role: 'worker' | 'iro' } | null = null;
	snapshot: Snapshot | null = null;
	state: Receipt['state'] = 'kept';
	fault: Fault = () => null;
	keys!: KeyList;
	root!: CryptoKeyPair;
	receipt!: CryptoKeyPair;
	#intake!: CryptoKeyPair;
	#server!: Server;

	get port(): number {
		return (this.#server.address() as AddressInfo).port;
	}

	/** Opens the house, and lays a line to it: all that the device fetches comes here. */
	async open(): Promise<void> {
		this.root = await signingKeys();
		this.receipt = await signingKeys();
		this.#intake = await suite.kem.generateKeyPair();
		this.keys = await this.listed({ number: 1 });
		this.#server = createServer((request, response) => void this.#answer(request, response));
		await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening));
		this.layLine(this.port);
	}

	/** From now on all that the device fetches goes to this port of this machine. */
	layLine(port: number): void {
		vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
			realFetch(new URL(path, `http://127.0.0.1:${port}`), init)
		);
	}

	async close(): Promise<void> {
		vi.unstubAllGlobals();
		this.#server.closeAllConnections();
		await new Promise((closed) => this.#server.close(closed));
	}

	/** Only the outbox meets the fault; the rest of the house answers. */
	onOutbox(fault: Fault): void {
		this.fault = (request) => (request.path.startsWith('/api/outbox/') ? fault(request) : null);
	}

	get handedIn(): Request[] {
		return this.requests.filter(
			({ method, path }) => method === 'PUT' && path.startsWith('/api/outbox/')
		);
	}

	/** A key list of this house, changed and signed by its root, or by another. */
	async listed(change: Partial<KeyList>, root = this.root): Promise<KeyList> {
		const list: KeyList = {
			v: 1,
			installation: this.installation,
			number: 1,
			intake: [{ kid: 'intake-1', key: await rawOf(this.#intake.publicKey) }],
			receipt: [{ kid: 'receipt-1', key: await rawOf(this.receipt.publicKey) }],
			root: await rawOf(this.root.publicKey),
			nextRoot: null,
			...change,
			signature: ''
		};
		return { ...list, signature: await sign(root, signedText(list)) };
	}

	async receiptFor(of: Partial<Receipt>, keys = this.receipt): Promise<Receipt> {
		const receipt: Receipt = {
			v: 1,
			installation: this.installation,
			statement: crypto.randomUUID(),
			part: 0,
			sha256: '0'.repeat(64),
			state: this.state,
			at: this.#now().toISOString(),
			kid: 'receipt-1',
			...of,
			signature: ''
		};
		return { ...receipt, signature: await sign(keys, signedText(receipt)) };
	}

	/** Opens a sealed part, as the house does later. */
	async opened(bytes: Uint8Array): Promise<Said> {
		const part = takeApart(bytes)!;
		const recipient = await suite.createRecipientContext({
			recipientKey: this.#intake,
			enc: part.enc,
			info: sealInfo(part.header)
		});
		const padded = await recipient.open(part.ciphertext, part.headerBytes);
		return Said.parse(JSON.parse(decode(unpad(new Uint8Array(padded)))));
	}

	/** Its own clock: that of a device under test may be years off. */
	#now(): Date {
		return new Date(performance.timeOrigin + performance.now() + this.ahead);
	}

	async #answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
		const request: Request = {
			method: incoming.method!,
			path: incoming.url!,
			headers: incoming.headers,
			body: Buffer.concat(await incoming.toArray())
		};
		this.requests.push(request);
		const fault = this.fault(request);
		if (fault === 'cut') return void incoming.socket.destroy();

		const answer = fault && fault !== 'lost' ? fault : await this.#done(request);
		if (fault === 'lost') return void incoming.socket.destroy();
		const date = this.#now().toUTCString();
		response.writeHead(answer.status, { 'my-say-epoch': this.epoch, date, ...answer.headers });
		response.end(answer.body);
	}

	async #done({ method, path, headers, body }: Request): Promise<Answer> {
		switch (`${method} ${path.split('/').slice(0, 3).join('/')}`) {
			case 'GET /api/about':
				return said({
					authority: 'Riverbank',
					demonstration: true,
					epoch: this.epoch,
					languages: this.languages
				});
			case 'GET /api/keys':
				return said(this.keys);
			case 'GET /api/enrolments':
				return this.#offer(String(headers.authorization).replace('Pairing ', ''));
			case 'POST /api/enrolments':
				return this.#enrol(JSON.parse(body.toString()));
			case 'POST /api/session':
				return this.#session(String(headers.authorization), body);
			case 'PUT /api/code':
				return this.#change(String(headers.authorization), body);
			case 'GET /api/snapshot':
				return this.snapshot ? said(this.snapshot) : said({ problem: 'session.over' }, 401);
			case 'PUT /api/outbox':
				return this.#keep(path, String(headers.authorization), body);
			default:
				return { status: 204 };
		}
	}

	/** The pairing code of the tests is the child's own id. */
	#offer(pairing: string): Answer {
		const child = children.find(({ id }) => id === pairing);
		if (!child) return said({ problem: 'card.unknown' }, 401);
		const { name, picture, iro, codeKind, mode } = child;
		const code = this.#codeOf(child);
		return said({
			child: { name, picture },
			iro: { firstName: iro.firstName },
			codeKind: code?.kind ?? codeKind,
			hasCode: code !== null,
			...(this.heldBy && { heldBy: this.heldBy }),
			mode
		});
	}

	#codeOf({ id, code, codeKind }: CastChild): { kind: CodeKind; text: string } | null {
		const chosen = this.codes.get(id);
		return chosen === undefined ? { kind: codeKind, text: codeText(code) } : chosen;
	}

	#enrol({ pairing, code, codeKind, deliveryKey, authorKey }: Enrolling): Answer {
		const child = children.find(({ id }) => id === pairing)!;
		if (codeKind && !this.#codeOf(child)) this.codes.set(child.id, { kind: codeKind, text: code });
		if (code !== this.#codeOf(child)?.text) return said({ problem: 'code.wrong', wrong: 1 }, 403);
		const enrolment = crypto.randomUUID();
		this.devices.set(enrolment, { child, deliveryKey, authorKey });
		const { installation, keys, epoch } = this;
		return said({ enrolment, child: child.id, installation, keys, epoch });
	}

	async #session(authorization: string, body: Buffer): Promise<Answer> {
		const device = await this.#signer(authorization, 'POST', '/api/session', await hashOf(body));
		if (!device) return said({ problem: 'device.unknown' }, 401);
		const { code } = JSON.parse(body.toString());
		return this.#wrongCode(device.child, code) ?? { status: 204 };
	}

	async #change(authorization: string, body: Buffer): Promise<Answer> {
		const device = await this.#signer(authorization, 'PUT', '/api/code', await hashOf(body));
		if (!device) return said({ problem: 'device.unknown' }, 401);
		const { code, next, kind } = JSON.parse(body.toString()) as ChangingCode;
		const wrong = this.#wrongCode(device.child, code);
		if (!wrong) this.codes.set(device.child.id, { kind, text: next });
		return wrong ?? { status: 204 };
	}

	#wrongCode(child: CastChild, code: string): Answer | null {
		const right = this.#codeOf(child);
		if (code === right?.text) return null;
		return said({ problem: 'code.wrong', wrong: 1, kind: right?.kind }, 403);
	}

	async #keep(path: string, authorization: string, body: Buffer): Promise<Answer> {
		const hash = await hashOf(body);
		if (!(await this.#signer(authorization, 'PUT', path, hash)))
			return said({ problem: 'device.unknown' }, 401);

		const [statement, part] = path.split('/').slice(3) as [string, string];
		const receipt = JSON.stringify(
			await this.receiptFor({ statement, part: Number(part), sha256: hash })
		);
		// No await from here: the first of two identical requests decides.
		const kept = this.kept.get(`${statement}/${part}`);
		if (kept && kept.sha256 !== hash) return said({ problem: 'part.differs' }, 409);
		if (kept) return { status: 200, body: kept.receipt };

		this.kept.set(`${statement}/${part}`, { sha256: hash, receipt, bytes: new Uint8Array(body) });
		return { status: this.state === 'held' ? 202 : 201, body: receipt };
	}

	async #signer(authorization: string, method: string, path: string, hash: string) {
		const [, enrolment = '', signature = ''] = authorization.split(' ');
		const device = this.devices.get(enrolment);
		if (!device) return null;
		const raw = fromBase64url(device.deliveryKey);
		const key = await crypto.subtle.importKey('raw', raw, ecdsa, false, ['verify']);
		const text = requestText(method, path, hash);
		const valid = await crypto.subtle.verify(sha256, key, fromBase64url(signature), text);
		return valid ? device : null;
	}
}

export const signingKeys = (): Promise<CryptoKeyPair> =>
	crypto.subtle.generateKey(ecdsa, true, ['sign', 'verify']);

export const rawOf = async (key: CryptoKey): Promise<string> =>
	toBase64url(await crypto.subtle.exportKey('raw', key));

const said = (body: unknown, status = 200): Answer => ({ status, body: JSON.stringify(body) });

async function sign({ privateKey }: CryptoKeyPair, text: BufferSource): Promise<string> {
	return toBase64url(await crypto.subtle.sign(sha256, privateKey, text));
}

const hashOf = async (body: Buffer): Promise<string> =>
	toHex(await crypto.subtle.digest('SHA-256', new Uint8Array(body)));
