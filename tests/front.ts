/** The built server as a process of its own, as a person would start it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Front = {
	origin: string;
	port: number;
	/** All it has written to the terminal so far. */
	said: () => string;
	/** As a person stops it; answers with how it ended. */
	stop: () => Promise<number | null>;
	/** As a power cut stops it. */
	kill: () => Promise<void>;
	/** Once it has ended, however that came. */
	ended: Promise<void>;
	/** Says something to the hook it was started with; answers when that was heard, or it has ended. */
	tell: (what: object) => Promise<void>;
};

export type Start = {
	/** 'demonstration', or nothing for a council's own start. */
	word?: 'demonstration';
	env: Record<string, string>;
	/** A module that its process loads before the house. */
	hook?: string;
};

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'my-say-front-'));

/** A port that nobody has now. */
export async function freePort(): Promise<number> {
	const server = createServer().listen(0, 'localhost');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

/**
 * Starts it, and answers when it is open.
 * @throws Error with what it said, when it ended instead
 */
export async function startFront(start: Start): Promise<Front> {
	const { env } = start;
	const server = run(start);
	const said = listen(server);
	const ended = once(server, 'exit').then(([code]) => {
		throw new Error(`ended with ${String(code)}: ${said()}`);
	});
	await Promise.race([until(server, () => said().includes('is open')), ended]);
	ended.catch(() => {});

	const end = async (signal: NodeJS.Signals): Promise<number | null> => {
		if (server.exitCode === null && server.signalCode === null) {
			const exit = once(server, 'exit');
			server.kill(signal);
			await exit;
		}
		return server.exitCode;
	};
	const port = Number(env.PORT);
	const gone = ended.catch(() => {});
	return {
		origin: env.ORIGIN ?? `http://localhost:${port}`,
		port,
		said,
		stop: () => end('SIGTERM'),
		kill: async () => void (await end('SIGKILL')),
		ended: gone,
		tell: async (what) => {
			const heard = once(server, 'message');
			// It may have ended at this very moment: then there is nobody to tell.
			server.send(what, () => {});
			await Promise.race([heard, gone]);
		}
	};
}

/** Starts what must not start: with which code it ends, and what it says. */
export async function refusedStart(start: Start): Promise<{ code: number; said: string }> {
	const server = run(start);
	const said = listen(server);
	const [code] = (await once(server, 'close')) as [number];
	return { code, said: said() };
}

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };

/** Asks with exactly these headers, `Host` and `Origin` too, which `fetch` keeps for itself. */
export function asks(
	port: number,
	method: string,
	path: string,
	{ headers = {}, body = '' }: { headers?: Record<string, string>; body?: string | Uint8Array } = {}
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const request = ask(
			{ host: 'localhost', port, method, path, headers, agent: false },
			(answer) => {
				const chunks: Buffer[] = [];
				answer.on('data', (chunk: Buffer) => chunks.push(chunk));
				answer.on('end', () => {
					const text = Buffer.concat(chunks).toString();
					resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
				});
			}
		);
		request.on('error', reject);
		if (body.length > 0) request.setHeader('content-length', Buffer.byteLength(body));
		request.end(body);
	});
}

function run({ word, env, hook }: Start): ChildProcess {
	const before = hook ? ['--import', hook] : [];
	const args = [...before, 'src/server.ts', ...(word ? [word] : [])];
	const stdio = hook ? (['ignore', 'pipe', 'pipe', 'ipc'] as const) : [];
	// Nothing is inherited: what a test gives is all there is.
	return spawn(process.execPath, args, { env, stdio: [...stdio] });
}

function listen(server: ChildProcess): () => string {
	let said = '';
	const hear = (chunk: Buffer) => (said += chunk.toString());
	server.stdout?.on('data', hear);
	server.stderr?.on('data', hear);
	return () => said;
}

/** Looks again each time it says something. */
function until(server: ChildProcess, reached: () => boolean): Promise<void> {
	return new Promise((resolve) => {
		server.stdout?.on('data', () => {
			if (reached()) resolve();
		});
	});
}
