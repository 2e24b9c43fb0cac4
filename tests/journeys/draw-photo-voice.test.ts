import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { findForTests } from '../../scripts/run/chromium.mjs';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { staff } from '../../src/lib/i18n/en/staff.ts';
import { amir, sarah } from '../people.ts';
import { photoWithPlace } from '../pictures.ts';
import { expect, test } from './riverbank.ts';
import {
	beginReviewMenu,
	choose,
	comeInAs,
	enrol,
	expectInInbox,
	next,
	openMake,
	pressCode,
	readyForNoLine,
	stageShown
} from './story.ts';

/** A microphone that beeps, and nobody who has to allow it. */
test.use({
	launchOptions: {
		executablePath: findForTests() ?? undefined,
		args: ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']
	}
});

/** What the camera wrote beside the picture, and what no byte of ours may hold. */
const secret = /Gransphone|Gran Bell/;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** With Tab alone, to the control of this name; then Enter. */
async function byKeys(page: Page, name: string | RegExp): Promise<void> {
	const wanted = page
		.getByRole('button', { name, exact: true })
		.or(page.getByRole('link', { name, exact: true }));
	await expect(wanted.first()).toBeVisible();
	for (let presses = 0; presses < 80; presses += 1) {
		await page.keyboard.press('Tab');
		const there = await wanted.first().evaluate((it) => it === document.activeElement);
		if (there) return page.keyboard.press('Enter');
	}
	throw new Error(`no way to ${String(name)} with the Tab key`);
}

/** Puts a stamp into a cell, by keys alone. */
async function stampByKeys(page: Page, stamp: string, cell: string): Promise<void> {
	await byKeys(page, stamp);
	await expect(button(page, stamp)).toHaveAttribute('aria-pressed', 'true');
	await byKeys(page, `${cell}, ${words.draw.free}`);
	await expect(button(page, `${cell}, ${stamp}`)).toBeVisible();
}

/** All that lies in a folder, as one text of single bytes. */
async function bytesIn(folder: string): Promise<string> {
	const files = await readdir(folder, { recursive: true, withFileTypes: true });
	const texts = files
		.filter((file) => file.isFile())
		.map((file) => readFile(join(file.parentPath, file.name), 'latin1').catch(() => ''));
	return (await Promise.all(texts)).join('\n');
}

