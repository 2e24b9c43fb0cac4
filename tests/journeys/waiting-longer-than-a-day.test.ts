import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { enrol, readyForNoLine, sayWhereAndSend, stageShown, unlock } from './story.ts';

test('what has waited for more than a day says how to get it sent, and shows Help; a tablet whose clock is days off says so [N4][F-54][F-56]', async ({
	riverbank,
	page
}) => {
	await page.clock.install();
	await enrol(page, amir);
	await readyForNoLine(page);
	await riverbank.cutTheLine();
	await sayWhereAndSend(page, 'At home', 'Sarah');
	await expect(stageShown(page)).toHaveText('Waiting on this tablet.');
	await expect(page.getByText(words.messages.longTitle)).toHaveCount(0);

	await page.clock.fastForward('25:00:00');
	await unlock(page, amir);
	await expect(page.getByRole('link', { name: /1 waiting on this tablet/ })).toBeVisible();
	await page.getByRole('link', { name: /^My messages/ }).click();
	await expect(stageShown(page)).toHaveText('Waiting on this tablet.');
	await expect(page.getByText(words.messages.longTitle)).toBeVisible();
	await expect(page.getByText(words.messages.long)).toBeVisible();
	await page.locator('main').getByRole('link', { name: 'Help' }).click();
	await expect(page.getByText(words.stageSaid['on this device'])).toBeVisible();
	await expect(page.getByRole('link', { name: 'Phone 999' })).toBeVisible();
	await page.getByRole('button', { name: 'Back' }).click();

	await riverbank.mendTheLine();
	await expect(stageShown(page)).toHaveText('Arrived.');
	await expect(page.getByText(words.messages.longTitle)).toHaveCount(0);
	await expect(page.getByText(words.messages.clock)).toHaveCount(0);

	// The tablet is four days ahead of the house by now.
	await page.clock.fastForward(3 * 86_400_000);
	await unlock(page, amir);
	await page.getByRole('link', { name: /^My messages/ }).click();
	await expect(page.getByText(words.messages.clock)).toBeVisible();
});
