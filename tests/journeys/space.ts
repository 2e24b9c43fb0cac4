/** How much a tablet can keep. */
import { expect, type Page } from '@playwright/test';

/** The browser's own bound for what this house may keep on the tablet. To be asked for before the first page. */
export async function spaceOn(page: Page, origin: string) {
	const browser = await page.context().newCDPSession(page);
	const bound = (quotaSize: number) =>
		browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
	await bound(plenty);
	return {
		fill: async () => {
			await bound(1);
			// A browser looks again only when more is wanted than it last saw free.
			expect(await page.evaluate(keep, plenty)).toBe('QuotaExceededError');
		},
		make: () => bound(plenty)
	};
}

/** Bytes. */
const plenty = 32_000_000;

/** Tries to keep so many bytes in a place of its own. @returns the name of what the browser said */
function keep(bytes: number): Promise<string | undefined> {
	return new Promise((resolve) => {
		const opening = indexedDB.open('much');
		opening.onerror = () => resolve(opening.error?.name);
		opening.onupgradeneeded = () => {
			opening.result.createObjectStore('of-it').put(new ArrayBuffer(bytes), 1);
			opening.transaction!.onabort = () => resolve(opening.transaction?.error?.name);
		};
	});
}
