import { guides } from '../../src/lib/domain/guides.ts';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { enrol, expectHome, readyForNoLine, unlock } from './story.ts';

test('locked and with no line, help, rights and who sees what are two presses away [A6][I1][I11]', async ({
	page,
	riverbank
}) => {
	await enrol(page, amir);
	await readyForNoLine(page);
	await riverbank.cutTheLine();
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.who.title);
	const heading = page.getByRole('heading', { level: 1 });

	for (const [link, guide] of [
		[words.guide.everybody, 'everybody'],
		[words.guide['who-sees'], 'who-sees'],
		[words.guide.buttons, 'buttons']
	] as const) {
		await page.goto('/');
		await page.getByRole('link', { name: 'Help', exact: true }).click();
		await page.getByRole('link', { name: link }).click();
		await expect(heading).toHaveText(words.guide[guide]);
		await expect(page.locator('main li')).toHaveCount(guides[guide].length);
	}
	await page.goto('/help');
	await expect(page.getByRole('link', { name: 'Phone 0800 1111' })).toHaveAttribute(
		'href',
		'tel:08001111'
	);
	await page.getByRole('link', { name: words.helpPage.drawn }).click();
	await expect(page.getByText('CC BY-SA 4.0').first()).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: /^ball$/ })).toBeVisible();
});

test('a tablet that nobody has set up tells of rights, and nothing of a child [A6][I1]', async ({
	page
}) => {
	await page.goto('/rights/officer');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.guide.officer);
	await expect(page.locator('main li')).toHaveCount(10);

	await page.goto('/rights/no-such-thing');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.error.lost);
});

test('from home, Amir reads what to do if it did not happen, a few cards at a time', async ({
	page
}) => {
	await enrol(page, amir);
	await page.getByRole('link', { name: 'Look' }).click();
	await page.getByRole('button', { name: new RegExp(`^${words.settings.easy} `) }).click();
	await page.getByRole('button', { name: 'Done' }).click();
	await expectHome(page, amir);
	await page.getByRole('link', { name: new RegExp(`^${words.rights.title}`) }).click();
	await page.getByRole('link', { name: words.guide.disagree }).click();

	await expect(page.getByText(words.guideCard.tell)).toBeVisible();
	await expect(page.getByText(words.guideCard.allowed)).toBeHidden();
	await page.getByRole('button', { name: 'More' }).click();
	await expect(page.getByText(words.guideCard.allowed)).toBeVisible();
	await expect(page.getByText('Page 2 of 2')).toBeVisible();

	await page.getByRole('button', { name: 'Hide' }).click();
	await page.getByRole('button').click();
	await unlock(page, amir);
});
