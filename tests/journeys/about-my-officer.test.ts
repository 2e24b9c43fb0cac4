import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir, grace, sarah } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { comeInAs, enrol, expectInInbox, expectInbox, stageShown } from './story.ts';

test('what Amir says about Sarah never comes before Sarah, not even as a count: Grace reads it @both [T-32][INV-5]', async ({
	riverbank,
	page,
	anotherBrowser
}) => {
	await enrol(page, amir);
	await page.getByRole('link', { name: 'Help' }).click();
	await page.getByRole('link', { name: 'About my reviewing officer' }).click();
	await expect(page.getByText('Sarah does not see it.').first()).toBeVisible();
	await page.getByRole('textbox').fill('She never asks what I think.');
	await page.getByRole('button', { name: words.thatIsAll }).click();

	await expect(page.getByRole('button', { name: /Send to Sarah/ })).toHaveCount(0);
	await expect(page.getByRole('button', { name: words.alsoWorker })).toHaveCount(0);
	await page.getByRole('button', { name: 'Send to the manager' }).click();
	await expect(stageShown(page)).toHaveText('Arrived.');
	await expect(page.getByText('The manager has it. Sarah does not see it.')).toBeVisible();

	const desk = await comeInAs(await anotherBrowser(), grace);
	await expectInInbox(desk, 1);
	const sarahs = await comeInAs(await anotherBrowser(), sarah);
	await expectInbox(sarahs);
	await expect(sarahs.getByText('Nothing unread')).toBeVisible();
	await expect(sarahs.locator('main li')).toHaveCount(0);

	await desk.getByRole('link', { name: /Amir/ }).click();
	await expect(desk.getByText('This is about Sarah Okafor.')).toBeVisible();
	await expect(desk.getByText('She never asks what I think.')).toBeVisible();
	riverbank.expectInConsole(/404/);
	const address = new URL(desk.url()).pathname;
	await sarahs.goto(address);
	await expect(sarahs.getByRole('heading', { level: 1 })).toHaveText(
		'There is nothing here for you'
	);

	await desk.getByRole('button', { name: 'I have read this' }).click();
	await expect(desk.getByText(/Grace Adeyemi read this on/)).toBeVisible();
});

test('an advocate, or a talk with Sarah, can be asked for from under Help', async ({ page }) => {
	await enrol(page, amir);
	for (const [ask, answer] of [
		['I want an advocate', 'Yes, please get me an advocate'],
		['I want to see my reviewing officer', 'We meet']
	] as const) {
		await page.getByRole('link', { name: 'Help' }).click();
		await page.getByRole('link', { name: ask }).click();
		await page.getByRole('button', { name: answer, exact: true }).click();
		const onwards = page.getByRole('button', { name: words.thatIsAll });
		const last = page.getByRole('button', { name: words.next, exact: true });
		await ((await onwards.count()) > 0 ? onwards : last).click();
		await page.getByRole('button', { name: 'Send to Sarah' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.messages.title);
	}
	await expect(page.getByRole('heading', { name: 'I want an advocate' })).toBeVisible();
});
