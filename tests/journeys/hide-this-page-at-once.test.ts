import { amir } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { beginReviewMenu, choose, enrol, readyForNoLine } from './story.ts';

test('Hide puts a plain clock there at once, with no line, and locks [I6][T-07]', async ({
	riverbank,
	page
}) => {
	await enrol(page, amir);
	await readyForNoLine(page);
	await beginReviewMenu(page);
	await choose(page, 'At home');
	await riverbank.cutTheLine();

	const took = await page
		.getByRole('button', { name: 'Hide' })
		.evaluate(async (hide: HTMLElement) => {
			const from = performance.now();
			hide.click();
			while (document.querySelector('time') === null) {
				await new Promise(requestAnimationFrame);
			}
			return performance.now() - from;
		});
	expect(took).toBeLessThan(200);
	await expect(page).toHaveTitle('Clock');
	await expect(page.getByText(/Amir|review|My Say/i)).toHaveCount(0);

	await page.goBack();
	await expect(page.getByText(/At home|Where do you want/)).toHaveCount(0);
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who are you?');
});

test('Shift three times hides too [I6]', async ({ page }) => {
	await enrol(page, amir);
	for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
	await expect(page.locator('time')).toBeVisible();
	await page.getByRole('button', { name: 'Open' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who are you?');
});

test('people who can help are one press away, locked and with no line [I1][A6]', async ({
	riverbank,
	page
}) => {
	await enrol(page, amir);
	await readyForNoLine(page);
	await riverbank.cutTheLine();
	await page.goto('/');
	await page.getByRole('link', { name: 'Help' }).click();
	await expect(page.getByRole('link', { name: 'Phone 999' })).toHaveAttribute('href', 'tel:999');
	await expect(page.getByRole('link', { name: 'Phone 0800 1111' })).toHaveAttribute(
		'href',
		'tel:08001111'
	);
});
