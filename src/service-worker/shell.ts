/// <reference types="@sveltejs/kit" />
/** The offline shell: one page for every child's screen, and what it is drawn with. Alone reads `$service-worker`. */
import { build, files, version } from '$service-worker';

const cacheName = `my-say-shell-${version}`;
const shell = '/shell';

/** Drawings are cached as they are shown, and who drew them; what they were made from is not. */
const notNeeded = [
	/\.map$/,
	/^\/pictures\/(own|council)\//,
	/^\/pictures\/pack\.json$/,
	/^\/robots\.txt$/
];
const assets = [...build, ...files].filter((path) => !notNeeded.some((it) => it.test(path)));
const known = new Set(assets);

/** Files whose names change with what is in them: an older shell may still hold the right one. */
const hashed = '/_app/immutable/';

/** What the worker never answers for: staff, machines, and the doors of the demonstration. */
const elsewhere = ['/staff', '/api', '/demo'];

/** Puts the whole shell there, or nothing: a version is not installed by halves. */
export async function keepShell(): Promise<void> {
	const cache = await caches.open(cacheName);
	await cache.addAll([shell, ...assets].map(wanted));
}

/** What cannot change under its name is taken from what the browser has: the screen was just drawn with it. */
const wanted = (path: string): Request =>
	new Request(path, { cache: path.startsWith(hashed) ? 'default' : 'reload' });

/**
 * Lets go of the shells of earlier versions. Not while another window is open: it may be of such a
 * version, with a child writing in it who has yet to press "Send", and what that needs is only there.
 */
export async function forgetOldShells({ windows }: { windows: number }): Promise<void> {
	if (windows > 1) return;
	const names = await caches.keys();
	const old = names.filter((name) => name.startsWith('my-say-shell-') && name !== cacheName);
	await Promise.all(old.map((name) => caches.delete(name)));
}

/** Whether a request is for the child's side of this house, and the shell has the answer. */
export function isForShell(request: Request): boolean {
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== self.location.origin) return false;
	if (elsewhere.some((side) => pathname === side || pathname.startsWith(`${side}/`))) return false;
	return request.mode === 'navigate' || known.has(pathname) || pathname.startsWith(hashed);
}

/** Answers from the shell, first. The line is asked only for what the browser has thrown away. */
export async function fromShell(request: Request): Promise<Response> {
	const path = request.mode === 'navigate' ? shell : new URL(request.url).pathname;
	const cache = await caches.open(cacheName);
	const kept = (await cache.match(path)) ?? (path.startsWith(hashed) && (await caches.match(path)));
	return kept || fetch(request);
}
