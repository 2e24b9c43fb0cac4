import type { Page } from '@playwright/test';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir, jayden } from '../people.ts';
import { expect, test } from './riverbank.ts';
import {
	beginReviewMenu,
	choose,
	comeInAs,
	enrol,
	expectHome,
	expectInInbox,
	next,
	pressElsewhere,
	skipToCheck,
	stageShown,
	unlock
} from './story.ts';

const said = 'In the kitchen, with the dog';

test('an answer is changed from the check screen, which is where Amir comes back to [H5][H7]', async ({
	page
}) => {
	await enrol(page, amir);
	await saySomething(page);
	await skipToCheck(page);

	await page.getByRole('link', { name: /^Change ?: Where do you/ }).click();
	await expect(page.getByRole('textbox')).toHaveValue(said);
	await choose(page, 'At an office');
	await next(page);
	await expectCheck(page);
	await expect(page.getByText('At an office')).toBeVisible();
	await expect(page.getByText('At home')).toHaveCount(0);

	await page.locator('summary').click();
	await page.getByRole('link', { name: 'Who do you want at your review?' }).click();
	const gran = page.getByRole('group', { name: 'Gran' });
	await gran.getByRole('button', { name: 'I want them there', exact: true }).click();
	await page.getByRole('link', { name: 'Back' }).click();
	await expectCheck(page);
	await expect(page.getByText('Gran', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Send to Sarah' }).click();
	await expect(stageShown(page)).toHaveText('Arrived.');
});

test('in Easy, where people are asked about one by one, a change comes back to the check screen too [H5]', async ({
	page
}) => {
	await enrol(page, jayden);
	await beginReviewMenu(page);
	await choose(page, 'At home');
	await next(page);
	await skipToCheck(page);
	await page.locator('summary').click();
	await page.getByRole('link', { name: 'Who do you want there?' }).click();
	for (const { name } of jayden.people) {
		await expect(page.locator('main .one')).toContainText(name);
		await choose(page, words.people.wish['want-there']);
		await next(page);
	}
	await next(page);
	await expectCheck(page);
	await expect(page.getByText('Auntie Bev')).toBeVisible();
});

test('a draft is thrown away and brought back, and is gone once Amir has gone on without it [H7]', async ({
	page
}) => {
	await enrol(page, amir);
	await saySomething(page);
	await skipToCheck(page);
	await page.getByRole('button', { name: words.check.throw }).click();
	await expect(page.getByText(words.check.thrown)).toBeVisible();
	await expect(page.getByRole('link', { name: /^Go on with/ })).toHaveCount(0);
	await page.getByRole('button', { name: words.check.undo }).click();
	await expect(page.getByText(words.check.thrown)).toHaveCount(0);
	await page.getByRole('link', { name: /^Go on with/ }).click();
	await page.getByRole('link', { name: /^Change ?: Where do you/ }).click();
	await expect(page.getByRole('textbox')).toHaveValue(said);

	await next(page);
	await page.getByRole('button', { name: words.check.throw }).click();
	await expect(page.getByText(words.check.thrown)).toBeVisible();
	await page.getByRole('link', { name: /^My messages/ }).click();
	await expect(page.getByText(words.messages.none)).toBeVisible();
	await page.getByRole('link', { name: 'Home' }).click();
	await expectHome(page, amir);
	await expect(page.getByText(words.check.undo)).toHaveCount(0);
	await beginReviewMenu(page);
	await expect(page.getByText(said)).toHaveCount(0);
});

test('another mode in the middle of a form is two presses away, and nothing is lost [B2]', async ({
	page
}) => {
	await enrol(page, amir);
	await saySomething(page);
	await choose(page, 'Tuesday');
	for (const mode of ['easy', 'standard'] as const) {
		await page.getByRole('link', { name: 'Look' }).click();
		await pressElsewhere(
			page.getByRole('button', { name: new RegExp(`^${words.settings[mode]} `) })
		);
		await expect(page.locator('html')).toHaveAttribute('data-mode', mode);
		await page.getByRole('button', { name: 'Done' }).click();
		await expect(page).toHaveURL(/\/day$/);
		await expect(page.getByRole('button', { name: 'Tuesday' })).toHaveAttribute(
			'aria-pressed',
			'true'
		);
		await page.getByRole('link', { name: 'Back' }).click();
		await expect(page.getByRole('textbox')).toHaveValue(said);
		await next(page);
	}
});

test('the browser’s own Back and Forward go from question to question, and lose nothing [H10]', async ({
	page
}) => {
	await enrol(page, amir);
	await saySomething(page);
	await choose(page, 'Tuesday');
	await page.goBack();
	await expect(page.getByRole('textbox')).toHaveValue(said);
	await page.getByRole('textbox').press('End');
	await page.getByRole('textbox').pressSequentially(', and Gran');
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('My Review, My Choice');
	await page.goBack();
	await expectHome(page, amir);
	await page.goForward();
	await page.goForward();
	await expect(page.getByRole('textbox')).toHaveValue(`${said}, and Gran`);
	await page.goForward();
	await expect(page.getByRole('button', { name: 'Tuesday' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
});

test('after Send the browser’s Back shows no answer that could still be changed, and that it is otherwise now is a word of its own [H7][H10]', async ({
	page,
	anotherBrowser
}) => {
	await enrol(page, amir);
	await saySomething(page);
	await skipToCheck(page);
	await page.getByRole('button', { name: 'Send to Sarah' }).click();
	await expect(stageShown(page)).toHaveText('Arrived.');
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(words.messages.title);
	await expect(page.getByText(said)).toHaveCount(0);
	await expect(page.locator('[aria-pressed="true"]')).toHaveCount(0);
	await unlock(page, amir);
	await page.getByRole('link', { name: /1 has arrived/ }).click();
	await page.getByRole('link', { name: words.messages.changed }).click();
	await choose(page, 'Something has changed');
	await next(page);
	await page.getByRole('button', { name: 'Send to Sarah' }).click();
	await expect(stageShown(page)).toHaveText('Arrived.');

	const desk = await comeInAs(await anotherBrowser(), amir.iro);
	await expectInInbox(desk, 2);
	await desk.getByRole('link', { name: /I want to say something/ }).click();
	await expect(desk.getByText('Something has changed').first()).toBeVisible();
	await expect(desk.getByText(said)).toBeVisible();
});

/** Says where, in own words too; the next question is on the screen then. */
async function saySomething(page: Page): Promise<void> {
	await beginReviewMenu(page);
	await choose(page, 'At home');
	await page.getByRole('button', { name: 'Say more' }).click();
	await page.getByRole('textbox').fill(said);
	await next(page);
}

async function expectCheck(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.check.title);
}
