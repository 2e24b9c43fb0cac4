import type { Page } from '@playwright/test';
import { after } from '../../src/lib/i18n/en/after.ts';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { jayden, sarah } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { choose, comeInAs, enrol, next, skipToCheck, stageShown, unlock } from './story.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Sarah writes down how the review was: without a code first, so that one is proposed. */
async function writeDown(desk: Page): Promise<void> {
	await desk.getByRole('link', { name: after.link }).click();
	await expect(heading(desk)).toHaveText(after.title(jayden.name));
	const { outcome } = after;
	const today = await desk.getByLabel(outcome.on).getAttribute('max');
	await desk.getByLabel(outcome.on).fill(today ?? '');
	for (const [ask, answer] of [
		[outcome.attended, outcome.attendances.part],
		[outcome.heard, outcome.hearings['own words']],
		[outcome.before, outcome.beforehands.talked],
		[outcome.chaired, outcome.chairs.together],
		[outcome.advocacy, outcome.advocacies.offered]
	] as const) {
		await desk.getByLabel(ask).selectOption({ label: answer });
	}
	await button(desk, after.save).first().click();
	await expect(desk.getByRole('status')).toContainText('PN1 fits what you wrote');
	await button(desk, after.save).first().click();
	await expect(desk.getByText(/^Held on/).first()).toBeVisible();
}

async function agree(desk: Page, what: string, short: string): Promise<void> {
	const { agreed } = after;
	await desk.getByLabel(agreed.what).fill(what);
	await desk.getByLabel(agreed.short).fill(short);
	await desk.getByLabel(agreed.who).fill('Tom');
	await desk.getByLabel(agreed.as).selectOption({ label: after.seats['social-worker'] });
	await button(desk, agreed.add).click();
	await expect(desk.locator('strong', { hasText: what })).toBeVisible();
}

async function write(desk: Page): Promise<void> {
	const { letter } = after;
	await desk.getByRole('link', { name: letter.link, exact: true }).click();
	await button(desk, letter.look).click();
	await button(desk, letter.send(jayden.name)).click();
	await expect(desk.getByRole('alert')).toHaveText(letter.problems['letter.gaps']);
	await desk.getByLabel(letter.blocks.talked).fill('We talked about Auntie Bev.');
	await desk.getByLabel(letter.blocks.notPossible).fill('');
	await button(desk, letter.look).click();
	await button(desk, letter.send(jayden.name)).click();
	await expect(desk.getByText(letter.notSeen)).toBeVisible();
}

test('Sarah writes down the review, what was agreed and the letter; Jayden reads it in Easy and says that he does not agree, which Sarah sees beside it [N6]', async ({
	riverbank,
	page,
	anotherBrowser
}) => {
	// The browser's own word on a letter that is not taken yet.
	riverbank.expectInConsole(/status of 409/);
	await enrol(page, jayden);
	const desk = await comeInAs(await anotherBrowser(), sarah);
	await desk.getByRole('link', { name: 'Children', exact: true }).click();
	await desk.getByRole('link', { name: jayden.name }).click();
	await desk.locator('a[href*="/review/"]').first().click();
	await writeDown(desk);
	await agree(desk, 'Tom asks Auntie Bev when you can stay.', 'Stay with Auntie');
	await write(desk);

	await page.reload();
	await unlock(page, jayden);
	await page.getByRole('link', { name: words.letter.tile }).click();
	await expect(heading(page)).toHaveText(words.letter.tile);
	await expect(page.getByText(/^It is from Sarah/)).toBeVisible();
	await expect(page.getByText('We talked about Auntie Bev.')).toBeVisible();
	await expect(page.getByText(/Tom asks Auntie Bev when you can stay\./)).toBeVisible();

	await page.getByRole('link', { name: words.letter.disagree }).click();
	await choose(page, 'Talk to me about it');
	await next(page);
	await skipToCheck(page);
	await button(page, 'Send to Sarah').click();
	await expect(stageShown(page)).toHaveText('Arrived.');

	await expect(async () => {
		await desk.reload();
		await expect(desk.getByText(/^Seen on/)).toBeVisible({ timeout: 1_000 });
		await expect(desk.getByText('Please talk to them about it')).toBeVisible({ timeout: 1_000 });
	}).toPass();
});
