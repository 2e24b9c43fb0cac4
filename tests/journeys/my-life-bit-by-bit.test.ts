import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { enrol, expectHome, next, unlock } from './story.ts';

test('Amir tells of his life in two sittings: he stops on any screen, and goes on where he was [H4][H9]', async ({
	page
}) => {
	await enrol(page, amir);
	await page.getByRole('button', { name: /^More/ }).click();
	await page.getByRole('link', { name: 'My life' }).click();
	await page.getByRole('button', { name: words.say.begin, exact: true }).click();
	const room = page.getByRole('group', { name: 'My room', exact: true });
	await room.getByRole('button', { name: 'Going well' }).click();
	await next(page);
	await expect(page.getByText('2 of 7')).toBeVisible();
	await page.getByRole('link', { name: words.check.keep }).click();
	await expectHome(page, amir);

	await unlock(page, amir);
	await page.getByRole('link', { name: /^Go on with “My life”/ }).click();
	await expect(page.getByText('2 of 7')).toBeVisible();
	await page.getByRole('button', { name: words.thatIsAll }).click();
	await expect(page.getByText('My room')).toBeVisible();
});
