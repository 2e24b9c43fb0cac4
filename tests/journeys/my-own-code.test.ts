import type { Page } from '@playwright/test';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { enrol, expectHome, pressCode } from './story.ts';

const pin = ['4', '0', '9', '8', '1', '7'];
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** With the keys of the keyboard: a second press in one place comes too soon for a hand. */
async function pressPin(page: Page): Promise<void> {
	for (const number of pin) await button(page, number).press('Enter');
}

async function openChange(page: Page): Promise<void> {
	await page.goto('/');
	await button(page, 'My picture is fox').click();
}

test('Amir changes his pictures for six numbers, and opens his second tablet with them [J1][J9]', async ({
	page,
	anotherBrowser,
	riverbank
}) => {
	riverbank.expectInConsole(/403|401/);
	const second = await (await anotherBrowser()).newPage();
	await enrol(second, amir);
	await enrol(page, amir);

	await page.getByRole('link', { name: words.look }).click();
	await page.getByRole('link', { name: words.newCode.tile }).click();
	await pressCode(page, amir.code);
	await button(page, `${words.newCode.pin} ${words.newCode.pinHint}`).click();
	await pressPin(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.newCode.again);
	await pressPin(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.newCode.done);
	await openChange(page);
	await pressPin(page);
	await expectHome(page, amir);

	// The other one still knows the pictures: it asks for them once, and from then on for the numbers.
	await openChange(second);
	await pressCode(second, ['bus', 'ball', 'moon', 'apple']);
	await pressPin(second);
	await expect(second.getByRole('heading', { level: 1 })).toHaveText(words.code.old);
	await pressCode(second, amir.code);
	await expectHome(second, amir);
	await openChange(second);
	await pressPin(second);
	await expectHome(second, amir);
});
