/** The page's side of our service worker: registers it, tells of a new version, asks it to deliver. */
import { Workbox } from 'workbox-window';

const address = '/service-worker.js';

/** How long a child who asked for the new version waits to see something happen, in ms. */
const patience = 3_000;

/** A browser that changes workers just then may lose the loading for good: so often it is asked again, in ms. */
const again = 10_000;

/** `ready`: a new version waits. `outdated`: another tab has taken it, this page is still the old one. */
export type Updates = { ready: () => void; outdated: () => void };

/**
 * Registers the worker.
 * @returns how to take the version that waits: the page is loaded anew once that has happened; or null
 * when there can be no worker, and the app does without
 */
export async function registerWorker(updates: Updates): Promise<(() => void) | null> {
	const worker = new Workbox(ownAddress());
	let asked = false;
	// The very first worker takes a page over too: that is no update.
	let controlled = Boolean(globalThis.navigator.serviceWorker.controller);
	worker.addEventListener('waiting', updates.ready);
	worker.addEventListener('controlling', () => {
		if (asked) location.reload();
		else if (controlled) updates.outdated();
		controlled = true;
	});
	try {
		await worker.register();
	} catch {
		return null;
	}
	return () => {
		asked = true;
		worker.messageSkipWaiting();
		// A browser may hold on to the old worker for minutes. Loading the page anew lets it go.
		setTimeout(() => location.reload(), patience);
		setInterval(() => location.reload(), again);
	};
}

type Registration = ServiceWorkerRegistration & {
	sync?: { register(tag: string): Promise<unknown> };
};

/** Where the browser knows how, it wakes our worker when the line is back, also with the page closed. */
export async function askForSync(): Promise<void> {
	const registration: Registration | undefined = await navigator.serviceWorker?.getRegistration();
	// Not every browser has it, and a person may refuse it: the app wakes by itself.
	await registration?.sync?.register('my-say-outbox').catch(() => undefined);
}

type Policy = { createScriptURL(address: string): string };
type Policies = { createPolicy(name: string, rules: Policy): Policy };

/** The one address a worker of ours may come from, in the browser's own type where it has one. */
function ownAddress(): string {
	const { trustedTypes } = globalThis as { trustedTypes?: Policies };
	if (!trustedTypes) return address;
	const policy = trustedTypes.createPolicy('my-say-worker', {
		createScriptURL: (wanted) => {
			if (wanted !== address) throw new TypeError('not the address of our worker');
			return wanted;
		}
	});
	return policy.createScriptURL(address);
}
