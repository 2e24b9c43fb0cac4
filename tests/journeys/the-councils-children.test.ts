import type { BrowserContext, Page } from '@playwright/test';
import { council } from '../../src/lib/i18n/en/council.ts';
import { dan, grace, nia, type CastStaff } from '../people.ts';
import { expect, test } from './riverbank.ts';

const list = [
	'person_id,known_as,year_of_birth,iro,worker,next_review',
	'RB-1006,Kai,2009,"Okafor, Sarah",Tom Hadley,14/01/2099',
	'RB-2002,Wren,2015,Priya Nair,,31/02/2099',
	'RB-2003,Ada,2015,Priya Nair,,14/01/2099'
].join('\r\n');

async function comeIn(browser: BrowserContext, { firstName }: CastStaff): Promise<Page> {
	const page = await browser.newPage();
	await page.goto('/demo');
	await page.getByRole('button', { name: `Be ${firstName}`, exact: true }).click();
	await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
	return page;
}

test('the administrator takes in a dirty list, and the manager finds its children and names an officer, with scripts off', async ({
	riverbank,
	browser
}) => {
	const plain = await browser.newContext({ baseURL: riverbank.origin, javaScriptEnabled: false });
	await riverbank.join(plain);
	const desk = await comeIn(plain, nia);
	await desk.getByRole('link', { name: 'Lists', exact: true }).click();
	await desk
		.getByLabel(council.lists.file)
		.setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
	await desk.getByRole('button', { name: council.lists.look }).click();
	await expect(desk.getByText('“31/02/2099” is no date, for the next review.')).toBeVisible();
	await expect(desk.getByText(council.lists.nothingYet)).toBeVisible();
	await desk.getByRole('button', { name: /^Take in/ }).click();
	await expect(desk.getByRole('status')).toHaveText(/^Done: /);
	await desk.getByRole('button', { name: 'Sign out' }).click();

	const graces = await comeIn(plain, grace);
	await graces.getByRole('link', { name: 'Children', exact: true }).click();
	await expect(graces.getByText('7 children')).toBeVisible();
	await graces.getByLabel(council.children.find).fill('rb-2003');
	await graces.getByRole('button', { name: council.children.findIt }).click();
	await graces.getByRole('link', { name: /Ada/ }).click();
	await graces.getByText(council.child.changeIro).click();
	await graces
		.getByLabel(council.child.iro)
		.selectOption({ label: `${dan.firstName} ${dan.lastName}` });
	await graces.locator('form[action="?/iro"]').getByRole('button').click();
	await expect(graces.getByText('Dan Whitlock', { exact: true }).first()).toBeVisible();
	await plain.close();
});
