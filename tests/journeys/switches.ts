/** Somebody who helps sets a child's switch, and the clock of the page is in the test's hand. */
import { expect, type Locator, type Page } from '@playwright/test';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { openScreen } from './screens.ts';
import { pressElsewhere } from './story.ts';

const { scanning } = words;

type Wanted = {
	/** A key that Playwright knows, or the whole screen. */
	choose?: string;
	next?: string;
	/** Read each thing as it lights up. */
	spoken?: true;
	ring?: true;
	/** As fast as it can be. */
	fast?: true;
};

/** By hand, on the page for it; afterwards the page before is there again. */
export async function letScan(
	page: Page,
	{ choose, next, spoken, ring, fast }: Wanted = {}
): Promise<void> {
	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	const before = new URL(page.url()).pathname;
	const mode = await page.locator('html').getAttribute('data-mode');
	await openScreen(page, '/settings/switch');
	if (choose || next) expect(mode).not.toBe('pictures');
	await press(scanning.onYes);
	await expect(page.locator('html')).toHaveAttribute('data-scanning');
	if (fast) {
		const faster = page.getByRole('button', { name: scanning.faster, exact: true });
		while (await faster.isEnabled()) await pressElsewhere(faster);
	}
	if (spoken) await press(scanning.spokenOn);
	if (ring) await press(scanning.ringOn);
	if (next) {
		await press(scanning.learnNext);
		await page.keyboard.press(next);
	}
	if (choose === 'the whole screen') await press(scanning.wholeScreen);
	else if (choose) {
		await press(scanning.learn);
		await page.keyboard.press(choose);
	}
	await openScreen(page, before);
}

/** The page's own time stands still, and moves on by the test alone. */
export async function holdTheClock(page: Page): Promise<void> {
	await page.clock.pauseAt(new Date(Date.now() + 2000));
}

/** Waits for what is still to come: what the page does takes time, also where its clock is in the test's hand. */
export async function expectSoon(page: Page, target: Locator): Promise<void> {
	await expect(async () => {
		await page.clock.runFor(20);
		await expect(target).toBeAttached({ timeout: 1 });
	}).toPass({ intervals: [20] });
}