test('Amir draws with the keyboard, adds a photo and speaks, with no line, and Sarah sees and hears it all [A1][M1][M2][M3][M4][M5][M7][T-39]', async ({
	riverbank,
	persistentTablet,
	anotherBrowser
}) => {
	const tablet = await persistentTablet();
	const browser = await tablet.open();
	const page = await browser.newPage();
	// Every picture that the page shows of its own is remembered, so that its bytes can be looked at.
	await page.addInitScript(() => {
		const shown: Blob[] = [];
		const make = URL.createObjectURL.bind(URL);
		URL.createObjectURL = (it: Blob) => {
			shown.push(it);
			return make(it);
		};
		Object.assign(window, { shown });
	});
	await enrol(page, amir);
	await readyForNoLine(page);
	await riverbank.cutTheLine();
	await openMake(page);

	await byKeys(page, words.make.way.drawing);
	await expect(heading(page)).toHaveText(words.draw.title);
	await stampByKeys(page, 'Home', 'Top, left');
	await stampByKeys(page, 'Sun', 'Top, right');
	await stampByKeys(page, 'Me', 'Middle, middle');
	await byKeys(page, words.draw.undo);
	await expect(button(page, 'Middle, middle, Me')).toHaveCount(0);
	await byKeys(page, words.draw.redo);
	await expect(button(page, 'Middle, middle, Me')).toBeVisible();
	await byKeys(page, words.draw.tool.colour);
	await byKeys(page, 'Green');
	await byKeys(page, `Bottom, left, ${words.draw.free}`);
	await expect(button(page, 'Bottom, left, Green')).toBeVisible();
	await byKeys(page, words.draw.tool.background);
	await byKeys(page, 'Outside');
	await byKeys(page, words.draw.clear);
	await expect(button(page, 'Top, left, Home')).toHaveCount(0);
	await byKeys(page, words.draw.undo);
	await expect(button(page, 'Top, left, Home')).toBeVisible();
	await byKeys(page, words.make.done);
	await expect(button(page, `${words.make.mine.drawing} ${words.make.look}`)).toBeVisible();

	await button(page, words.make.way.photo).click();
	const large = await sharp(await photoWithPlace())
		.resize(3000, 2000)
		.withMetadata()
		.jpeg()
		.toBuffer();
	expect(large.toString('latin1')).toMatch(secret);
	const chooser = page.locator('input[type=file]');
	const thread = page.waitForEvent('worker');
	await chooser.setInputFiles({ name: 'home.jpg', mimeType: 'image/jpeg', buffer: large });
	await expect(page.getByText(words.photo.keepIt)).toBeVisible();
	// Made anew beside the page, which could be pressed meanwhile.
	expect((await thread).url()).toContain('images-apart');
	await button(page, words.photo.yes).click();
	await expect(heading(page)).toHaveText('What do you want to make?');

	await button(page, words.make.way.voice).click();
	await button(page, words.voice.start).click();
	await expect(page.getByText('0:02')).toBeVisible();
	await button(page, words.voice.stop).click();
	await expect(page.getByText(/^Saved\. It is \d seconds? long\.$/)).toBeVisible();
	await button(page, words.voice.hear).click();
	await expect(button(page, words.voice.hear)).toBeVisible();
	await button(page, words.make.done).click();
	await next(page);

	// More of an answer, by a drawing alone: no word is typed.
	await expect(heading(page)).toHaveText('What is it about?');
	await next(page);
	await expect(heading(page)).toHaveText(words.check.title);
	await expect(page.getByText(words.make.mine.photo)).toBeVisible();
	await expect(page.locator('main img[src^="blob:"]')).toHaveCount(2);
	const photos = await page.evaluate(async () => {
		const { shown } = window as unknown as { shown: Blob[] };
		const jpegs = shown.filter(({ type }) => type === 'image/jpeg');
		return Promise.all(jpegs.map(async (it) => Array.from(new Uint8Array(await it.arrayBuffer()))));
	});
	expect(photos.length).toBeGreaterThan(0);
	for (const photo of photos) {
		const bytes = Buffer.from(photo);
		const { width, exif } = await sharp(bytes).metadata();
		expect({ width, exif }).toEqual({ width: 2048, exif: undefined });
		expect(bytes.toString('latin1')).not.toMatch(secret);
	}

	await page.getByRole('button', { name: 'Send to Sarah' }).click();
	await expect(stageShown(page)).toHaveText('Waiting on this tablet.');
	await riverbank.mendTheLine();
	await expect(stageShown(page)).toHaveText('Arrived.');
	await tablet.close();
	expect(await bytesIn(tablet.folder)).not.toMatch(secret);
	expect(await bytesIn(riverbank.house.data)).not.toMatch(secret);

	const desk = await comeInAs(await anotherBrowser(), sarah);
	await expectInInbox(desk, 1);
	await desk.getByRole('link', { name: /Amir/ }).click();
	const listed = staff.statement.attachment.drawingOf('home, the sun, themselves');
	await desk.getByText(staff.statement.attachment.lookAt.drawing).click();
	const drawn = desk.getByRole('img', { name: listed });
	await expect(drawn).toBeVisible();
	await expect
		.poll(() => drawn.evaluate((it: HTMLImageElement) => it.complete && it.naturalWidth))
		.toBe(900);
	await desk.getByText(staff.statement.attachment.lookAt.photo).click();
	const photo = desk.getByRole('img', { name: staff.statement.attachment.noDescription });
	await expect
		.poll(() => photo.evaluate((it: HTMLImageElement) => it.complete && it.naturalWidth))
		.toBe(2048);
	const played = await desk.locator('audio').evaluate(async (audio: HTMLAudioElement) => {
		audio.muted = true;
		await audio.play();
		return audio.readyState;
	});
	expect(played).toBeGreaterThan(1);
	const barriers = await new AxeBuilder({ page: desk })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
		.options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
		.analyze();
	expect(barriers.violations.map(({ id }) => id)).toEqual([]);
	const address = await photo.getAttribute('src');
	const kept = await desk.request.get(address ?? '');
	expect((await kept.body()).toString('latin1')).not.toMatch(secret);
	expect(kept.headers()['cache-control']).toBe('no-store');

	const db = await riverbank.database();
	const lines = db.selectFrom('audit').select('actor_id').where('deed', '=', 'attachment.open');
	expect((await lines.execute()).length).toBeGreaterThanOrEqual(3);
});

