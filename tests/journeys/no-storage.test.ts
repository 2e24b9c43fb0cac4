import type { Page } from '@playwright/test';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir } from '../people.ts';
import { expect, test } from './riverbank.ts';

/** What a browser does that lets nobody keep anything. */
const browsers = {
	'has no storage at all': () => {
		Object.defineProperty(window, 'indexedDB', { value: undefined });
	},
	'throws when asked for storage': () => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('not allowed here', 'SecurityError');
		};
	},
	'refuses to open the storage': () => {
		IDBFactory.prototype.open = () => {
			const asked = new EventTarget();
			Object.assign(asked, { error: new DOMException('private', 'InvalidStateError') });
			setTimeout(() => {
				const refusal = new Event('error');
				asked.dispatchEvent(refusal);
				(asked as IDBOpenDBRequest).onerror?.call(asked as IDBOpenDBRequest, refusal);
			});
			return asked as IDBOpenDBRequest;
		};
	}
};

for (const [does, change] of Object.entries(browsers)) {
	test(`a browser ${does}: it is said before the child begins, with a way out [F-10][I1]`, async ({
		page
	}) => {
		await page.addInitScript(change);
		await page.goto('/');
		await expectToldBefore(page);
		await page.getByRole('link', { name: words.helpPage.title }).click();
		await expect(page.getByRole('link', { name: 'Phone 999' })).toBeVisible();
		await page.getByRole('button', { name: 'Back' }).click();
		await expectToldBefore(page);
		await page.getByRole('button', { name: 'Hide' }).click();
		await expect(page).toHaveTitle('Clock');
	});

	test(`a browser ${does}: a card is not used up on it [F-10]`, async ({ page }) => {
		await page.addInitScript(change);
		await page.goto('/demo');
		await page.getByRole('button', { name: `Be ${amir.name}`, exact: true }).click();
		await page.getByRole('link', { name: `Open ${amir.name}’s tablet` }).click();
		await expectToldBefore(page);
	});
}

async function expectToldBefore(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.noStorage.title);
	await expect(page.getByText(words.noStorage.how)).toBeVisible();
	await expect(page.getByRole('link', { name: 'Help', exact: true })).toBeVisible();
}
