import type { Page } from '@playwright/test';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { beginReviewMenu, choose, enrol, expectHome, pressCode } from './story.ts';

const said = 'In the kitchen, with the dog';

test.beforeEach(async ({ page }) => {
	await page.clock.install();
	await enrol(page, amir);
	await beginReviewMenu(page);
	await choose(page, 'At home');
	await page.getByRole('button', { name: 'Say more' }).click();
	await page.getByRole('textbox').fill(said);
});

test('a shared tablet that is left for 5 minutes locks, and keeps the draft and the screen, however long it takes [C6][J8][T-07]', async ({
	page
}) => {
	await page.clock.fastForward('04:50');
	await expect(page.getByRole('textbox')).toHaveValue(said);
	await page.clock.fastForward('00:15');
	await expectLocked(page);
	await page.clock.fastForward('01:00:00');
	await comeBack(page);
});

test('every press counts: who writes on is not locked out [J8]', async ({ page }) => {
	for (let minutes = 0; minutes < 8; minutes += 4) {
		await page.clock.fastForward('04:00');
		await page.getByRole('textbox').press('End');
	}
	await page.clock.fastForward('04:00');
	await expect(page.getByRole('textbox')).toHaveValue(said);
});

test('hidden, the page is blank at once, and comes back as it was within 30 seconds [J8][T-07]', async ({
	page
}) => {
	await turn(page, true);
	await expect(page).toHaveTitle(words.app);
	await expect(page.getByRole('heading')).toHaveCount(0);
	expect(await page.content()).not.toMatch(/kitchen|Amir/);
	await page.clock.fastForward('00:20');
	await turn(page, false);
	await expect(page.getByRole('textbox')).toHaveValue(said);
});

test('hidden for 30 seconds, the tablet is locked before anything is drawn again [J8][T-07]', async ({
	page
}) => {
	await turn(page, true);
	await page.clock.fastForward('00:31');
	await turn(page, false);
	await expectLocked(page);
	await comeBack(page);
});

test('no tab and no history ever has the child’s name [T-07]', async ({ page }) => {
	await page.goto('/');
	await comeBackHome(page);
	await expect(page).toHaveTitle(`${words.door.tab} · ${words.app}`);
	const browser = await page.context().newCDPSession(page);
	const { entries } = await browser.send('Page.getNavigationHistory');
	expect(JSON.stringify(entries)).not.toContain('Amir');
});

async function expectLocked(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.who.title);
	expect(await page.content()).not.toMatch(/kitchen|Amir/);
	await expect(page).toHaveTitle(new RegExp(words.who.title.replace('?', '\\?')));
}

async function comeBack(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'My picture is fox' }).click();
	await pressCode(page, amir.code);
	await expect(page.getByRole('textbox')).toHaveValue(said);
}

async function comeBackHome(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'My picture is fox' }).click();
	await pressCode(page, amir.code);
	await expectHome(page, amir);
}

/** As a browser does it when another program or another tab comes in front. */
async function turn(page: Page, hidden: boolean): Promise<void> {
	await page.evaluate((now) => {
		Object.defineProperty(document, 'hidden', { value: now, configurable: true });
		document.dispatchEvent(new Event('visibilitychange'));
	}, hidden);
}