test('what Amir threw away he can bring back, and what he drew is there after a sudden end [C7][H4]', async ({
	page
}) => {
	await enrol(page, amir);
	await openMake(page);
	await button(page, words.make.way.voice).click();
	await button(page, words.voice.start).click();
	await expect(page.getByText('0:01')).toBeVisible();
	await button(page, words.voice.stop).click();
	await button(page, words.make.delete).click();
	await expect(page.getByText(words.make.deleted)).toBeVisible();
	await button(page, words.make.bringBack).click();
	await expect(button(page, words.voice.hear)).toBeVisible();
	await button(page, words.make.done).click();

	await button(page, words.make.way.drawing).click();
	await button(page, 'Cat').or(button(page, 'Sun')).first().click();
	await button(page, `Top, left, ${words.draw.free}`).click();
	await expect(button(page, 'Top, left, Sun')).toBeVisible();
	await button(page, words.make.done).click();
	await expect(button(page, `${words.make.mine.drawing} ${words.make.look}`)).toBeVisible();
	await page.reload();
	await page.getByRole('button', { name: `My picture is ${amir.picture}` }).click();
	await pressCode(page, amir.code);
	await button(page, `${words.make.mine.drawing} ${words.make.look}`).click();
	await expect(button(page, 'Top, left, Sun')).toBeVisible();
});

test('Amir tells more of where he wants his review with his voice, and Sarah hears it with scripts off [L7][M5]', async ({
	page,
	browser,
	riverbank
}) => {
	await enrol(page, amir);
	await beginReviewMenu(page);
	await expect(button(page, words.make.way.voice)).toHaveCount(0);
	await choose(page, 'At home');
	await button(page, words.make.way.voice).click();
	await button(page, words.voice.start).click();
	await expect(page.getByText('0:01')).toBeVisible();
	await button(page, words.voice.stop).click();
	await expect(button(page, words.voice.hear)).toBeVisible();
	await button(page, words.make.done).click();
	await expect(button(page, 'At home')).toHaveAttribute('aria-pressed', 'true');

	// Another choice beside it takes nothing away.
	await choose(page, 'At school or college');
	await button(page, words.thatIsAll).click();
	await expect(heading(page)).toHaveText(words.check.title);
	await expect(page.getByText(/^My voice, \d seconds?$/)).toBeVisible();
	await page.getByRole('button', { name: 'Send to Sarah' }).click();
	await expect(stageShown(page)).toHaveText('Arrived.');

	const still = await browser.newContext({ baseURL: riverbank.origin, javaScriptEnabled: false });
	const desk = await comeInAs(still, sarah);
	await expectInInbox(desk, 1);
	await desk.getByRole('link', { name: /Amir/ }).click();
	await expect(desk.getByText(/^In their own voice: \d seconds?$/)).toBeVisible();
	const address = (await desk.locator('audio').getAttribute('src')) ?? '';
	const heard = await desk.request.get(address, { headers: { range: 'bytes=0-3' } });
	expect(heard.status()).toBe(206);
	expect(heard.headers()).toMatchObject({
		'content-security-policy': "sandbox; default-src 'none'",
		'cache-control': 'no-store',
		'x-content-type-options': 'nosniff'
	});
	const elsewhere = { 'sec-fetch-site': 'cross-site' };
	expect((await desk.request.get(address, { headers: elsewhere })).status()).toBe(403);
	await still.close();
	const stranger = await browser.newContext({ baseURL: riverbank.origin });
	expect((await stranger.request.get(address)).status()).toBe(401);
	await stranger.close();
});

test('who speaks for longer is stopped after two minutes, and all of them are kept and sent [M5]', async ({
	page,
	anotherBrowser
}) => {
	await page.clock.install();
	await enrol(page, amir);
	await openMake(page);
	await button(page, words.make.way.voice).click();
	await button(page, words.voice.start).click();
	await expect(page.getByText(words.voice.recording)).toBeVisible();
	// The time passes for the page alone: nobody waits for it.
	await page.clock.runFor(118_000);
	await expect(page.getByText('1:58')).toBeVisible();
	await expect(button(page, words.voice.stop)).toBeVisible();
	await page.clock.runFor(3000);
	await expect(page.getByText('Saved. It is 120 seconds long.')).toBeVisible();
	await expect(button(page, words.voice.stop)).toHaveCount(0);
	await button(page, words.voice.hear).click();
	await expect(button(page, words.voice.hear)).toBeVisible();
	await button(page, words.make.done).click();
	await button(page, words.thatIsAll).click();
	await page.getByRole('button', { name: 'Send to Sarah' }).click();
	await expect(stageShown(page)).toHaveText('Arrived.');

	const desk = await comeInAs(await anotherBrowser(), sarah);
	await expectInInbox(desk, 1);
	await desk.getByRole('link', { name: /Amir/ }).click();
	await expect(desk.getByText('In their own voice: 120 seconds')).toBeVisible();
});
