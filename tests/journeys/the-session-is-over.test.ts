import type { Page } from '@playwright/test';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { staff } from '../../src/lib/i18n/en/staff.ts';
import { amir, sarah } from '../people.ts';
import { expect, test, type Riverbank } from './riverbank.ts';
import {
	comeInAs,
	enrol,
	expectInbox,
	expectInInbox,
	readyForNoLine,
	sayWhereAndSend,
	stageShown
} from './story.ts';

test('Sarah was away too long: a plain page says so, nothing of the statement is shown, and she signs in again [F-50][T-63]', async ({
	riverbank,
	page,
	anotherBrowser
}) => {
	riverbank.expectInConsole(/401/);
	await enrol(page, amir);
	await sayWhereAndSend(page, 'At home', 'Sarah');
	await expect(stageShown(page)).toHaveText('Arrived.');
	const desk = await comeInAs(await anotherBrowser(), sarah);
	await expectInInbox(desk, 1);
	await desk.getByRole('link', { name: /Amir/ }).click();
	await expect(desk.getByRole('article').getByText('At home')).toBeVisible();
	const address = desk.url();

	await endSessions(riverbank, 'person_id');
	await desk.getByRole('button', { name: staff.statement.read }).click();
	await expect(desk.getByRole('heading', { level: 1 })).toHaveText(staff.signIn.title);
	await expect(desk.getByText(staff.signIn.kept)).toBeVisible();
	await expectNothingOfIt(desk);
	await desk.goto(address);
	await expectSignedOut(desk);
	await desk.goto('/staff/inbox');
	await expectSignedOut(desk);

	await desk.getByRole('link', { name: staff.error.signInHere }).click();
	await desk.getByRole('link', { name: staff.signIn.choose, exact: true }).click();
	await desk.getByRole('button', { name: 'Be Sarah', exact: true }).click();
	await expectInbox(desk);
	await expect(desk.getByText('1 unread')).toBeVisible();
	await desk.goto(address);
	await expect(desk.getByRole('article').getByText('At home')).toBeVisible();

	await desk.getByRole('button', { name: staff.signOut }).click();
	await expect(desk.getByRole('heading', { level: 1 })).toHaveText(staff.signIn.title);
	await expectNothingOfIt(desk);
	await desk.goBack();
	await expectSignedOut(desk);
});

test('Amir’s session is over: My messages still shows what is known, and what he sends arrives [F-50]', async ({
	riverbank,
	page
}) => {
	riverbank.expectInConsole(/401/);
	await enrol(page, amir);
	await sayWhereAndSend(page, 'At home', 'Sarah');
	await expect(stageShown(page)).toHaveText('Arrived.');

	await endSessions(riverbank, 'child_id');
	await page.evaluate(() => window.dispatchEvent(new Event('online')));
	await expect(page.getByText(words.messages.again.away)).toBeVisible();
	await expect(page.getByText('Arrived.')).toBeVisible();
	await expect(page.getByRole('alert')).toHaveCount(0);

	await page.getByRole('link', { name: 'Home' }).click();
	await sayWhereAndSend(page, 'At an office', 'Sarah');
	await expect(page.getByText('Arrived.')).toHaveCount(2);
});

test('signed out and cookies cleared while something waits: it is delivered all the same [F-50][T-03]', async ({
	riverbank,
	context,
	page,
	anotherBrowser
}) => {
	await enrol(page, amir);
	await readyForNoLine(page);
	await riverbank.cutTheLine();
	await sayWhereAndSend(page, 'At home', 'Sarah');
	await page.getByRole('link', { name: 'Home' }).click();
	await page.getByRole('button', { name: /^Lock and finish/ }).click();
	await context.clearCookies();
	await endSessions(riverbank, 'child_id');
	await expect(page.getByText('1 message is waiting to go')).toBeVisible();

	await riverbank.mendTheLine();
	await expect(page.getByText('1 message is waiting to go')).toHaveCount(0);
	const desk = await comeInAs(await anotherBrowser(), sarah);
	await expectInInbox(desk, 1);
});

async function expectSignedOut(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(staff.error.signedOut);
	await expect(page.getByText(staff.error.signIn)).toBeVisible();
	await expectNothingOfIt(page);
}

async function expectNothingOfIt(page: Page): Promise<void> {
	expect(await page.content()).not.toMatch(/Amir|At home|Okafor/);
}

/** As time does it: the sessions of staff, or of children, are over. */
async function endSessions(
	{ database }: Riverbank,
	whose: 'person_id' | 'child_id'
): Promise<void> {
	const db = await database();
	const before = new Date(Date.now() - 1000).toISOString();
	await db.updateTable('session').set({ ends_at: before }).where(whose, 'is not', null).execute();
}
