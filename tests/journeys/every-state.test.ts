import type { BrowserContext, Page } from '@playwright/test';
import { modesOffered, type Mode } from '../../src/lib/domain/mode.ts';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir, jayden, sarah, seren, type CastChild } from '../people.ts';
import { expectColours, expectManners, expectNoBarrier } from './barriers.ts';
import { saySomething, turnPages } from './further-on.ts';
import { expect, test } from './riverbank.ts';
import { openScreen } from './screens.ts';
import { spaceOn } from './space.ts';
import {
	comeInAs,
	enrol,
	expectHome,
	expectInInbox,
	openCode,
	passFirstScreens,
	pressCode,
	readyForNoLine,
	stageShown,
	unlock
} from './story.ts';

/** Each is met by somebody who wants it so. */
const who: Record<Mode, CastChild> = { standard: amir, easy: jayden, pictures: seren };

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function see(page: Page, where: string): Promise<void> {
	await expectManners(page, where);
	await expectNoBarrier(page, where);
	await expectColours(page, where, ['light', 'dark', 'contrast']);
}

for (const mode of modesOffered) {
	const child = who[mode];

	test(`no barrier at the door, in ${mode}: not set up, a card, a code that is wrong, and a wait [A1][A4][I1][J5][P5]`, async ({
		riverbank,
		page
	}) => {
		// The browser's own word on a card that does not work.
		riverbank.expectInConsole(/status of 4\d\d/);
		await page.setViewportSize({ width: 360, height: 640 });
		const card = async () => {
			await page.goto('/demo');
			await button(page, `Be ${child.name}`).click();
			await page.getByRole('link', { name: `Open ${child.name}’s tablet` }).click();
			await expect(heading(page)).toHaveText(words.join.title);
		};
		await page.goto('/');
		await expect(heading(page)).toHaveText(words.start.title);
		await see(page, 'not set up');
		await page.goto('/join#nothing-that-was-ever-made');
		await expect(heading(page)).toHaveText(words.join.refused);
		await see(page, 'refused');
		await card();
		await see(page, 'is this you?');
		await button(page, words.join.no).click();
		await expect(heading(page)).toHaveText(words.join.notMe);
		await see(page, 'not me');
		await card();
		await button(page, words.join.yes).click();
		await expect(heading(page)).toHaveText(words.join.shared);
		await see(page, 'shared');
		await button(page, words.join.sharedYes).click();
		await expect(heading(page)).toHaveText(words.code.title.pictures);
		await see(page, 'the first code');
		await pressCode(page, child.code);
		await passFirstScreens(page);
		await expectHome(page, child);

		await page.goto('/');
		await expect(heading(page)).toHaveText(words.who.title);
		await see(page, 'who are you?');
		await button(page, `My picture is ${child.picture}`).click();
		if (mode === 'pictures') await see(page, 'the ways in');
		await openCode(page);
		await see(page, 'the code');
		const wrong = child.code.toReversed();
		for (let tries = 0; tries < 5; tries += 1) {
			await pressCode(page, wrong);
			await expect(page.getByText(words.code.wrong)).toBeVisible();
			if (tries === 0) await see(page, 'a wrong code');
		}
		await pressCode(page, wrong);
		await expect(page.getByText(words.code.wait)).toBeVisible();
		await see(page, 'a wait');
		await button(page, words.hide).click();
		await expect(page.locator('time')).toBeVisible();
		await expectNoBarrier(page, 'hidden');
	});
}

test('no barrier where a child sees how far their words have come, in any mode [A1][I5][N1][N4][P5]', async ({
	riverbank,
	page,
	anotherBrowser
}) => {
	await page.setViewportSize({ width: 360, height: 640 });
	await page.clock.install();
	await enrol(page, amir);
	await openScreen(page, '/messages');
	await inEachMode(page, 'nothing sent');
	await send(page, 'good-news/what');
	await expect(stageShown(page)).toHaveText('Arrived.');
	await sarahReads(await anotherBrowser());
	await send(page, 'sort-this/what');
	await expect(stageShown(page)).toHaveText('Arrived.');
	await expect(page.getByRole('status').getByText('Read.')).toBeVisible();
	await saySomething(page, '/say/how-i-feel/feeling');

	await readyForNoLine(page);
	await riverbank.cutTheLine();
	await send(page, 'something-wrong/tell');
	await expect(page.getByText(words.worry.notGone, { exact: true })).toBeVisible();
	await page.clock.fastForward('25:00:00');
	await unlock(page, amir);
	await inEachMode(page, 'one of each', '/');
	await openScreen(page, '/messages');
	await expect(page.getByText(words.messages.longTitle)).toBeVisible();
	await inEachMode(page, 'one of each');
});

test('no barrier where something is in a child’s way: nothing said, thrown away, open elsewhere, no room [A1][F-04][H3][P5]', async ({
	riverbank,
	context,
	page
}) => {
	const space = await spaceOn(page, riverbank.origin);
	await page.setViewportSize({ width: 360, height: 640 });
	await enrol(page, amir);
	await openScreen(page, '/say/good-news/check');
	await inEachMode(page, 'nothing said');
	await saySomething(page, '/say/good-news/what');
	await openScreen(page, '/say/good-news/check');
	await button(page, words.check.throw).click();
	await expect(page.getByText(words.check.thrown)).toBeVisible();
	await see(page, 'thrown away');

	await saySomething(page, '/say/good-news/what');
	const second = await context.newPage();
	await second.setViewportSize({ width: 360, height: 640 });
	await unlock(second, amir);
	await openScreen(second, '/say/good-news/know');
	await expect(heading(second)).toHaveText(words.say.elsewhere);
	await see(second, 'open elsewhere');
	await second.close();

	await space.fill();
	await page.locator('main [aria-pressed="false"]').first().click();
	await expect(page.getByRole('alert')).toContainText(words.trouble.full);
	// No other mode can be chosen here: that would have to be kept too.
	await see(page, 'no room');
});

/** All that stands here, as each mode draws it. @param path another place, to go to first */
async function inEachMode(page: Page, where: string, path?: string): Promise<void> {
	for (const mode of modesOffered) {
		const here = path ?? new URL(page.url()).pathname;
		await openScreen(page, '/settings');
		await page.locator('main .tiles .tile').nth(modesOffered.indexOf(mode)).click();
		await expect(page.locator('html')).toHaveAttribute('data-mode', mode);
		await openScreen(page, here);
		const seeIt = (what: string) => see(page, `${here}, ${where}, ${mode}, ${what}`);
		await seeIt('');
		await turnPages(page, seeIt);
	}
	await openScreen(page, '/settings');
	await page.locator('main .tiles .tile').first().click();
	await page.goBack();
}

async function send(page: Page, first: string): Promise<void> {
	await saySomething(page, `/say/${first}`);
	await openScreen(page, `/say/${first.replace(/\/.*/, '')}/check`);
	await button(page, `Send to ${sarah.firstName}`).click();
	await expect(heading(page)).toHaveText(words.messages.title);
}

async function sarahReads(browser: BrowserContext): Promise<void> {
	const desk = await comeInAs(browser, sarah);
	await expectInInbox(desk, 1);
	await desk.getByRole('link', { name: /Amir/ }).click();
	await button(desk, 'I have read this').click();
	await expect(desk.getByText(/Sarah Okafor read this on/)).toBeVisible();
}
