import { amir, sarah } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { enrol, expectInInbox, sayWhereAndSend, stageShown } from './story.ts';

test('Sarah reads and marks it as read with scripts off [T-63]', async ({
	riverbank,
	page,
	browser
}) => {
	await enrol(page, amir);
	await sayWhereAndSend(page, 'At home', 'Sarah');
	await expect(stageShown(page)).toHaveText('Arrived.');

	const plain = await browser.newContext({ baseURL: riverbank.origin, javaScriptEnabled: false });
	await riverbank.join(plain);
	const desk = await plain.newPage();
	await desk.goto('/demo');
	await desk.getByRole('button', { name: `Be ${sarah.firstName}`, exact: true }).click();
	await expectInInbox(desk, 1);
	await expect(desk.getByText('1 unread')).toBeVisible();
	await desk.getByRole('link', { name: /Amir/ }).click();
	await expect(desk.getByRole('article').getByText('At home')).toBeVisible();

	// Opened is not yet read: only the button says so.
	await expectInInbox(desk, 1);
	await expect(desk.getByText('1 unread')).toBeVisible();
	await desk.getByRole('link', { name: /Amir/ }).click();
	await desk.getByRole('button', { name: 'I have read this' }).click();
	await expect(desk.getByText(/Sarah Okafor read this on/)).toBeVisible();
	await plain.close();
});
