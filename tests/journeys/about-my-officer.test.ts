import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir, grace, sarah } from '../people.ts';
import { expect, test } from './riverbank.ts';
import {
	beginReviewMenu,
	choose,
	comeInAs,
	enrol,
	expectHome,
	expectInInbox,
	expectInbox,
	next,
	stageShown
} from './story.ts';

test('what Amir says about Sarah never comes before Sarah, not even as a count: Grace reads it @both [T-32][INV-5]', async ({
	riverbank,
	page,
	anotherBrowser
}) => {
	await enrol(page, amir);
	await page.getByRole('link', { name: 'Help' }).click();
	await page.getByRole('link', { name: 'About my reviewing officer' }).click();
	await expect(page.getByText('Sarah does not see it.').first()).toBeVisible();
	await page.getByRole('link', { name: /^Change/ }).click();
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

test('an advocate, or a talk with Sarah, is asked for with one press from under Help, and sent with the next', async ({
	page
}) => {
	await enrol(page, amir);
	for (const ask of ['I want an advocate', 'I want to see my reviewing officer']) {
		await page.getByRole('link', { name: 'Help' }).click();
		await page.getByRole('link', { name: ask }).click();
		await page.getByRole('button', { name: 'Send to Sarah' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.messages.title);
	}
	await expect(page.getByRole('heading', { name: 'I want an advocate' })).toBeVisible();
});

test('who thinks better of it is back where they were, and has sent and kept nothing', async ({
	page
}) => {
	await enrol(page, amir);
	await beginReviewMenu(page);
	await choose(page, 'At home');
	const back = async () => {
		await page
			.getByRole('link', { name: 'Back' })
			.or(page.getByRole('button', { name: 'Back' }))
			.click();
	};
	await page.getByRole('link', { name: 'Help' }).click();
	await page.getByRole('link', { name: 'I want an advocate' }).click();
	await expect(page.getByRole('button', { name: 'Send to Sarah' })).toBeVisible();
	await back();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.helpPage.title);
	await page.getByRole('link', { name: words.rights.title }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.rights.title);
	await back();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.helpPage.title);
	await back();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Where do you want your review?'
	);
	await expect(page.getByRole('button', { name: 'At home' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	await back();
	await back();
	await expectHome(page, amir);
	await expect(page.getByText(/Go on with “My Review/)).toBeVisible();
	await expect(page.getByText(/Go on with “I want/)).toHaveCount(0);
});

test('what was asked for with one press is kept when Amir wants to keep it, and he can say more', async ({
	page
}) => {
	await enrol(page, amir);
	await page.getByRole('link', { name: 'Help' }).click();
	await page.getByRole('link', { name: 'I want to see my reviewing officer' }).click();
	await page.getByRole('button', { name: words.check.keep }).click();
	await expectHome(page, amir);
	await page.getByRole('link', { name: /^Go on with “I want/ }).click();
	await page.getByRole('link', { name: /^Change/ }).click();
	await choose(page, 'By phone');
	await next(page);
	await choose(page, 'As soon as it can be');
	await next(page);
	await expect(page.getByText('By phone')).toBeVisible();
	await page.getByRole('button', { name: 'Send to Sarah' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.messages.title);
});
