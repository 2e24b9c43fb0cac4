/**
 * Weighs what a child's browser fetches, as it is built: on the first day, when the tablet is set up; and on
 * any other day, from the lock to where what was said has arrived. In bytes as `gzip -9` packs them, each
 * file once, as if the browser had kept none of them.
 */
import { chromium, type Browser, type Page, type Response } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { House } from '../tests/journeys/house.ts';
import * as story from '../tests/journeys/story.ts';
import { amir } from '../tests/people.ts';
import { findChromium } from './run/chromium.mjs';

/** What the browser calls a kind of file, and what we do. */
const kinds = { script: 'script', stylesheet: 'style', font: 'fonts', image: 'pictures' };

/** Address -> its kind and its bytes. */
type Fetched = Map<string, Promise<{ kind: string; bytes: number }>>;

const house = await House.build(undefined);
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined });
try {
	await weigh(await freshPage(browser), await tabletOf(browser));
} finally {
	await browser.close();
	await house.tearDown();
}

/** @param tablet where Amir's tablet is set up: fetched elsewhere, since no child fetches the try-out's door */
async function weigh(page: Page, tablet: string): Promise<void> {
	line('', Object.values(kinds));
	const day = fetchedFrom(page);
	await page.goto('/');
	await page.getByRole('heading', { level: 1 }).waitFor();
	await tell('first day: first screen', page, day);
	await page.goto(tablet);
	await page.getByRole('button', { name: 'Yes, that is me' }).click();
	await page.getByRole('button', { name: 'Yes, we share it' }).click();
	await story.pressCode(page, amir.code);
	await story.passFirstScreens(page);
	await story.expectHome(page, amir);
	await tell('first day: home', page, day);

	const another = await page.context().newPage();
	const fetched = fetchedFrom(another);
	await another.goto('/');
	await another.getByRole('heading', { level: 1 }).waitFor();
	await tell('any day: who are you', another, fetched);
	await story.unlock(another, amir);
	await tell('any day: home', another, fetched);
	await story.beginReviewMenu(another);
	await tell('any day: first question', another, fetched);
	await story.choose(another, 'At home');
	await story.next(another);
	await story.skipToCheck(another);
	await another.getByRole('button', { name: 'Send to Sarah' }).click();
	await story.stageShown(another).filter({ hasText: 'Arrived' }).waitFor();
	await tell('any day: sent', another, fetched);
}

function fetchedFrom(page: Page): Fetched {
	const fetched: Fetched = new Map();
	page.on('response', (response) => note(fetched, response));
	return fetched;
}

function note(fetched: Fetched, response: Response): void {
	const kind = response.request().resourceType();
	const { pathname } = new URL(response.url());
	if (!(kind in kinds) || fetched.has(pathname)) return;
	const bytes = async () => gzipSync(await response.body(), { level: 9 }).length;
	fetched.set(
		pathname,
		bytes().then((it) => ({ kind, bytes: it }))
	);
}

async function tell(stage: string, page: Page, fetched: Fetched): Promise<void> {
	// Some of it comes when the screen is there already.
	await page.waitForLoadState('networkidle');
	await page.waitForFunction(() => [...document.images].every((image) => image.complete));
	const files = await Promise.all(fetched.values());
	const sumOf = (kind: string) =>
		files.reduce((sum, file) => (file.kind === kind ? sum + file.bytes : sum), 0);
	line(
		stage,
		Object.keys(kinds).map((kind) => sumOf(kind).toLocaleString('en-GB'))
	);
}

/** Without a worker: it fetches the whole app ahead, so that it is there with no line. */
async function freshPage(on: Browser): Promise<Page> {
	const context = await on.newContext({
		baseURL: house.origin,
		serviceWorkers: 'block',
		locale: 'en-GB',
		timezoneId: 'Europe/London'
	});
	return context.newPage();
}

/** @returns the address at which Amir's tablet is set up */
async function tabletOf(on: Browser): Promise<string> {
	const door = await freshPage(on);
	await door.goto('/demo');
	await door.getByRole('button', { name: `Be ${amir.name}`, exact: true }).click();
	const link = door.getByRole('link', { name: `Open ${amir.name}’s tablet` });
	return (await link.getAttribute('href')) ?? '/';
}

function line(stage: string, cells: string[]): void {
	process.stdout.write(`${stage.padEnd(26)}${cells.map((cell) => cell.padStart(10)).join('')}\n`);
}
