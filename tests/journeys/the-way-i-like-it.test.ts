import type { Page } from '@playwright/test';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir, jayden } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { beginReviewMenu, enrol, expectHome, pressCode } from './story.ts';

const { settings, pressing } = words;

test('how a child likes it is there again after the tablet was locked, and is not another child’s [E8][E10][G4]', async ({
	page
}) => {
	await enrol(page, jayden);
	await enrol(page, amir);
	await page.getByRole('link', { name: words.look }).click();
	for (const name of [settings.size.at150, settings.room.wide, settings.calmOn])
		await choose(page, name);
	await page.getByRole('button', { name: settings.done }).click();
	await expectHome(page, amir);
	await page.getByRole('button', { name: new RegExp(`^${words.door.lock}`) }).click();

	await page.getByRole('button', { name: `My picture is ${jayden.picture}` }).click();
	await expect(page.locator('html')).toHaveAttribute('data-text-size', '100');
	await page.getByRole('button', { name: words.back }).click();
	await page.getByRole('button', { name: `My picture is ${amir.picture}` }).click();
	const root = page.locator('html');
	await expect(root).toHaveAttribute('data-text-size', '150');
	await expect(root).toHaveAttribute('data-spacing', 'wide');
	await expect(root).toHaveAttribute('data-calm');
	await pressCode(page, amir.code);
	await expectHome(page, amir);
	const title = page.getByRole('heading', { level: 1 });
	const { size, room } = await title.evaluate((it) => {
		const style = getComputedStyle(it);
		return {
			size: parseFloat(getComputedStyle(document.documentElement).fontSize),
			room: parseFloat(style.letterSpacing) / parseFloat(style.fontSize)
		};
	});
	expect(size).toBeCloseTo(18 * 1.5);
	expect(room).toBeCloseTo(0.06);
});

test('in calm nothing moves, while a code is being looked at and after [G4]', async ({ page }) => {
	await enrol(page, amir);
	await page.getByRole('link', { name: words.look }).click();
	await choose(page, settings.calmOn);
	await page.getByRole('button', { name: settings.done }).click();
	await expectHome(page, amir);
	await page.getByRole('button', { name: new RegExp(`^${words.door.lock}`) }).click();
	await page.getByRole('button', { name: `My picture is ${amir.picture}` }).click();
	await page.evaluate(() => {
		const seen = { moved: 0 };
		Object.assign(window, { seen });
		const look = () => {
			seen.moved += document.getAnimations().length;
			requestAnimationFrame(look);
		};
		look();
	});
	await pressCode(page, amir.code);
	await expectHome(page, amir);
	expect(
		await page.evaluate(() => (window as unknown as { seen: { moved: number } }).seen.moved)
	).toBe(0);
});

test('extra big makes every button big, and puts fewer on a screen [C2]', async ({ page }) => {
	await page.setViewportSize({ width: 768, height: 1024 });
	await enrol(page, amir);
	await page.getByRole('link', { name: words.look }).click();
	await choose(page, settings.buttonsBig);
	await page.getByRole('button', { name: settings.done }).click();
	await beginReviewMenu(page);
	const tiles = page.locator('main .tile');
	await expect(tiles).toHaveCount(4);
	for (const tile of await tiles.all()) {
		expect((await tile.boundingBox())?.height).toBeGreaterThanOrEqual(160);
	}
	for (const part of await page.locator('nav a, nav button').all()) {
		const { width = 0, height = 0 } = (await part.boundingBox()) ?? {};
		expect(Math.min(width, height)).toBeGreaterThanOrEqual(106);
	}
});

test('a child whose hand trembles can let a second press wait longer, and slide off what was not meant [C3][C5]', async ({
	page
}) => {
	await enrol(page, amir);
	await page.getByRole('link', { name: words.look }).click();
	await page.getByRole('link', { name: new RegExp(`^${settings.pressing}`) }).click();
	await choose(page, pressing.wait.for2000);
	await page.getByRole('button', { name: settings.done }).click();
	await page.getByRole('button', { name: settings.done }).click();
	await beginReviewMenu(page);
	const tile = page.getByRole('button', { name: 'At home', exact: true });
	await tile.hover();
	await page.mouse.down();
	await page.getByRole('heading', { level: 1 }).hover();
	await page.mouse.up();
	await expect(tile).toHaveAttribute('aria-pressed', 'false');
	await tile.dblclick({ delay: 300 });
	await expect(tile).toHaveAttribute('aria-pressed', 'true');
});

async function choose(page: Page, name: string): Promise<void> {
	const button = page.getByRole('button', { name, exact: true });
	await button.click();
	await expect(button).toHaveAttribute('aria-pressed', 'true');
}
