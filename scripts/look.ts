/**
 * Takes pictures of the running product, as it is built: those of the README into docs/pictures/, and
 * with `--all` every screen in each size, mode and theme into .my-say/look/, to be looked at.
 */
import { chromium, type Browser, type Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { modesOffered, type Mode } from '../src/lib/domain/mode.ts';
import { reviewMenu } from '../src/lib/forms/review-menu/v1.ts';
import { answering } from '../src/lib/i18n/en/answering.ts';
import { child as words } from '../src/lib/i18n/en/child.ts';
import { House } from '../tests/journeys/house.ts';
import * as story from '../tests/journeys/story.ts';
import { amir, jayden, sarah, seren } from '../tests/people.ts';
import { findChromium } from './run/chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sizes = {
	phone: { width: 360, height: 640 },
	tablet: { width: 768, height: 1024 },
	lengthwise: { width: 1024, height: 768 },
	desk: { width: 1280, height: 800 }
};
type Size = keyof typeof sizes;

const house = await House.build(undefined);
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined });
try {
	if (process.argv.includes('--all')) await everything(browser);
	else await forTheReadme(browser);
} finally {
	await browser.close();
	await house.tearDown();
}

/** The story of the README, in nine pictures. */
async function forTheReadme(on: Browser): Promise<void> {
	const take = await camera(`${root}docs/pictures`);
	const phone = await pageOf(on, 'phone', 'light');
	await story.enrol(phone, amir);
	await take(phone, 'home');
	await story.beginReviewMenu(phone);
	await story.choose(phone, 'At home');
	for (let screens = 0; screens < 4; screens += 1) await story.next(phone);
	await wish(phone, 'Gran', 'I want them there');
	await wish(phone, 'Mr Bell', 'I want them there');
	await wish(phone, 'Mum', 'I am not sure');
	await take(phone, 'who');
	for (let screens = 0; screens < 9; screens += 1) await story.next(phone);
	await story.choose(phone, 'Yes, by video');
	await story.next(phone);
	await phone
		.getByRole('textbox')
		.fill('I want Gran to come. Dont let everyone talk about me when I am sitting there.');
	await story.next(phone);
	await take(phone, 'check');
	house.line.cut();
	await phone.getByRole('button', { name: 'Send to Sarah' }).click();
	await story.stageShown(phone).filter({ hasText: 'Waiting' }).waitFor();
	await take(phone, 'waiting');
	house.line.mend();
	await phone.getByRole('button', { name: 'See if it can go now' }).click();
	await story.stageShown(phone).filter({ hasText: 'Arrived' }).waitFor();

	const tablet = await pageOf(on, 'tablet', 'dark');
	await story.enrol(tablet, jayden);
	await story.beginReviewMenu(tablet);
	await story.choose(tablet, 'At school');
	await take(tablet, 'easy-in-the-dark');

	const lengthwise = await pageOf(on, 'lengthwise', 'light');
	await story.enrol(lengthwise, seren);
	await lengthwise.getByRole('link', { name: 'My review', exact: true }).click();
	await lengthwise.getByRole('button', { name: 'Start', exact: true }).click();
	await lengthwise.getByRole('button', { name: 'Home', exact: true }).click();
	await take(lengthwise, 'in-pictures');

	const desk = await pageOf(on, 'desk', 'light');
	await comeIn(desk);
	await desk.goto('/staff/day');
	await take(desk, 'my-day');
	await desk.getByRole('link', { name: /Amir My Review/ }).click();
	await desk.getByRole('button', { name: 'I have read this' }).waitFor();
	await take(desk, 'reading');
	await answer(desk);
	await story.unlock(phone, amir);
	await phone.getByRole('link', { name: /1 new answer/ }).click();
	await phone.getByRole('link', { name: words.answer.open }).click();
	await phone.getByText('Thank you for telling me').waitFor();
	await take(phone, 'answered');
}

