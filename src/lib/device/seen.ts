/** What came down and the child has looked at, by its id: what is new can then be told of, once. Under the vault key. */
import type { SeenRow, Store } from './store.ts';
import { lockAway, takeOut, type Unlocked } from './vault.ts';

/** Adds to what the child has looked at. */
export async function keepSeen(
	store: Store,
	child: Unlocked,
	ids: readonly string[]
): Promise<void> {
	const { enrolment, vaultKey } = child;
	const row = await store.seen.get(enrolment);
	const before = row ? await seenIn(row, child) : [];
	if (ids.every((id) => before.includes(id))) return;
	const all = [...new Set([...before, ...ids])];
	await store.seen.put({ enrolment, locked: await lockAway(vaultKey, all, whatIs(child)) });
}

/** A row of the store, opened. */
export const seenIn = async ({ locked }: SeenRow, child: Unlocked): Promise<string[]> =>
	(await takeOut(child.vaultKey, locked, whatIs(child))) as string[];

const whatIs = ({ child, enrolment }: Unlocked): string => `seen|${child}|${enrolment}`;
