/** The council's mail server: a real one, in this process, with a certificate of its own. */
import 'reflect-metadata';
import { X509CertificateGenerator } from '@peculiar/x509';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import type { MailPlace } from '$lib/server/env.ts';

/** One mail as it came: the line it came over, to whom, and every letter of it. */
export type Came = { to: string; text: string; secure: boolean };

export type MailServer = {
	place: MailPlace;
	mails: Came[];
	/** What it answers for an address in place of taking it. */
	turnsAway: Map<string, { code: number; says: string }>;
	/** Nobody answers any more, until it is back. */
	stop: () => Promise<void>;
	start: () => Promise<void>;
	close: () => Promise<void>;
};

type Wanted = { tls?: 'at once' | 'asked for' | 'not offered'; password?: string };

export async function openMailServer({
	tls = 'asked for',
	password
}: Wanted = {}): Promise<MailServer> {
	const folder = mkdtempSync(join(tmpdir(), 'mail-server-'));
	const { key, cert } = await certificate();
	writeFileSync(join(folder, 'ca.pem'), cert);
	writeFileSync(join(folder, 'password'), `${password ?? ''}\n`);
	const mails: Came[] = [];
	const turnsAway: MailServer['turnsAway'] = new Map();
	const make = () =>
		new SMTPServer({
			key,
			cert,
			secure: tls === 'at once',
			authOptional: password === undefined,
			disabledCommands: [
				...(password === undefined ? ['AUTH'] : []),
				...(tls === 'not offered' ? ['STARTTLS'] : [])
			],
			onAuth: (auth, _, done) =>
				auth.password === password
					? done(null, { user: auth.username })
					: done(new Error('who is that')),
			onRcptTo: ({ address }, _, done) => {
				const away = turnsAway.get(address);
				done(away && Object.assign(new Error(away.says), { responseCode: away.code }));
			},
			onData: (stream, session, done) => {
				const pieces: Buffer[] = [];
				stream.on('data', (piece: Buffer) => pieces.push(piece));
				stream.on('end', () => {
					const text = Buffer.concat(pieces).toString();
					for (const { address } of session.envelope.rcptTo) {
						mails.push({ to: address, text, secure: session.secure });
					}
					done();
				});
			}
		});

	let server = make();
	let port = 0;
	const start = async () => {
		server = make();
		// A client that goes away in the middle of its handshake is its own fault.
		server.on('error', () => {});
		server.listen(port, 'localhost');
		await once(server.server, 'listening');
		port = (server.server.address() as AddressInfo).port;
	};
	const stop = () => new Promise<void>((stopped) => server.close(() => stopped()));
	await start();
	const place: MailPlace = {
		host: 'localhost',
		port,
		tls: tls === 'at once' ? 'at once' : 'asked for',
		user: password === undefined ? null : 'my-say',
		password: password === undefined ? null : join(folder, 'password'),
		authority: join(folder, 'ca.pem'),
		from: 'my-say@riverbank.example'
	};
	const close = async () => {
		await stop();
		rmSync(folder, { recursive: true });
	};
	return { place, mails, turnsAway, stop, start, close };
}

async function certificate(): Promise<{ key: string; cert: string }> {
	const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
	const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
	const made = await X509CertificateGenerator.createSelfSigned({
		name: 'CN=localhost',
		keys,
		signingAlgorithm: algorithm,
		notBefore: new Date('2020-01-01'),
		notAfter: new Date('2080-01-01'),
		extensions: []
	});
	const pkcs8 = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
	const lines = Buffer.from(pkcs8).toString('base64').replace(/.{64}/g, '$&\n');
	return {
		key: `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----\n`,
		cert: made.toString('pem')
	};
}
