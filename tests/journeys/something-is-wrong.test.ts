import type { Page } from '@playwright/test';
import { modesOffered } from '../../src/lib/domain/mode.ts';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir, sarah } from '../people.ts';
import { expect, test } from './riverbank.ts';
import {
	comeInAs,
	enrol,
	expectInInbox,
	pressElsewhere,
	readyForNoLine,
	stageShown
} from './story.ts';

const tile = { standard: 'Something is wrong', easy: 'I am worried', pictures: 'I am worried' };
const talk = {
	standard: 'Just ask Sarah to talk to me',
	easy: 'Just ask Sarah to talk to me',
	pictures: 'Talk to me'
};

async function liveIn(page: Page, mode: (typeof modesOffered)[number]): Promise<void> {
	await page.getByRole('link', { name: 'Look' }).click();
	await page.getByRole('button', { name: new RegExp(`^${words.settings[mode]}( |$)`) }).click();
	await page.getByRole('button', { name: words.settings.done }).click();
}

for (const mode of modesOffered) {
	test(`in ${mode} it takes 3 presses to say that something is wrong, and no more than 6 to send it [I4]`, async ({
		page
	}) => {
		await enrol(page, amir);
		await liveIn(page, mode);
		let presses = 0;
		const press = async (role: 'button' | 'link', name: string) => {
			await pressElsewhere(page.getByRole(role, { name, exact: true }));
			presses += 1;
		};

		await press('link', tile[mode]);
		// Nothing scrolls in Pictures: to whom it goes stands on a screen before.
		if (mode === 'pictures') await press('button', words.next);
		await press('button', talk[mode]);
		expect(presses).toBeLessThanOrEqual(3);
		await press('button', words.thatIsAll);
		if (mode === 'pictures') await press('button', words.next);
		await press('button', 'Send to Sarah');
		expect(presses).toBeLessThanOrEqual(6);
		await expect(stageShown(page)).toHaveText('Arrived.');
	});
}

test('the same screen says who reads it, when, and whom to phone now [I2][I3][I5]', async ({
	page
}) => {
	await enrol(page, amir);
	await page.getByRole('link', { name: tile.standard, exact: true }).click();

	const phone = page.getByRole('complementary', { name: words.worry.now });
	await expect(phone.getByRole('link', { name: /999/ })).toHaveAttribute('href', 'tel:999');
	await expect(phone.getByRole('link', { name: /Childline/ })).toBeVisible();
	await expect(phone).toContainText(words.helpPage.notNow);
	await expect(page.getByText('This goes to Sarah')).toBeVisible();
	await expect(page.getByText(/Sarah must tell someone who can help/)).toBeVisible();
	await expect(page.getByText(words.check.when)).toBeVisible();
});

test('with no line it says that it has not gone, and whom to phone, before and after [I5][T-66]', async ({
	riverbank,
	page
}) => {
	await enrol(page, amir);
	await readyForNoLine(page);
	await riverbank.cutTheLine();
	await page.getByRole('link', { name: tile.standard, exact: true }).click();
	await expect(page.getByText(words.worry.noLine)).toBeVisible();
	await expect(page.getByRole('link', { name: /999/ })).toBeVisible();

	await page.getByRole('button', { name: talk.standard, exact: true }).click();
	await page.getByRole('button', { name: words.thatIsAll }).click();
	await page.getByRole('button', { name: 'Send to Sarah' }).click();
	await expect(page.getByText(words.worry.notGone, { exact: true })).toBeVisible();
	await expect(page.getByRole('link', { name: /999/ })).toBeVisible();
	await expect(page.getByRole('main')).not.toContainText(/\bsent\b/i);
});

test('whoever only looks at it leaves no trace of it', async ({ page }) => {
	await enrol(page, amir);
	await page.getByRole('link', { name: tile.standard, exact: true }).click();
	await expect(page).toHaveURL(/\/tell$/);
	await page.getByRole('link', { name: 'Back' }).click();
	await expect(page.getByRole('link', { name: tile.standard, exact: true })).toBeVisible();
	await expect(page.getByRole('link', { name: /^Go on with/ })).toHaveCount(0);
});

test('the officer sees at once which of them cannot wait', async ({ page, anotherBrowser }) => {
	await enrol(page, amir);
	await page.getByRole('link', { name: tile.standard, exact: true }).click();
	await page.getByRole('button', { name: talk.standard, exact: true }).click();
	await page.getByRole('button', { name: words.thatIsAll }).click();
	await page.getByRole('button', { name: words.alsoWorker }).click();
	await page.getByRole('button', { name: 'Send to Sarah' }).click();
	await expect(stageShown(page)).toHaveText('Arrived.');

	const desk = await comeInAs(await anotherBrowser(), sarah);
	await expectInInbox(desk, 1);
	await expect(desk.getByText('Urgent', { exact: true })).toBeVisible();
	await desk.getByRole('link', { name: /Amir/ }).click();
	await expect(desk.getByRole('article').getByText('Please talk to them')).toBeVisible();
	await expect(desk.getByText('Amir wants their worker to see this too.')).toBeVisible();
});
