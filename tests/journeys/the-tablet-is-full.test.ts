import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { spaceOn } from './space.ts';
import {
	beginReviewMenu,
	choose,
	enrol,
	expectHome,
	next,
	pressCode,
	pressElsewhere,
	readyForNoLine,
	sayWhereAndSend,
	skipToCheck,
	stageShown
} from './story.ts';

test('the tablet is full: Amir is told at once, his answer stays on the screen, and what waits is untouched [F-04][H4]', async ({
	riverbank,
	page
}) => {
	const space = await spaceOn(page, riverbank.origin);
	await enrol(page, amir);
	await readyForNoLine(page);
	await riverbank.cutTheLine();
	await sayWhereAndSend(page, 'At home', 'Sarah');
	await page.getByRole('link', { name: 'Home' }).click();
	await beginReviewMenu(page);

	await space.fill();
	await choose(page, 'At an office');
	await expect(page.getByRole('alert')).toContainText(words.trouble.full);
	await expect(page.getByRole('alert')).toContainText(words.trouble.fullHow);
	await page.getByRole('button', { name: words.trouble.ok }).click();
	await expect(page.getByRole('alert')).toHaveCount(0);
	await page.getByRole('button', { name: 'Next', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText(words.trouble.full);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Where do you want your review?'
	);

	await space.make();
	await page.getByRole('button', { name: 'Say more' }).click();
	await page.getByRole('textbox').fill('The one with the fish');
	await expect(page.getByRole('alert')).toHaveCount(0);
	await next(page);
	await skipToCheck(page);
	await expect(page.getByText('At an office')).toBeVisible();
	await expect(page.getByText('The one with the fish')).toBeVisible();
	await page.getByRole('button', { name: 'Send to Sarah' }).click();
	await expect(page.getByRole('status').getByText('Waiting on this tablet.')).toHaveCount(2);

	await riverbank.mendTheLine();
	await expect(page.getByRole('status').getByText('Arrived.')).toHaveCount(2);
});

test('the tablet is full before Amir begins: he is told, and comes back in when there is space [F-04]', async ({
	riverbank,
	page
}) => {
	const space = await spaceOn(page, riverbank.origin);
	await enrol(page, amir);
	await space.fill();

	await page.getByRole('link', { name: /^My Review, My Choice/ }).click();
	await expect(page.getByRole('alert')).toContainText(words.trouble.full);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.say.notKept);
	await expect(page.getByRole('link', { name: 'Help' })).toBeVisible();

	await space.make();
	await page.getByRole('button', { name: words.tryAgain }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('My Review, My Choice');
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the tablet is full while Amir sends: nothing is called sent, and the draft is still there [F-04][H6]', async ({
	riverbank,
	page
}) => {
	const space = await spaceOn(page, riverbank.origin);
	await enrol(page, amir);
	await beginReviewMenu(page);
	await choose(page, 'At home');
	await next(page);
	await skipToCheck(page);
	await space.fill();
	const send = page.getByRole('button', { name: 'Send to Sarah' });
	await send.click();
	await expect(page.getByRole('alert')).toContainText(words.trouble.full);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.check.title);

	await space.make();
	await pressElsewhere(send);
	await expect(stageShown(page)).toHaveText('Arrived.');
});

test('Amir comes back to a full tablet: he is told why it does not open, and not that his code was refused [F-04][J5]', async ({
	riverbank,
	page
}) => {
	const space = await spaceOn(page, riverbank.origin);
	await enrol(page, amir);
	await page.goto('/');
	await space.fill();
	await page.getByRole('button', { name: 'My picture is fox' }).click();
	await pressCode(page, amir.code);
	await expect(page.getByRole('alert')).toContainText(words.trouble.full);
	await expect(page.getByText(words.code.wrong)).toHaveCount(0);
	await expect(page.getByText(words.code.wait)).toHaveCount(0);

	await space.make();
	await pressCode(page, amir.code);
	await expectHome(page, amir);
});
