/** What came down last: fetched while signed in, replaced whole, kept under the vault key for 90 days. */
import { Snapshot } from '../domain/snapshot.ts';
import { takeSetting } from './setting.ts';
import type { SnapshotRow, Store } from './store.ts';
import { lockAway, takeOut, type Unlocked } from './vault.ts';

const life = 90 * 86_400_000;

/** How long the answer may take, in ms. */
const patience = 20_000;

/** What came of asking. 'not signed in': the session is over, or somebody else's. */
export type Fetched = 'kept' | 'not now' | 'not signed in';

/** Fetches all that this child's device must know, in the child's own session. When nothing comes, what was there stays. */
export async function fetchSnapshot(store: Store, child: Unlocked, now: string): Promise<Fetched> {
	const snapshot = await ask();
	if (typeof snapshot === 'string') return snapshot;
	// A session of somebody else's, on a shared tablet: never theirs.
	if (snapshot.child.id !== child.child) return 'not signed in';
	await keepSnapshot(store, child, snapshot, now);
	await takeSetting(store, child.enrolment, snapshot.setting);
	return 'kept';
}

/** Replaces what came down before. */
export async function keepSnapshot(
	store: Store,
	child: Unlocked,
	snapshot: Snapshot,
	now: string
): Promise<void> {
	const locked = await lockAway(child.vaultKey, snapshot, whatIs(child));
	await store.snapshots.put({ enrolment: child.enrolment, fetchedAt: now, locked });
}

/** What came down last. @returns null when nothing did, or it is older than 90 days */
export async function readSnapshot(
	store: Store,
	child: Unlocked,
	now: Date
): Promise<Snapshot | null> {
	const row = await store.snapshots.get(child.enrolment);
	return row ? snapshotIn(row, child, now) : null;
}

/** A row of the store, opened. @returns null when it has outlived its days */
export async function snapshotIn(
	row: SnapshotRow,
	child: Unlocked,
	now: Date
): Promise<Snapshot | null> {
	if (outlived(row, now)) return null;
	return Snapshot.parse(await takeOut(child.vaultKey, row.locked, whatIs(child)));
}

/** Lets go of what came down more than 90 days ago. */
export async function letSnapshotsGo(store: Store, now: Date): Promise<void> {
	await store.snapshots.filter((row) => outlived(row, now)).delete();
}

const outlived = ({ fetchedAt }: SnapshotRow, now: Date): boolean =>
	now.getTime() - Date.parse(fetchedAt) > life;

async function ask(): Promise<Snapshot | Exclude<Fetched, 'kept'>> {
	try {
		const answer = await fetch('/api/snapshot', {
			credentials: 'same-origin',
			redirect: 'error',
			cache: 'no-store',
			signal: AbortSignal.timeout(patience)
		});
		if (answer.status === 401) return 'not signed in';
		return answer.ok ? Snapshot.parse(await answer.json()) : 'not now';
	} catch {
		// No line, or a page of somebody else's in between: what is here stays.
		return 'not now';
	}
}

const whatIs = ({ child, enrolment }: Unlocked): string => `snapshot|${child}|${enrolment}`;
