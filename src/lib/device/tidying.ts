/** The store is put in order: nothing stays past its day, and what has gone without leave is noticed. */
import { forgetDiscarded, letDraftsGo } from './drafts.ts';
import { highWaterOutside, keepHighWater } from './high-water.ts';
import { letListsGo } from './lists.ts';
import { findDamage, highWater, settleDamage } from './outbox.ts';
import { letSnapshotsGo } from './snapshot.ts';
import { keepKnown, type Store } from './store.ts';

/** Notes what was sealed here and has gone, as far as is known elsewhere. @returns whether the child has yet to be told */
export async function lookForDamage(store: Store, now: Date): Promise<boolean> {
	if (await findDamage(store, highWaterOutside()))
		await keepKnown(store, 'damagedAt', now.toISOString());
	return (await store.known.get('damagedAt')) !== undefined;
}

/** What is past its day goes. */
export async function letOldGo(store: Store, now: Date): Promise<void> {
	await forgetDiscarded(store);
	await letDraftsGo(store, now);
	await letSnapshotsGo(store, now);
	await letListsGo(store, now);
}

/** The child has been told. */
export async function settle(store: Store): Promise<void> {
	await settleDamage(store);
	keepHighWater(await highWater(store));
}
