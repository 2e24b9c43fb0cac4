import { child as words } from '../../src/lib/i18n/en/child.ts';
import { reviews } from '../../src/lib/i18n/en/reviews.ts';
import { amir, sarah } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { choose, comeInAs, enrol, leaveBy, skipToCheck, stageShown, unlock } from './story.ts';

test('Sarah asks for another day, Amir says it is not good for him, and his review stays where it was [B19]', async ({
	page,
	anotherBrowser
}) => {
	await enrol(page, amir);
	const desk = await comeInAs(await anotherBrowser(), sarah);
	await desk.getByRole('link', { name: 'Children' }).click();
	await desk.getByRole('link', { name: 'Amir' }).click();
	await desk.locator('a[href*="/review/"]').click();
	const ask = reviews.moves.ask;
	await desk.locator('summary', { hasText: ask }).click();
	const form = desk.locator('form', { hasText: reviews.moves.whose });
	const later = new Date(Date.now() + 50 * 86_400_000).toISOString().slice(0, 10);
	await form.getByLabel(reviews.on, { exact: true }).fill(later);
	await form.getByLabel(reviews.moves.whose).selectOption('worker');
	await form.getByLabel(reviews.moves.why).fill('Tom has a course on that very day.');
	await form.getByRole('button', { name: ask }).click();
	await expect(desk.getByText(reviews.moves.noAnswer)).toBeVisible();

	await unlock(page, amir);
	await page.getByRole('link', { name: words.myReview.look }).click();
	await expect(page.getByText('Tom has a course on that very day.')).toBeVisible();
	await page.getByRole('link', { name: words.myReview.say }).click();
	await choose(page, 'No, it is not good for me');
	await leaveBy(page, 'Next');
	await skipToCheck(page);
	await page.getByRole('button', { name: 'Send to Sarah' }).click();
	await expect(stageShown(page)).toHaveText('Arrived.');

	await expect(async () => {
		await desk.reload();
		await expect(desk.getByText('It is not good for them')).toBeVisible({ timeout: 2000 });
	}).toPass();
	await desk.getByLabel(reviews.moves.tell).fill('You said no, so Tom comes another time.');
	await desk.getByRole('button', { name: reviews.moves.stay }).click();
	await expect(desk.getByText(reviews.moves.stayed, { exact: true })).toBeVisible();

	await unlock(page, amir);
	await page.getByRole('link', { name: words.myReview.day }).click();
	await expect(page.getByText(words.myReview.stays)).toBeVisible();
	await expect(page.getByText('You said no, so Tom comes another time.')).toBeVisible();
});
