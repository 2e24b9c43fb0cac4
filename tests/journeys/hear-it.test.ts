import type { Page } from '@playwright/test';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir, jayden } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { beginReviewMenu, choose, enrol, next, sayWhereAndSend, stageShown } from './story.ts';
import { giveVoices, spoken, type Heard } from './voices.ts';

test('with no voice the child is told in one sentence, and says all there is to say [F4][F7]', async ({
	page
}) => {
	await enrol(page, amir);
	await hearIt(page).click();
	await expect(page.getByText(words.noVoice)).toBeVisible();
	await sayWhereAndSend(page, 'At home', 'Sarah');
	await expect(stageShown(page)).toHaveText('Arrived.');
	await expect(page.getByText(words.noVoice)).toBeHidden();
});

test('nothing is read before a press; then the screen is, by a voice of the tablet alone [F1][F4][F6][F9]', async ({
	page,
	context
}) => {
	await giveVoices(context);
	await enrol(page, amir);
	expect(await spoken(page)).toEqual([]);

	await beginReviewMenu(page);
	await choose(page, 'At home');
	expect(await spoken(page)).toEqual([]);
	await hearIt(page).click();
	const [first, ...more] = await spoken(page);
	expect(first?.text).toMatch(/Where do you want your review\? At home\. /);
	expect([first, ...more].map((it) => it?.by)).not.toContain('far away');

	await expect(page.getByRole('button', { name: words.stopHearing, exact: true })).toBeVisible();
	await next(page);
	await expect(hearIt(page)).toBeVisible();
	expect(await page.evaluate(() => (window as unknown as Heard).heard.cancelled)).toBe(true);
});

test('in Easy each choice can be heard by itself, and hearing it does not choose it [F1]', async ({
	page,
	context
}) => {
	await giveVoices(context);
	await enrol(page, jayden);
	await beginReviewMenu(page);
	await page.getByRole('button', { name: 'Hear: At home', exact: true }).click();
	expect((await spoken(page)).map(({ text }) => text)).toEqual(['At home']);
	await expect(page.getByRole('button', { name: 'At home', exact: true })).toHaveAttribute(
		'aria-pressed',
		'false'
	);
});

const hearIt = (page: Page) => page.getByRole('button', { name: words.hear, exact: true });
