import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir, sarah, seren } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { comeInAs, enrol, expectHome, expectInInbox, next, stageShown, unlock } from './story.ts';

test('Amir sorts his topics, sends them to Sarah, and has his list again at the meeting, with no line', async ({
	riverbank,
	page,
	anotherBrowser
}) => {
	await enrol(page, amir);
	await page.getByRole('link', { name: 'Get ready for my review' }).click();
	await page.getByRole('button', { name: words.say.begin, exact: true }).click();
	const sort = async (card: string, place: string, talk: string) => {
		await page
			.getByRole('group', { name: card, exact: true })
			.getByRole('button', { name: place, exact: true })
			.click();
		const asked = words.mat.talkOf.replace('{{card}}', card);
		await page.getByRole('group', { name: asked }).getByRole('button', { name: talk }).click();
	};
	await sort('School or college', 'Good', 'Yes');
	await sort('My health and my body', 'Not good', 'Only with Sarah');
	await page.getByRole('button', { name: words.say.tellMore }).click();
	await page.getByRole('textbox').fill('I want my own desk.');
	await page.getByRole('button', { name: words.thatIsAll }).click();

	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.list.title);
	await expect(page.getByText('School or college')).toBeVisible();
	await expect(page.getByText('My health and my body')).toHaveCount(0);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('I want my own desk.')).toBeVisible();
	await expect(page.getByRole('button')).toHaveCount(0);
	await page.emulateMedia({ media: 'screen' });
	await next(page);
	await expect(page.getByText('My health and my body')).toBeVisible();
	await page.getByRole('button', { name: 'Send to Sarah' }).click();
	await expect(stageShown(page)).toHaveText('Arrived.');

	const desk = await comeInAs(await anotherBrowser(), sarah);
	await expectInInbox(desk, 1);
	await desk.getByRole('link', { name: /Amir/ }).click();
	await expect(desk.getByText('What is not good')).toBeVisible();
	await expect(desk.getByText('only with their reviewing officer')).toBeVisible();

	await riverbank.cutTheLine();
	await page.evaluate(() => navigator.serviceWorker.ready);
	await unlock(page, amir);
	await page.getByRole('link', { name: words.list.tile }).click();
	await expect(page.getByText('I want my own desk.')).toBeVisible();
	await expect(page.getByText('My health and my body')).toHaveCount(0);

	await page.getByRole('button', { name: words.check.throw }).click();
	await expectHome(page, amir);
	await expect(page.getByRole('link', { name: words.list.tile })).toHaveCount(0);
});

test('Seren finds nothing of the list that Amir made on their tablet', async ({ page }) => {
	await enrol(page, amir);
	await page.getByRole('link', { name: 'Get ready for my review' }).click();
	await page.getByRole('button', { name: words.say.begin, exact: true }).click();
	await page.getByRole('button', { name: words.notSure }).click();
	await page.getByRole('button', { name: words.thatIsAll }).click();
	await next(page);
	await page.getByRole('button', { name: 'Send to Sarah' }).click();
	await expect(stageShown(page)).toHaveText('Arrived.');

	await enrol(page, seren);
	await expect(page.getByText(words.list.tileShort)).toHaveCount(0);
});
