/** The worker's events, in a list. It decides nothing: it wakes, and hands on. */
import { openStore } from '../lib/device/store.ts';
import { wake } from '../lib/device/wake.ts';
import { forgetOldShells, fromShell, isForShell, keepShell } from './shell.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;

/** The browser's call that the line is back; not every browser has it, nor its type. */
type SyncEvent = ExtendableEvent & { readonly tag: string };

worker.addEventListener('install', (event) => event.waitUntil(keepShell()));

worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

worker.addEventListener('fetch', (event) => {
	if (isForShell(event.request)) event.respondWith(fromShell(event.request));
});

worker.addEventListener('sync', (event) => (event as SyncEvent).waitUntil(untilDelivered()));

worker.addEventListener('message', (event) => {
	// A new version waits until the child, between two forms, has asked for it.
	if (event.data?.type === 'SKIP_WAITING') event.waitUntil(worker.skipWaiting());
	if (event.data === 'wake') event.waitUntil(deliver());
});

async function takeOver(): Promise<void> {
	const { length: windows } = await worker.clients.matchAll({
		type: 'window',
		includeUncontrolled: true
	});
	await forgetOldShells({ windows });
	await worker.clients.claim();
}

/** Fails while something waits, so that the browser calls again. */
async function untilDelivered(): Promise<void> {
	if (!(await deliver())) throw new Error('something waits still');
}

/** @returns whether nothing is left to deliver */
async function deliver(): Promise<boolean> {
	const store = await openStore();
	try {
		const { line, again } = await wake(store);
		return line === 'up' && again === null;
	} finally {
		store.close();
	}
}
