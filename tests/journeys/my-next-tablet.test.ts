import type { Page } from '@playwright/test';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { enrol, expectHome } from './story.ts';

/** When what was chosen has reached the house. */
const carriedWith = (page: Page, chosen: string) =>
	page.waitForResponse(
		(answer) =>
			answer.url().endsWith('/api/setting') &&
			Boolean(answer.request().postData()?.includes(chosen))
	);

test('how Amir wants it is there on his next tablet, and what he changes there stays there [B3][E8][G1]', async ({
	riverbank,
	page,
	anotherBrowser
}) => {
	await enrol(page, amir);
	await page.getByRole('link', { name: 'Look' }).click();
	await page.getByRole('button', { name: new RegExp(`^${words.settings.easy} `) }).click();
	await page.getByRole('button', { name: words.settings.choicesTwo, exact: true }).click();
	await page.getByRole('button', { name: words.settings.dark, exact: true }).click();
	const carried = carriedWith(page, '"textSize":150');
	await page.getByRole('button', { name: words.settings.size.at150, exact: true }).click();
	expect((await carried).status()).toBe(204);

	const another = await (await anotherBrowser()).newPage();
	await enrol(another, amir);
	const root = another.locator('html');
	await expect(root).toHaveAttribute('data-mode', 'easy');
	await expect(root).toHaveAttribute('data-theme', 'dark');
	await expect(root).toHaveAttribute('data-text-size', '150');

	await expect(another.locator('main .tile')).toHaveCount(2);
	await another.getByRole('link', { name: 'Look' }).click();
	const handedIn = carriedWith(another, '"theme":"light"');
	await another.getByRole('button', { name: words.settings.light, exact: true }).click();
	await handedIn;
	await expect(root).toHaveAttribute('data-theme', 'light');
	await page.getByRole('button', { name: words.settings.done }).click();
	await expectHome(page, amir);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	expect(riverbank.watch.faults).toEqual([]);
});
