import type { Locator, Page } from '@playwright/test';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir } from '../people.ts';
import { clipped, longer, speakPseudo, type Direction } from './pseudo.ts';
import { expect, test } from './riverbank.ts';
import { enrol, pressElsewhere } from './story.ts';

/** What can be opened by its address, on a tablet that is locked. */
const addresses: Record<string, string> = {
	'/': words.who.title,
	'/settings': words.settings.title,
	'/help': words.helpPage.title,
	'/help/buttons': words.guide.buttons,
	'/help/words': words.guide.words,
	'/help/everybody': words.guide.everybody,
	'/rights': words.rights.title,
	'/rights/officer': words.guide.officer,
	'/rights/disagree': words.guide.disagree,
	'/rights/who-sees': words.guide['who-sees']
};

const read: Record<Direction, string> = { ltr: 'from the left', rtl: 'from the right' };

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, name: string) =>
	page.getByRole('button', { name: longer(name), exact: true });
const startOf = async (part: Locator) => (await part.boundingBox())?.x ?? 0;

async function expectRoom(page: Page, title: string): Promise<void> {
	await expect(heading(page)).toHaveText(longer(title));
	expect(await clipped(page), title).toEqual([]);
}

for (const dir of ['ltr', 'rtl'] as const) {
	test(`a long language, read ${read[dir]}, is not cut off where a child reads about things [O3][O5]`, async ({
		page
	}) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await enrol(page, amir);
		await speakPseudo(page, dir);
		for (const [address, title] of Object.entries(addresses)) {
			await page.goto(address);
			await expect(page.locator('html')).toHaveAttribute('dir', dir);
			await expectRoom(page, title);
		}
		const [back, hide] = [page.locator('nav > :first-child'), page.locator('nav button').last()];
		const mirrored = (await startOf(back)) > (await startOf(hide));
		expect(mirrored, 'the bar begins where the line begins').toBe(dir === 'rtl');
	});

	test(`a long language, read ${read[dir]}, is not cut off where a child answers [O3][O5]`, async ({
		page
	}) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await enrol(page, amir);
		await speakPseudo(page, dir);
		await expect(page.locator('html')).toHaveAttribute('dir', dir);
		expect(await clipped(page), 'home').toEqual([]);

		await page.locator('main a[href="/say/review-menu/start"]').click();
		await button(page, words.say.begin).click();
		await expect(button(page, words.skip)).toBeVisible();
		while (!page.url().endsWith('/check')) {
			const asked = page.url();
			expect(await clipped(page), asked).toEqual([]);
			await pressElsewhere(button(page, words.skip));
			await expect.poll(() => page.url()).not.toBe(asked);
		}
		await expectRoom(page, words.check.title);
	});
}

test('what is cut off is found', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto('/rights/officer');
	await speakPseudo(page, 'ltr');
	await expectRoom(page, words.guide.officer);
	await heading(page).evaluate((title) => (title.style.whiteSpace = 'nowrap'));
	expect(await clipped(page)).not.toEqual([]);
});

test('read from the right, a number to phone still goes from the left [O8]', async ({ page }) => {
	await page.goto('/help');
	await speakPseudo(page, 'rtl');
	const number = page.locator('a[href="tel:08001111"]');
	await expect(number).toHaveText('0800 1111');
	await expect(number).toHaveCSS('direction', 'ltr');
});
