/** The front: headers on every answer, built files too, and then SvelteKit's handler. */
import { readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readEnv, type Env } from './lib/server/env.ts';

type Handler = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

const build = new URL('../build/', import.meta.url);

/** What the largest body may be, in bytes: a sealed part, with room to spare. */
const largestBody = 2_000_000;

/** How long answers under way may take when the server is told to stop, in milliseconds. */
const lastAnswers = 5_000;

const files = new Set([...pathsIn('client/'), ...pathsIn('prerendered/')]);

// What it writes, its database first of all, only its own user reads.
process.umask(0o077);

try {
	await open(readEnv(process));
} catch (fault) {
	process.stderr.write(`${sentenceFor(fault)}\n`);
	process.exit(1);
}

/** Takes the port first: a second start must not touch the database of the one that is running. */
async function open(env: Env): Promise<void> {
	let answer: (handler: Handler) => void = () => {};
	let isOpen = false;
	const handler = new Promise<Handler>((resolve) => (answer = resolve));

	const server = createServer(async (req, res) => {
		putHeaders(req, res, env);
		if (env.demonstration && !isFromHere(req, env)) return notThere(res);
		if (!env.demonstration && isDemonstration(req)) req.url = '/not-there';
		if (pathOf(req) === '/healthz') return say(res, 200, 'alive');
		if (pathOf(req) === '/readyz' && !isOpen) return say(res, 503, 'not ready: opening');
		(await handler)(req, res, () => notThere(res));
	});
	await listening(server, env);
	stopWhenTold(server);
	answer(await builtHandler(env));
	isOpen = true;
	process.stdout.write(env.demonstration ? welcome(env) : `My Say is open at ${env.origin}\n`);
}

async function builtHandler(env: Env): Promise<Handler> {
	// The handler reads these once, when it is loaded.
	process.env.ORIGIN = env.origin;
	process.env.BODY_SIZE_LIMIT = String(largestBody);
	const { handler } = (await import(new URL('handler.js', build).href)) as { handler: Handler };
	return handler;
}

function listening(server: Server, { port, host }: Env): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, resolve);
	});
}

function stopWhenTold(server: Server): void {
	const stop = () => {
		server.close(() => process.emit('sveltekit:shutdown' as 'disconnect'));
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), lastAnswers).unref();
	};
	process.once('SIGTERM', stop);
	process.once('SIGINT', stop);
}

/** SvelteKit sets the policy of the pages it draws, with their nonce, over the one that is set here. */
function putHeaders(req: IncomingMessage, res: ServerResponse, env: Env): void {
	const path = pathOf(req);
	const headers = {
		'content-security-policy': policyOf(path),
		'cache-control': files.has(path) ? 'no-cache' : 'no-store',
		'x-content-type-options': 'nosniff',
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		// With 'no-referrer' a browser would send `Origin: null` on a plain form, and we would refuse it.
		'referrer-policy': 'same-origin',
		'permissions-policy':
			'camera=(self), microphone=(self), geolocation=(), display-capture=(), payment=(), usb=()',
		'x-robots-tag': 'noindex'
	};
	for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
	if (env.origin.startsWith('https:')) {
		res.setHeader('strict-transport-security', 'max-age=31536000');
	}
}

function policyOf(path: string): string {
	if (path === '/service-worker.js') {
		return "default-src 'none'; script-src 'self'; connect-src 'self'";
	}
	// The shell carries its own policy in a meta tag, which cannot say this.
	if (files.has(path) && files.has(`${path}.html`)) return "frame-ancestors 'none'";
	const drawing = path.endsWith('.svg') ? "style-src 'unsafe-inline'; " : '';
	return `default-src 'none'; ${drawing}base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

/** The demonstration answers this machine alone, by its own name, and through no proxy. */
function isFromHere({ headers, socket }: IncomingMessage, { origin }: Env): boolean {
	const forwarded = Object.keys(headers).some((name) => /^(forwarded$|x-forwarded-)/.test(name));
	const near = /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '');
	return near && !forwarded && headers.host === new URL(origin).host;
}

/** In a council's house its doors are not there: such an address is answered like any unknown one. */
function isDemonstration(req: IncomingMessage): boolean {
	return /^\/+demo(\/|\.|$)/i.test(pathOf(req));
}

const notThere = (res: ServerResponse): void => say(res, 404, 'Not found');

function say(res: ServerResponse, status: number, words: string): void {
	res.writeHead(status, { 'content-type': 'text/plain' }).end(words);
}

/** The path as SvelteKit will understand it: dots resolved, signs decoded. */
function pathOf({ url = '/' }: IncomingMessage): string {
	try {
		return decodeURIComponent(new URL(`http://localhost${url}`).pathname);
	} catch {
		return url;
	}
}

/** The addresses of the built files; a page also without its ending. */
function pathsIn(folder: string): string[] {
	try {
		return readdirSync(new URL(folder, build), { recursive: true, encoding: 'utf8' })
			.map((file) => `/${file.replaceAll('\\', '/')}`)
			.flatMap((file) => (file.endsWith('.html') ? [file, file.slice(0, -5)] : [file]));
	} catch {
		return [];
	}
}

/** One plain sentence for what a person can mend; the whole story for what only we can. */
function sentenceFor(fault: unknown): string {
	if (!(fault instanceof Error)) return String(fault);
	const { code, port } = fault as { code?: string; port?: number };
	if (code === 'EADDRINUSE') {
		return `Port ${port} is taken by another program: stop that one, or choose another with PORT=3001.`;
	}
	if (code === 'EACCES') return `This user may not listen on port ${port}: choose one above 1024.`;
	if (code === 'ERR_MODULE_NOT_FOUND') return 'My Say is not built yet: run "npm run build" first.';
	return fault.name === 'EnvProblem' ? fault.message : (fault.stack ?? fault.message);
}

function welcome({ origin }: Env): string {
	return `
My Say is open. This is the demonstration council "Riverbank": nothing in it is real.

   Begin here             ${origin}/demo

   Be a child             choose Amir there. You see his code, and this browser becomes his tablet.
   Be his officer         choose Sarah there. She is named for Amir, and reads what he sends.

   To stop                Ctrl+C

`;
}
