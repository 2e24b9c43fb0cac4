/** A proxy as a council has one: HTTP/2 over TLS. Before the peers too, so that only the pages differ. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Proxy = { url: string; close: () => void };

/** Of one connection, which HTTP/2 has no words for. */
const ofOneLine = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade'];

/**
 * Stands before a server of this machine. It hands on what is asked for with GET, and no more.
 * @returns null where no certificate can be made: there is no openssl
 */
export async function proxyTo(port: number): Promise<Proxy | null> {
	const own = certificate();
	if (!own) return null;
	const server = createSecureServer({ ...own, allowHTTP1: true }, (asked, answer) => {
		const { accept = '*/*', 'accept-encoding': packed = 'gzip' } = asked.headers;
		const headers = { host: `localhost:${port}`, accept, 'accept-encoding': packed };
		const handed = request({ host: '127.0.0.1', port, path: asked.url, headers }, (came) => {
			const kept = Object.entries(came.headers).filter(([name]) => !ofOneLine.includes(name));
			answer.writeHead(came.statusCode ?? 502, Object.fromEntries(kept));
			came.pipe(answer.stream ?? answer);
		});
		handed.on('error', () => answer.end());
		handed.end();
	}).listen(0, '127.0.0.1');
	await new Promise((open) => server.once('listening', open));
	const url = `https://localhost:${(server.address() as AddressInfo).port}/`;
	return { url, close: () => server.close() };
}

function certificate(): { key: Buffer; cert: Buffer } | null {
	const folder = mkdtempSync(join(tmpdir(), 'my-say-certificate-'));
	const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
	const kind = [
		'-x509',
		'-newkey',
		'ec',
		'-pkeyopt',
		'ec_paramgen_curve:P-256',
		'-nodes',
		'-days',
		'2'
	];
	try {
		const name = ['-subj', '/CN=localhost', '-keyout', key, '-out', cert];
		const { status } = spawnSync('openssl', ['req', ...kind, ...name]);
		return status === 0 ? { key: readFileSync(key), cert: readFileSync(cert) } : null;
	} finally {
		rmSync(folder, { recursive: true });
	}
}
