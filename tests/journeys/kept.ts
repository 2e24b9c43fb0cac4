/** What is on the disk of a tablet: the screen is a moment ahead of it (law 1). */
import { expect, type Page } from '@playwright/test';

/**
 * Does what changes a draft, and waits for the disk to have it.
 * @param act one change, on a screen that has been saved as the place where the child is
 */
export async function untilKept(page: Page, act: () => Promise<void>): Promise<void> {
	const before = await page.evaluate(savesOfDrafts);
	await act();
	await expect.poll(() => page.evaluate(savesOfDrafts)).toBeGreaterThan(before);
}

/** @returns how often the drafts of this tablet were saved, all together */
function savesOfDrafts(): Promise<number> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('my-say');
		opening.onerror = () => reject(opening.error ?? new Error('the store did not open'));
		opening.onsuccess = () => {
			const store = opening.result;
			const all = store.transaction('drafts').objectStore('drafts').getAll();
			all.onerror = () => reject(all.error ?? new Error('the drafts were not read'));
			all.onsuccess = () => {
				store.close();
				const rows: { revision: number }[] = all.result;
				resolve(rows.reduce((sum, { revision }) => sum + revision, 0));
			};
		};
	});
}
