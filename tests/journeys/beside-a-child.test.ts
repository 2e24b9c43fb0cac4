import { child as words } from '../../src/lib/i18n/en/child.ts';
import { staff } from '../../src/lib/i18n/en/staff.ts';
import { amir, sarah, tom } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { saySomething } from './further-on.ts';
import { openScreen } from './screens.ts';
import {
	comeInAs,
	expectHome,
	expectInInbox,
	passFirstScreens,
	pressCode,
	readyForNoLine,
	stageShown,
	unlock
} from './story.ts';

const note = 'We wrote this in the car.';
const holder = `${tom.firstName} ${tom.lastName}`;

test('Tom hands Amir his own tablet; with no line Amir says something on it, and Sarah reads whose it was and Tom’s note apart [INV-4][T-07]', async ({
	context,
	riverbank,
	anotherBrowser
}) => {
	// The browser's own word on a page that is Tom's alone.
	riverbank.expectInConsole(/401/);
	const page = await comeInAs(context, tom);
	await page.goto(`/staff/children/${amir.id}/devices`);
	await page.getByRole('button', { name: staff.devices.handOver(amir.name) }).click();
	await expect(page.getByText('You are on Tom’s tablet. Sarah reads what you send.')).toBeVisible();
	await page.getByRole('button', { name: words.join.yes, exact: true }).click();
	await pressCode(page, amir.code);
	await passFirstScreens(page);
	await expectHome(page, amir);

	// Tom's side is shut: by its address, and on the way back.
	const devices = `/staff/children/${amir.id}/devices`;
	expect((await page.goto(devices))?.status()).toBe(401);
	while (!page.url().endsWith('/demo')) {
		await page.goBack();
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		for (const title of [staff.devices.title(amir.name), staff.list.title])
			await expect(page.getByRole('heading', { name: title, exact: true })).toHaveCount(0);
	}

	// And when he has signed in again meanwhile: as soon as Amir presses his picture.
	const toms = await comeInAs(context, tom);
	await page.goto('/');
	await page.getByRole('button', { name: `My picture is ${amir.picture}` }).click();
	await expect(page.getByText('You are on Tom’s tablet.')).toBeVisible();
	expect((await toms.goto('/staff/inbox'))?.status()).toBe(401);
	await toms.close();

	await readyForNoLine(page);
	await riverbank.cutTheLine();
	await context.setOffline(true);
	await unlock(page, amir);
	const strip = page.getByRole('complementary').filter({ hasText: 'Tom’s tablet' });
	await expect(strip).toHaveText('You are on Tom’s tablet. Sarah reads what you send.');
	await saySomething(page, '/say/good-news/what');
	await openScreen(page, '/say/good-news/check');
	const withTom = page.getByRole('button', { name: 'Tom was with me', exact: true });
	await expect(withTom).toHaveAttribute('aria-pressed', 'true');
	await page.getByRole('button', { name: 'Tom wants to write a note' }).click();
	await page.getByLabel('What Tom wants Sarah to know').fill(note);
	await page.getByRole('button', { name: words.beside.noteDone, exact: true }).click();
	await expect(page.getByText(words.beside.noted)).toBeVisible();
	await page.getByRole('button', { name: 'Send to Sarah' }).click();
	await expect(stageShown(page)).toHaveText('Waiting on this tablet.');
	await context.setOffline(false);
	await riverbank.mendTheLine();
	await page.reload();

	const desk = await comeInAs(await anotherBrowser(), sarah);
	await expectInInbox(desk, 1);
	await expect(desk.getByText(staff.onDevice(holder))).toBeVisible();
	await desk.getByRole('link', { name: /Amir/ }).click();
	await expect(
		desk.getByText(staff.statement.onDeviceBeside(amir.name, holder, tom.firstName))
	).toBeVisible();
	await expect(desk.getByText(staff.statement.note(holder))).toBeVisible();
	await expect(desk.locator('dl')).not.toContainText(note);
	await expect(desk.getByText(note)).toBeVisible();
});
