import type { Page } from '@playwright/test';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir, seren } from '../people.ts';
import { oneSwitch, twoSwitches } from './hands.ts';
import { expect, test } from './riverbank.ts';
import { openScreen } from './screens.ts';
import { enrol, expectHome, readyForNoLine, stageShown, unlock } from './story.ts';
import { giveVoices, spoken } from './voices.ts';
import { expectSoon, holdTheClock, letScan } from './switches.ts';

const { scanning } = words;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const root = (page: Page) => page.locator('html');
const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** What has the focus: how it is called. */
const lit = (page: Page): Promise<string> =>
	page.evaluate(() => {
		const it = document.activeElement;
		const text = it?.getAttribute('aria-label') ?? it?.textContent ?? '';
		return text.replace(/\s+/g, ' ').trim();
	});

test('while it is off, no key does anything that a browser does not do [D11]', async ({ page }) => {
	await enrol(page, amir);
	const before = page.url();
	for (const key of ['Space', 'Enter', '1', '2', 'ArrowRight', 'F7']) {
		const caught = await page.evaluate((code) => {
			const pressed = new KeyboardEvent('keydown', { code, cancelable: true, bubbles: true });
			return !document.body.dispatchEvent(pressed);
		}, key);
		expect(caught).toBe(false);
		await page.keyboard.press(key);
	}
	await expect(root(page)).not.toHaveAttribute('data-scanning');
	expect(page.url()).toBe(before);
	await expectHome(page, amir);
});

test('no press that opens the last screen sends anything: that takes one press more [D15]', async ({
	page
}) => {
	await page.clock.install();
	await enrol(page, amir);
	await letScan(page);
	await openScreen(page, '/say/good-news/what');
	await page.locator('main .tile').first().click();
	await openScreen(page, '/say/good-news/check');
	await holdTheClock(page);
	const hand = oneSwitch(page);
	await hand.press(button(page, 'Send to Sarah'));
	await expectSoon(page, title(page).filter({ hasText: words.check.really }));
	await hand.press(button(page, words.check.notYet));
	await expectSoon(page, title(page).filter({ hasText: words.check.title }));
});

test('Seren comes in and says how she feels with one switch, in ten presses once she is in [D2][D3][D13][J9]', async ({
	page
}) => {
	await page.clock.install();
	await page.setViewportSize({ width: 768, height: 1024 });
	await enrol(page, seren);
	await letScan(page);
	await button(page, words.door.lock).click();
	await expect(title(page)).toHaveText(words.who.title);
	await holdTheClock(page);

	const door = oneSwitch(page);
	await door.press(button(page, `My picture is ${seren.picture}`));
	for (const picture of seren.code) await door.press(button(page, picture));

	const hand = oneSwitch(page);
	await hand.press(page.getByRole('link', { name: /^I feel/ }));
	await hand.press(button(page, words.say.begin));
	await hand.press(page.locator('main .tile').first());
	await hand.press(button(page, words.thatIsAll));
	await hand.press(button(page, words.next));
	await hand.press(button(page, words.next));
	await hand.press(button(page, 'Send to Sarah'));
	await hand.press(button(page, 'Send to Sarah'));
	await page.clock.resume();
	await expect(stageShown(page)).toHaveText('Arrived.');
	expect(hand.presses).toBeLessThanOrEqual(10);
});

test('each loop leads through Back, Hear it, Help and the way out, and Escape is one too [D6]', async ({
	page
}) => {
	await page.clock.install();
	await enrol(page, amir);
	await letScan(page);
	await openScreen(page, '/help');
	await holdTheClock(page);
	const seen = new Set<string>();
	await expect(async () => {
		if ((await lit(page)) === scanning.bar) await page.keyboard.press('Space');
		seen.add(await lit(page));
		await page.clock.runFor(250);
		for (const name of [words.back, words.hear, words.hide, scanning.stop])
			expect(seen).toContain(name);
	}).toPass({ intervals: [0] });

	await page.keyboard.press('Escape');
	await expect(root(page)).not.toHaveAttribute('data-scanning');
	await expect(button(page, scanning.again)).toBeFocused();
	await page.keyboard.press('Space');
	await expect(root(page)).toHaveAttribute('data-scanning');
	await oneSwitch(page).press(page.getByText(scanning.stop, { exact: true }));
	await expect(root(page)).not.toHaveAttribute('data-scanning');
});

test('it goes at the child’s pace, rests after three loops, and a press wakes it [D3][D4][D5]', async ({
	page
}) => {
	await page.clock.install();
	await enrol(page, amir);
	await letScan(page);
	await openScreen(page, '/rights');
	await holdTheClock(page);
	await page.keyboard.press('Escape');
	await page.keyboard.press('Space');
	await expect(root(page)).toHaveAttribute('data-scanning');
	const first = await lit(page);
	await page.clock.runFor(2900);
	expect(await lit(page)).toBe(first);
	await page.clock.runFor(200);
	// What it does then takes time of its own, and no more of the page's.
	await expect.poll(() => lit(page)).not.toBe(first);
	const second = await lit(page);
	await page.clock.runFor(1800);
	expect(await lit(page)).toBe(second);
	await page.clock.runFor(200);
	await expect.poll(() => lit(page)).not.toBe(second);

	await page.clock.runFor(60_000);
	await expect.poll(() => lit(page)).toBe(scanning.rests);
	await page.keyboard.press('Space');
	await expect.poll(() => lit(page)).toBe(first);
});

