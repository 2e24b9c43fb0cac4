import type { BrowserContext, Page } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir, sarah } from '../people.ts';
import { expect, test } from './riverbank.ts';
import {
	beginReviewMenu,
	choose,
	comeInAs,
	enrol,
	expectInInbox,
	next,
	pressCode,
	readyForNoLine,
	skip,
	stageShown,
	unlock
} from './story.ts';

/** What Amir says in his own words, and stands nowhere else. */
const canary = 'the-yellow-bird-behind-the-shed';
/** Whom he adds by name. */
const friend = 'Zuzanna-of-the-lake';

test('a whole story in one browser leaves the words of the child behind the seal, and nothing in a cache [T-90][F-50][F-53][T-04][T-37]', async ({
	riverbank,
	persistentTablet
}) => {
	const tablet = await persistentTablet();
	const browser = await tablet.open();
	const seen = watch(browser);
	const page = await browser.newPage();
	await enrol(page, amir);
	await readyForNoLine(page);
	await page.goto('/');
	await unlock(page, amir);
	await sayInOwnWords(page);

	const desk = await comeInAs(browser, sarah);
	await expectInInbox(desk, 1);
	await desk.getByRole('link', { name: /Amir/ }).click();
	await expect(desk.getByText(canary, { exact: true })).toBeVisible();
	await expect(desk.getByText(friend).first()).toBeVisible();
	await desk.getByRole('button', { name: 'I have read this' }).click();
	await expect(desk.getByText(/Sarah Okafor read this on/)).toBeVisible();
	await page.getByRole('button', { name: 'Hide' }).click();
	await page.getByRole('button', { name: words.neutral.open }).click();
	await page.getByRole('button', { name: 'My picture is fox' }).click();
	await pressCode(page, amir.code);
	await page.getByRole('link', { name: /^My messages/ }).click();
	await expect(stageShown(page)).toHaveText('Read.');

	const cached = await addressesInCaches(page);
	expect(cached).toContain('/shell');
	expect(cached.filter((path) => /^\/(staff|api|demo)(\/|$)/.test(path))).toEqual([]);
	expect(cached.filter((path) => path !== '/shell' && !/\.[a-z0-9]+$/.test(path))).toEqual([]);
	expect(seen.clearing).toEqual([]);
	expect(seen.kept).toEqual([]);

	const inSight = [
		...seen.addresses,
		...(await historyOf(page)),
		...(await historyOf(desk)),
		await keptInClear(page),
		await keptInClear(desk),
		riverbank.house.output
	];
	expect(leaks(Buffer.from(inSight.join('\n')))).toEqual([]);

	const db = await riverbank.database();
	expect(await db.selectFrom('statement').select('id').execute()).toHaveLength(1);
	expect(await filesThatLeak(riverbank.house.data)).toEqual([]);
	await browser.close();
	expect(await filesThatLeak(tablet.folder)).toEqual([]);
});

async function sayInOwnWords(page: Page): Promise<void> {
	await beginReviewMenu(page);
	await choose(page, 'At home');
	await page.getByRole('button', { name: 'Say more' }).click();
	await page.getByRole('textbox').fill(canary);
	await next(page);
	const heading = page.getByRole('heading', { level: 1 });
	while ((await heading.textContent()) !== words.check.title) {
		if (page.url().endsWith('/who')) await addFriend(page);
		if (page.url().endsWith('/anything')) await page.getByRole('textbox').fill(`${canary} too`);
		await (page.url().match(/\/(who|anything)$/) ? next(page) : skip(page));
	}
	await page.getByRole('button', { name: 'Send to Sarah' }).click();
	await expect(stageShown(page)).toHaveText('Arrived.');
}

async function addFriend(page: Page): Promise<void> {
	await page.getByRole('button', { name: words.people.addOther }).click();
	await page.getByRole('button', { name: words.people.role.friend }).click();
	await page.getByRole('textbox').fill(friend);
	await page
		.getByRole('group', { name: words.people.role.friend })
		.getByRole('button', { name: words.people.wish['want-there'], exact: true })
		.click();
	await expect(page.getByText(friend)).toBeVisible();
}

/** Every address that is asked, and the answers that would wipe or keep what they must not. */
function watch(browser: BrowserContext) {
	const seen = { addresses: [] as string[], clearing: [] as string[], kept: [] as string[] };
	browser.on('request', (request) => seen.addresses.push(request.url()));
	browser.on('response', (answer) => {
		const { pathname } = new URL(answer.url());
		const headers = answer.headers();
		if (headers['clear-site-data']) seen.clearing.push(pathname);
		const mayKeep =
			headers['cache-control'] !== 'no-store' && !/no-store/.test(headers['cache-control'] ?? '');
		if (/^\/(staff|api|demo)(\/|$)/.test(pathname) && mayKeep) seen.kept.push(pathname);
	});
	return seen;
}

const addressesInCaches = (page: Page): Promise<string[]> =>
	page.evaluate(async () => {
		const found: string[] = [];
		for (const name of await caches.keys()) {
			const requests = await (await caches.open(name)).keys();
			found.push(...requests.map(({ url }) => new URL(url).pathname));
		}
		return found;
	});

/** Every place this window has been to, by address and by title. */
async function historyOf(page: Page): Promise<string[]> {
	const browser = await page.context().newCDPSession(page);
	const { entries } = await browser.send('Page.getNavigationHistory');
	return entries.flatMap(({ url, title }) => [url, title]);
}

/** What scripts of any page here could read without a key, the texts of the caches too. */
const keptInClear = (page: Page): Promise<string> =>
	page.evaluate(async () => {
		const found = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				found.push((await (await cache.match(request))?.text()) ?? '');
			}
		}
		return found.join('\n');
	});

/** Which of the child's own words stand here, in the ways a program writes letters. */
function leaks(bytes: Buffer): string[] {
	return [canary, friend].filter((own) =>
		(['utf8', 'utf16le', 'base64'] as const).some((way) =>
			bytes.includes(way === 'base64' ? Buffer.from(own).toString(way) : Buffer.from(own, way))
		)
	);
}

async function filesThatLeak(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((it) => it.isFile()).map((it) => join(it.parentPath, it.name));
	const found = await Promise.all(
		files.map(async (file) => (leaks(await readFile(file)).length > 0 ? [file] : []))
	);
	return found.flat();
}
