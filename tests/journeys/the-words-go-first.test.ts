import type { BrowserContext, Page } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { staff } from '../../src/lib/i18n/en/staff.ts';
import { amir, sarah } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { comeInAs, enrol, expectInInbox, openMake, stageShown } from './story.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A photo that no camera makes smaller: about 200 kB when it is sealed. */
const photo = (): Promise<Buffer> =>
	sharp(randomBytes(640 * 480 * 3), { raw: { width: 640, height: 480, channels: 3 } })
		.jpeg({ quality: 60 })
		.toBuffer();

/** From now on the line of this page takes so many bytes a second up, and 150 ms each way and back. */
async function slowDown(browser: BrowserContext, page: Page) {
	const devtools = await browser.newCDPSession(page);
	await devtools.send('Network.enable');
	return (bytesPerSecond: number) =>
		devtools.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: 150,
			downloadThroughput: bytesPerSecond * 2,
			uploadThroughput: bytesPerSecond
		});
}

test('on a slow line Sarah reads the words while the picture is still on its way, and both are told so [F-46][F-60][H9]', async ({
	page,
	context,
	anotherBrowser
}) => {
	await enrol(page, amir);
	await openMake(page);
	await button(page, words.make.way.photo).click();
	const file = { name: 'home.jpg', mimeType: 'image/jpeg', buffer: await photo() };
	await page.locator('input[type=file]').setInputFiles(file);
	await button(page, words.photo.yes).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('What do you want to make?');
	await button(page, words.thatIsAll).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.check.title);

	const line = await slowDown(context, page);
	await line(6_000);
	await page.getByRole('button', { name: 'Send to Sarah' }).click();
	const told = page.getByRole('status').first();
	await expect(told).toContainText(`${words.coming.words} ${words.coming.picture}`);
	await expect(stageShown(page)).toHaveText('Arrived.');

	const desk = await comeInAs(await anotherBrowser(), sarah);
	await expectInInbox(desk, 1);
	await expect(desk.getByText(staff.list.coming(1))).toBeVisible();
	await desk.getByRole('link', { name: /Amir/ }).click();
	await expect(desk.getByText(staff.statement.coming('Amir', 1))).toBeVisible();
	await expect(desk.getByText(/A photo belongs here.*Awaited since/)).toBeVisible();

	// 750 kbit/s, as in a home with one bar.
	await line(750_000 / 8);
	await expect(told).toContainText('Sarah has it.');
	await expect(async () => {
		await desk.reload();
		// A picture is made anew before anybody sees it, which takes a moment.
		await expect(desk.getByText(staff.statement.attachment.lookAt.photo)).toBeVisible({
			timeout: 500
		});
	}).toPass();
});
