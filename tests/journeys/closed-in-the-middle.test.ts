import { amir } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { beginReviewMenu, choose, enrol, next, pressCode, readyForNoLine } from './story.ts';

test('the tablet is closed and opened again in the middle of a question [H4][F-01]', async ({
	riverbank,
	persistentTablet
}) => {
	const tablet = await persistentTablet();
	const page = await (await tablet.open()).newPage();
	await enrol(page, amir);
	await readyForNoLine(page);
	await beginReviewMenu(page);
	await choose(page, 'At home');
	await page.getByRole('button', { name: 'Say more' }).click();
	await page.getByRole('textbox').fill('In the kitchen, with the dog');
	await next(page);
	await choose(page, 'Tuesday');
	await tablet.close();

	await riverbank.cutTheLine();
	const browser = await tablet.open();
	await browser.setOffline(true);
	const again = await browser.newPage();
	await again.goto('/');
	await again.getByRole('button', { name: 'My picture is fox' }).click();
	await pressCode(again, amir.code);
	const draft = again.getByRole('link', { name: /^Go on with “My Review, My Choice”/ });
	await expect(draft).toContainText('You had got to: Which days are good for you?');
	await draft.click();
	await expect(again.getByRole('button', { name: 'Tuesday' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	await again.getByRole('link', { name: 'Back' }).click();
	await expect(again.getByRole('textbox')).toHaveValue('In the kitchen, with the dog');
});

test('a reload asks for the code and comes back to the same question [H4]', async ({ page }) => {
	await enrol(page, amir);
	await beginReviewMenu(page);
	await choose(page, 'At home');
	await next(page);
	await page.reload();
	await page.getByRole('button', { name: 'My picture is fox' }).click();
	await pressCode(page, amir.code);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which days are good for you?');
});
