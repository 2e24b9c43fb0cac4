import type { Locator } from '@playwright/test';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { clipped, longer, speakPseudo } from './pseudo.ts';
import { expect, test } from './riverbank.ts';

const startOf = async (part: Locator) => (await part.boundingBox())?.x ?? 0;

test('what is cut off is found', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto('/rights/officer');
	await speakPseudo(page, 'ltr');
	const heading = page.getByRole('heading', { level: 1 });
	await expect(heading).toHaveText(longer(words.guide.officer));
	expect(await clipped(page)).toEqual([]);
	await heading.evaluate((title) => (title.style.whiteSpace = 'nowrap'));
	expect(await clipped(page)).not.toEqual([]);
});

test('read from the right, the bar begins there, and a number to phone still goes from the left [O3][O8]', async ({
	page
}) => {
	await page.goto('/help');
	await speakPseudo(page, 'rtl');
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	const [back, hide] = [page.locator('nav > :first-child'), page.locator('nav button').last()];
	await expect.poll(async () => (await startOf(back)) > (await startOf(hide))).toBe(true);
	const number = page.locator('a[href="tel:08001111"]');
	await expect(number).toHaveText('0800 1111');
	await expect(number).toHaveCSS('direction', 'ltr');
});
