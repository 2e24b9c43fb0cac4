/**
 * Before each test of a file that imports this: a new tablet on which Amir is let in, and an authority
 * that hears it. The names are bound anew each time.
 */
import 'fake-indexeddb/auto';
import type { Store } from '$lib/device/store.ts';
import type { Unlocked } from '$lib/device/vault.ts';
import { afterEach, beforeEach } from 'vitest';
import { amir } from '../people.ts';
import { Authority } from './authority.ts';
import { freshTablet, letIn } from './tablet.ts';

export let riverbank: Authority;
export let store: Store;
export let child: Unlocked;

beforeEach(async () => {
	riverbank = new Authority();
	await riverbank.open();
	store = await freshTablet();
	child = await letIn(store, amir);
});

afterEach(async () => {
	store.close();
	await riverbank.close();
});
