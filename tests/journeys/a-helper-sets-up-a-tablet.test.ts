import { child as words } from '../../src/lib/i18n/en/child.ts';
import { staff } from '../../src/lib/i18n/en/staff.ts';
import { amir, sarah } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { comeInAs, expectHome, passFirstScreens, pressCode } from './story.ts';

const told = staff.devices;

test('Sarah gives a code, Amir types it and comes in with his own; with scripts off she shuts the tablet out [J1][J2]', async ({
	page,
	riverbank,
	browser
}) => {
	const plain = await browser.newContext({ baseURL: riverbank.origin, javaScriptEnabled: false });
	await riverbank.join(plain);
	const desk = await comeInAs(plain, sarah);
	await desk.goto(`/staff/children/${amir.id}/devices`);
	await desk.getByLabel(told.label).fill('Kitchen tablet');
	await desk.getByRole('button', { name: told.pair }).click();
	await expect(desk.getByRole('img', { name: told.scan })).toBeVisible();
	const code = (await desk.locator('.code').textContent()) ?? '';

	await page.goto('/');
	await page.getByRole('link', { name: words.start.haveCode }).click();
	await page.getByLabel(words.join.typed).fill(code.replace(/\s+/g, ' ').trim().toLowerCase());
	await page.getByRole('button', { name: words.goOn }).click();
	await expect(page.getByText('You are Amir.')).toBeVisible();
	await page.getByRole('button', { name: words.join.yes, exact: true }).click();
	await page.getByRole('button', { name: words.join.sharedYes, exact: true }).click();
	await pressCode(page, amir.code);
	await passFirstScreens(page);
	await expectHome(page, amir);

	await page.getByRole('link', { name: words.look }).click();
	await page.getByRole('link', { name: words.tablets.title }).click();
	await expect(page.getByRole('heading', { name: 'Kitchen tablet' })).toBeVisible();
	await expect(page.getByText('It was Sarah.')).toBeVisible();

	await desk.goto(`/staff/children/${amir.id}/devices`);
	await desk.getByRole('button', { name: told.revokeOf('Kitchen tablet') }).click();
	await expect(desk.getByText(told.none('Amir'))).toBeVisible();

	riverbank.expectInConsole(/401/);
	await page.goto('/');
	await page.getByRole('button', { name: 'My picture is fox' }).click();
	await pressCode(page, amir.code);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.start.title);
	await plain.close();
});
