import type { BrowserContext, Route } from '@playwright/test';
import { amir, sarah } from '../people.ts';
import { expect, test } from './riverbank.ts';
import {
	comeInAs,
	enrol,
	expectInInbox,
	readyForNoLine,
	sayWhereAndSend,
	stageShown,
	unlock
} from './story.ts';

const signIn = '<!doctype html><title>Free WiFi</title><h1>Please accept our terms</h1>';
const notASignature = 'A'.repeat(86);

/** What stands between a tablet and the house in a hotel, a train, a school. */
const portals: Record<string, (route: Route) => Promise<void>> = {
	'a page that says all is well': (route) =>
		route.fulfill({ status: 200, contentType: 'text/html', body: signIn }),
	'nothing, and says that all is well': (route) => route.fulfill({ status: 204 }),
	'a receipt that nobody signed': (route) =>
		route.fulfill({
			status: 201,
			json: {
				v: 1,
				installation: 'x',
				statement: route.request().url().split('/').at(-2),
				part: 0,
				sha256: '0'.repeat(64),
				state: 'kept',
				at: new Date().toISOString(),
				epoch: 'x',
				kid: 'x',
				signature: notASignature
			}
		}),
	'a way to its own page': (route) =>
		route.fulfill({ status: 302, headers: { location: '/shell' } }),
	'a demand to sign in to the network': (route) =>
		route.fulfill({ status: 511, contentType: 'text/html', body: signIn })
};

for (const [gives, answer] of Object.entries(portals)) {
	test(`the network gives ${gives}: the statement waits on the tablet, and arrives once the line is real [F-31][T-02]`, async ({
		riverbank,
		context,
		page,
		anotherBrowser
	}) => {
		riverbank.expectInConsole(/511|net::ERR_/);
		await enrol(page, amir);
		await readyForNoLine(page);
		const away = await portal(context, '**/api/**', answer);
		await sayWhereAndSend(page, 'At home', 'Sarah');
		await away.asked;
		await expect(stageShown(page)).toHaveText('Waiting on this tablet.');
		await page.getByRole('button', { name: 'See if it can go now' }).click();
		await expect(stageShown(page)).toHaveText('Waiting on this tablet.');
		await expect(page.getByText('Something is in the way.')).toHaveCount(0);

		await away.lift();
		await expect(stageShown(page)).toHaveText('Arrived.');
		const desk = await comeInAs(await anotherBrowser(), sarah);
		await expectInInbox(desk, 1);
	});
}

test('the network answers for every address: the app still opens, and the statement waits [F-31][A6]', async ({
	context,
	page
}) => {
	await enrol(page, amir);
	await readyForNoLine(page);
	const away = await portal(context, '**/*', portals['a page that says all is well']!);
	await unlock(page, amir);
	await sayWhereAndSend(page, 'At home', 'Sarah');
	await away.asked;
	await expect(stageShown(page)).toHaveText('Waiting on this tablet.');

	await away.lift();
	await expect(stageShown(page)).toHaveText('Arrived.');
});

/** @returns `asked`: when a part was handed in to it */
async function portal(
	browser: BrowserContext,
	addresses: string,
	answer: (route: Route) => Promise<void>
) {
	const asked = browser.waitForEvent('request', (request) => request.method() === 'PUT');
	await browser.route(addresses, answer);
	return {
		asked,
		/** The network is real from now on, and every page is told that a line is there. */
		async lift() {
			await browser.unroute(addresses);
			for (const page of browser.pages()) {
				await page.evaluate(() => window.dispatchEvent(new Event('online')));
			}
		}
	};
}
