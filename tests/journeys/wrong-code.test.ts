import type { Page } from '@playwright/test';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { enrol, expectHome, pressCode } from './story.ts';

const wrong = ['bus', 'ball', 'moon', 'apple'] as const;

/** A wrong code is asked about, too: it might have been chosen on another device. */
const refused = /403|429/;

/** A moment in the middle of a minute: a wait of half a minute ends in the next one. */
const noon = new Date('2026-11-21T12:00:40Z');

test('five wrong codes are free; then there is a calm wait with its end, Help stays, and the right code opens [J5][I1]', async ({
	page,
	riverbank
}) => {
	riverbank.expectInConsole(refused);
	await enrol(page, amir);
	await page.clock.install({ time: noon });
	await pickFox(page);
	for (let tries = 0; tries < 5; tries += 1) await expectRefused(page);

	await pressCode(page, amir.code);
	await expect(page.getByText(words.code.wait)).toBeVisible();
	await expect(page.getByText('You can try again at 12:02.')).toBeVisible();
	await expect(page.getByText(words.code.askAdult)).toBeVisible();
	await expect(page.locator('main')).not.toHaveText(/second/);
	await page.getByRole('link', { name: 'Help' }).click();
	await expect(page.getByRole('link', { name: 'Phone 0800 1111' })).toBeVisible();
	await page.getByRole('button', { name: 'Back' }).click();

	await page.clock.fastForward('00:31');
	await page.getByRole('button', { name: 'My picture is fox' }).click();
	await pressCode(page, amir.code);
	await expectHome(page, amir);
});

test('closing and opening the tablet does not shorten the wait, and waits grow to 15 minutes at most [J5]', async ({
	persistentTablet,
	riverbank
}) => {
	riverbank.expectInConsole(refused);
	const tablet = await persistentTablet();
	const first = await (await tablet.open()).newPage();
	await enrol(first, amir);
	await first.clock.install({ time: noon });
	await pickFox(first);
	for (let tries = 0; tries < 5; tries += 1) await expectRefused(first);
	await tablet.close();

	const page = await (await tablet.open()).newPage();
	await page.clock.install({ time: new Date(noon.getTime() + 20_000) });
	await pickFox(page);
	await pressCode(page, amir.code);
	await expect(page.getByText('You can try again at 12:02.')).toBeVisible();

	for (const wait of ['00:31', '01:01', '05:01', '15:01', '15:01']) {
		await page.clock.fastForward(wait);
		await pickFox(page);
		await expectRefused(page);
		await pressCode(page, amir.code);
		await expect(page.getByText(words.code.wait)).toBeVisible();
	}
	await page.clock.fastForward('15:01');
	await pickFox(page);
	await pressCode(page, amir.code);
	await expectHome(page, amir);
});

async function pickFox(page: Page): Promise<void> {
	await page.goto('/');
	await page.getByRole('button', { name: 'My picture is fox' }).click();
}

async function expectRefused(page: Page): Promise<void> {
	await pressCode(page, wrong);
	await expect(page.getByText(words.code.wrong)).toBeVisible();
}
