import { amir, sarah } from '../people.ts';
import { expect, test } from './riverbank.ts';
import {
	beginReviewMenu,
	choose,
	comeInAs,
	enrol,
	expectHome,
	expectInInbox,
	next,
	pressCode,
	readyForNoLine,
	skip,
	skipToCheck,
	stageShown
} from './story.ts';

test('Amir says something with no line from a cold start, and Sarah reads it @both [INV-1][H6][N1][N2][A6]', async ({
	riverbank,
	persistentTablet,
	anotherBrowser
}) => {
	const tablet = await persistentTablet();
	const first = await (await tablet.open()).newPage();
	await enrol(first, amir);
	await readyForNoLine(first);
	await tablet.close();

	await riverbank.cutTheLine();
	const browser = await tablet.open();
	await browser.setOffline(true);
	const page = await browser.newPage();
	await page.goto('/');
	await page.getByRole('button', { name: 'My picture is fox' }).click();
	await pressCode(page, amir.code);
	await expectHome(page, amir);

	await beginReviewMenu(page);
	await choose(page, 'At home');
	await next(page);
	for (let screens = 0; screens < 3; screens += 1) await skip(page);
	const gran = page.getByRole('group', { name: 'Gran' });
	await gran.getByRole('button', { name: 'I want them there', exact: true }).click();
	await next(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('How do you want to be there?');
	await skipToCheck(page);

	await expect(page.getByText('This goes to Sarah')).toBeVisible();
	await page.getByRole('button', { name: 'Send to Sarah' }).click();
	await expect(stageShown(page)).toHaveText('Waiting on this tablet.');
	await page.getByRole('button', { name: 'Hide' }).click();
	await tablet.close();

	await riverbank.mendTheLine();
	const again = await (await tablet.open()).newPage();
	await again.goto('/');
	await again.getByRole('button', { name: 'My picture is fox' }).click();
	await pressCode(again, amir.code);
	await again.getByRole('link', { name: /^My messages/ }).click();
	await expect(stageShown(again)).toHaveText('Arrived.');

	const desk = await comeInAs(await anotherBrowser(), sarah);
	await expectInInbox(desk, 1);
	await desk.getByRole('link', { name: /Amir/ }).click();
	await expect(desk.getByRole('definition').filter({ hasText: 'At home' })).toBeVisible();
	await expect(desk.getByRole('article').getByText('Who they want there')).toBeVisible();
	await expect(desk.getByRole('article').getByText('Gran', { exact: true })).toBeVisible();
	await desk.getByRole('button', { name: 'I have read this' }).click();
	await expect(desk.getByText(/Sarah Okafor read this on/)).toBeVisible();

	await again.reload();
	await again.getByRole('button', { name: 'My picture is fox' }).click();
	await pressCode(again, amir.code);
	await expect(stageShown(again)).toHaveText('Read.');
	await expect(again.getByText(/Sarah read it on/)).toBeVisible();
});