test('whoever has a switch can say which by pressing it, whatever key it sends [D8]', async ({
	page
}) => {
	await page.clock.install();
	await page.goto('/');
	for (const key of ['Space', 'Enter', '1', '2', 'ArrowLeft', 'F7']) {
		await letScan(page, { choose: key });
		await openScreen(page, '/rights');
		const officer = page.getByRole('link', { name: words.guide.officer });
		await oneSwitch(page, key).press(officer);
		await expectSoon(page, title(page).filter({ hasText: words.guide.officer }));
	}
});

test('the whole screen can be the switch, wherever it is touched [D8]', async ({ page }) => {
	await page.clock.install();
	await page.goto('/');
	await letScan(page, { choose: 'the whole screen' });
	await openScreen(page, '/rights');
	await holdTheClock(page);
	const officer = page.getByRole('link', { name: words.guide.officer });
	await expect(async () => {
		await page.clock.runFor(250);
		expect(await officer.evaluate((it) => it === document.activeElement)).toBe(true);
	}).toPass({ intervals: [0] });
	await page.getByRole('button', { name: words.hide }).click({ force: true });
	await expectSoon(page, title(page).filter({ hasText: words.guide.officer }));
});

test('with a second switch nothing goes on by itself, and every thing is reached [D9]', async ({
	page
}) => {
	await page.clock.install();
	await page.goto('/');
	await letScan(page, { choose: '1', next: '2' });
	await openScreen(page, '/rights');
	await holdTheClock(page);
	const before = await lit(page);
	await page.clock.runFor(120_000);
	expect(await lit(page)).toBe(before);
	await twoSwitches(page).press(page.getByRole('link', { name: words.guide.disagree }));
	await expectSoon(page, title(page).filter({ hasText: words.guide.disagree }));
});

test('Hide leads back with the same switch, and the neutral page says nothing of it [I6][D11]', async ({
	page
}) => {
	await enrol(page, amir);
	await letScan(page);
	await page.keyboard.press('Shift');
	await page.keyboard.press('Shift');
	await page.keyboard.press('Shift');
	await expect(page).toHaveTitle(words.neutral.title);
	await expect(page.locator('.scanning')).toHaveCount(0);
	await page.keyboard.press('Space');
	await expect(title(page)).toHaveText(words.who.title);
});

test('it is kept for Amir on this tablet, and is not there once another child has come in [D11]', async ({
	page
}) => {
	await enrol(page, seren);
	await enrol(page, amir);
	await letScan(page);
	await page.reload();
	await expect(root(page)).toHaveAttribute('data-scanning');
	await unlock(page, seren);
	await expect(root(page)).not.toHaveAttribute('data-scanning');
});

test('it is not fetched before somebody needs it, and is there with no line [D11]', async ({
	riverbank,
	page
}) => {
	const fetched: string[] = [];
	await enrol(page, amir);
	await readyForNoLine(page);
	await riverbank.cutTheLine();
	page.on('request', (request) => fetched.push(request.url()));
	await letScan(page);
	expect(fetched.some((url) => url.endsWith('.js'))).toBe(true);
	await expect.poll(() => lit(page)).not.toBe('');
});

test('each thing is read as it lights up, where the child wants that [D14]', async ({
	page,
	context
}) => {
	await giveVoices(context);
	await enrol(page, amir);
	await letScan(page, { spoken: true });
	await openScreen(page, '/rights');
	const heard = async () => (await spoken(page)).map(({ text }) => text);
	await expect.poll(heard).toContain(words.guide.officer);
	await expect.poll(heard).toContain(words.guide.disagree);
});

test('a ring that shrinks shows the time, and not where nothing may move [D14][G4]', async ({
	page
}) => {
	await page.goto('/');
	await letScan(page, { ring: true });
	await expect(page.locator('.ring')).toBeVisible();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await expect(page.locator('.ring')).toBeHidden();
	expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('the light has two colours, and is an outline where colours are forced [D12]', async ({
	page
}) => {
	await page.goto('/');
	await letScan(page);
	await openScreen(page, '/rights');
	const style = () =>
		page.evaluate(() => {
			const { outlineWidth, outlineStyle, boxShadow } = getComputedStyle(document.activeElement!);
			return { outlineWidth, outlineStyle, boxShadow };
		});
	await expect.poll(style).toMatchObject({ outlineWidth: '4px', outlineStyle: 'solid' });
	expect((await style()).boxShadow).toContain('2px');
	await page.emulateMedia({ forcedColors: 'active' });
	expect(await style()).toMatchObject({ outlineWidth: '4px', outlineStyle: 'solid' });
});

test('Seren draws with one switch: a picture, its place, and a colour behind it [D2][M1]', async ({
	page
}) => {
	await page.clock.install();
	await page.setViewportSize({ width: 768, height: 1024 });
	await enrol(page, seren);
	await letScan(page);
	await openScreen(page, '/say/draw-and-say/make');
	await holdTheClock(page);

	const hand = oneSwitch(page);
	await hand.press(button(page, words.make.way.drawing));
	await hand.press(button(page, words.draw.add));
	await hand.press(button(page, words.draw.tool.stamp));
	await hand.press(button(page, 'Me'));
	await hand.press(button(page, `Middle, middle, ${words.draw.free}`));
	await expectSoon(page, button(page, 'Middle, middle, Me'));
	await hand.press(button(page, words.draw.add));
	await hand.press(button(page, words.draw.tool.colour));
	await hand.press(button(page, 'Yellow'));
	await hand.press(button(page, `Top, right, ${words.draw.free}`));
	await expectSoon(page, button(page, 'Top, right, Yellow'));
	await hand.press(button(page, words.draw.undo));
	await hand.press(button(page, words.make.done));
	await expectSoon(page, page.getByRole('button', { name: /^My drawing/ }));
});