/** Gran may come; home is too small. */
async function answer(desk: Page): Promise<void> {
	await desk.getByLabel(answering.words).fill('Thank you for telling me. I know it is not easy.');
	const home = desk.getByRole('group', { name: /At home/ });
	await home.getByLabel(answering.verdicts['not-this-time']).check();
	await home.getByLabel(answering.because).fill('The room is too small. School has more room.');
	await desk.getByRole('group', { name: /Gran/ }).getByLabel(answering.verdicts.yes).check();
	await desk.getByRole('button', { name: answering.look }).click();
	await desk.getByRole('button', { name: answering.send('Amir') }).click();
	await desk.getByText(answering.sent('Amir')).waitFor();
}

/** Every screen of the main job, for whoever changes one. */
async function everything(on: Browser): Promise<void> {
	for (const size of Object.keys(sizes) as Size[]) {
		for (const mode of modesOffered) {
			for (const theme of ['Light', 'Cream', 'Dark', 'Strong'] as const) {
				const folder = `${root}.my-say/look/${size}-${mode}-${theme}`.toLowerCase();
				const take = await camera(folder);
				const page = await pageOf(on, size, theme === 'Dark' ? 'dark' : 'light');
				await wholeStory(page, mode, theme, take);
				await page.context().close();
			}
		}
	}
}

async function wholeStory(page: Page, mode: Mode, theme: string, take: Take): Promise<void> {
	await page.goto('/');
	await page.getByRole('heading', { level: 1 }).waitFor();
	await take(page, 'not-set-up');
	await story.enrol(page, amir);
	await page.getByRole('link', { name: 'Look' }).click();
	await page.getByRole('button', { name: theme, exact: true }).click();
	await page.getByRole('button', { name: new RegExp(`^${words.settings[mode]} `) }).click();
	await take(page, 'settings');
	await page.getByRole('button', { name: 'Done' }).click();
	await story.expectHome(page, amir);
	await take(page, 'home');
	await page
		.getByRole('link', { name: /^My review/i })
		.first()
		.click();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await page.getByRole('button', { name: /^(At home|Home)$/ }).click();
	for (const [question] of reviewMenu.screens[mode]) {
		await take(page, `question-${question}`);
		while (page.url().endsWith(`/${question}`)) await story.next(page);
	}
	await take(page, 'check');
	const send = page.getByRole('button', { name: 'Send to Sarah' });
	for (let pages = 0; pages < 3 && (await send.count()) === 0; pages += 1) {
		await story.pressElsewhere(page.getByRole('button', { name: 'Next', exact: true }));
		await take(page, 'check-further-on');
	}
	await send.click();
	await story.stageShown(page).filter({ hasText: 'Arrived' }).waitFor();
	await take(page, 'messages');
	await page.getByRole('link', { name: 'Help' }).click();
	await take(page, 'help');
	await page.goto('/');
	await page.getByRole('button', { name: `My picture is ${amir.picture}` }).click();
	await take(page, 'code');
	await page.getByRole('button', { name: 'Hide' }).click();
	await take(page, 'hidden');
	await comeIn(page);
	await take(page, 'inbox');
	await page.getByRole('link', { name: /Amir/ }).first().click();
	await page.getByRole('button', { name: 'I have read this' }).waitFor();
	await take(page, 'statement');
}

type Take = (page: Page, name: string) => Promise<void>;

/** @returns takes a picture of the whole page, once its own pictures are there, numbered in this folder */
async function camera(folder: string): Promise<Take> {
	await mkdir(folder, { recursive: true });
	return async (page, name) => {
		await page.waitForFunction(() => [...document.images].every((image) => image.complete));
		await page.evaluate(() => document.fonts.ready);
		await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
	};
}

async function pageOf(on: Browser, size: Size, colorScheme: 'light' | 'dark'): Promise<Page> {
	const context = await on.newContext({
		baseURL: house.origin,
		viewport: sizes[size],
		colorScheme,
		locale: 'en-GB',
		timezoneId: 'Europe/London'
	});
	return context.newPage();
}

async function comeIn(page: Page): Promise<void> {
	await page.goto('/demo');
	await page.getByRole('button', { name: `Be ${sarah.firstName}`, exact: true }).click();
	await story.expectInbox(page);
}

async function wish(page: Page, name: string, wished: string): Promise<void> {
	const person = page.getByRole('group', { name, exact: true });
	await person.getByRole('button', { name: wished, exact: true }).click();
}
