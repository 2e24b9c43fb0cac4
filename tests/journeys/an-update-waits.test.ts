import type { Page } from '@playwright/test';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir } from '../people.ts';
import { expect, test, type Riverbank } from './riverbank.ts';
import {
	beginReviewMenu,
	choose,
	enrol,
	expectHome,
	next,
	pressCode,
	readyForNoLine,
	skipToCheck,
	stageShown
} from './story.ts';

test('an update waits while Amir writes, is offered on the home screen, and taken when he presses [F-12]', async ({
	riverbank,
	page
}) => {
	await enrol(page, amir);
	await readyForNoLine(page);
	await beginReviewMenu(page);
	await choose(page, 'At home');
	await page.getByRole('button', { name: 'Say more' }).click();
	await page.getByRole('textbox').fill('In the kitchen, with the dog');
	const number = await markOf(page);

	await serveNewWorker(riverbank);
	await lookForUpdate(page);
	await expect(page.getByRole('textbox')).toHaveValue('In the kitchen, with the dog');
	await expect(page.getByText(words.update.title)).toHaveCount(0);
	await next(page);
	await expect(page.getByText(words.update.title)).toHaveCount(0);
	expect(await markOf(page)).toBe(number);

	await goHome(page);
	await expect(page.getByText(words.update.title)).toBeVisible();
	await page.getByRole('button', { name: words.update.later }).click();
	await expect(page.getByText(words.update.title)).toHaveCount(0);
	await page.getByRole('link', { name: /^Go on with/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which days are good for you?');
	expect(await markOf(page)).toBe(number);

	await goHome(page);
	await page.getByRole('button', { name: words.update.take }).click();
	await page.getByRole('button', { name: 'My picture is fox' }).click();
	expect(await markOf(page)).not.toBe(number);
	await pressCode(page, amir.code);
	await expectHome(page, amir);
	await expect(page.getByText(words.update.title)).toHaveCount(0);
	await page.getByRole('link', { name: /^Go on with/ }).click();
	await page.getByRole('link', { name: 'Back' }).click();
	await expect(page.getByRole('textbox')).toHaveValue('In the kitchen, with the dog');
});

test('an update that another window has taken does not reload the one in which Amir writes [F-12]', async ({
	riverbank,
	context,
	page
}) => {
	await enrol(page, amir);
	await readyForNoLine(page);
	await beginReviewMenu(page);
	await choose(page, 'At home');
	const number = await markOf(page);
	await serveNewWorker(riverbank);
	await lookForUpdate(page);

	const second = await context.newPage();
	await second.goto('/');
	await second.getByRole('button', { name: 'My picture is fox' }).click();
	await pressCode(second, amir.code);
	await second.getByRole('button', { name: words.update.take }).click();
	await expect(second.getByRole('button', { name: 'My picture is fox' })).toBeVisible();

	await choose(page, 'At an office');
	await next(page);
	expect(await markOf(page)).toBe(number);
	await goHome(page);
	await page.getByRole('button', { name: /^Lock and finish/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.who.title);
	await expect.poll(() => markOf(page)).not.toBe(number);
});

test('an update that another window has taken leaves Amir all he needs to send [F-12][F-13]', async ({
	riverbank,
	context,
	page
}) => {
	await enrol(page, amir);
	await readyForNoLine(page);
	const second = await context.newPage();
	await second.goto('/');
	await beginReviewMenu(page);
	await choose(page, 'At home');

	await serveNewWorker(riverbank, ofAnotherBuild);
	await lookForUpdate(page);
	await page.evaluate(async () => {
		const { waiting } = await navigator.serviceWorker.ready;
		waiting?.postMessage({ type: 'SKIP_WAITING' });
	});
	await expect(async () => {
		// A loading that meets the change of workers is lost now and then: the browser never answers it.
		await second.reload({ timeout: 10_000 });
		expect(await waits(page)).toBe(false);
	}).toPass();
	// Of the build before nothing is left, neither with the house nor in the browser's own short memory.
	riverbank.house.line.answer('GET /_app/immutable/', Buffer.from(notThere));
	const browser = await context.newCDPSession(page);
	await browser.send('Network.clearBrowserCache');

	await next(page);
	await skipToCheck(page);
	await page.getByRole('button', { name: 'Send to Sarah' }).click();
	await expect(stageShown(page)).toHaveText('Arrived.');
});

const notThere = 'HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n';

/** Its shell has another name, and holds none of the files that this build's pages are made of. */
const ofAnotherBuild = (worker: string): string =>
	worker
		.replace(/(my-say-shell-)\d+/, '$1another')
		.replaceAll(/\/_app\/immutable\/[^"'`]+/g, '/robots.txt');

async function goHome(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'Back' }).click();
	await page.getByRole('link', { name: 'Back' }).click();
	await page.getByRole('link', { name: words.check.keep }).click();
	await expectHome(page, amir);
}

/** A random number that this page has, and that no other page has after it. */
function markOf(page: Page): Promise<number> {
	return page.evaluate(() => {
		const marked = globalThis as { mark?: number };
		return (marked.mark ??= Math.random());
	});
}

/** The same worker but for one line at its end: to a browser it is a new one. */
async function serveNewWorker(
	{ house, origin }: Riverbank,
	change = (worker: string) => worker
): Promise<void> {
	const asked = await fetch(`${origin}/service-worker.js`, {
		headers: { 'accept-encoding': 'identity' }
	});
	const body = `${change(await asked.text())}\n// a newer one\n`;
	const headers = [...asked.headers]
		.filter(([name]) => !['content-length', 'connection', 'keep-alive', 'etag'].includes(name))
		.map(([name, value]) => `${name}: ${value}`);
	const answer = [
		'HTTP/1.1 200 OK',
		...headers,
		`content-length: ${Buffer.byteLength(body)}`,
		'connection: close',
		'',
		body
	];
	house.line.answer('GET /service-worker.js', Buffer.from(answer.join('\r\n')));
}

/** As a browser does by itself once a day. @returns when the new worker waits */
async function lookForUpdate(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		await registration.update();
	});
	await expect.poll(() => waits(page)).toBe(true);
}

const waits = (page: Page): Promise<boolean> =>
	page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
