import type { Page } from '@playwright/test';
import { reviewMenu } from '../../src/lib/forms/review-menu/v1.ts';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { sarah, seren } from '../people.ts';
import { expectAllInSight, sizes } from './in-sight.ts';
import { expect, test } from './riverbank.ts';
import {
	comeInAs,
	enrol,
	expectInInbox,
	leaveBy,
	openCode,
	pressElsewhere,
	stageShown,
	unlock
} from './story.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('Seren says it in pictures: no typing, and nothing is ever below the edge [B4][B5][B6][C1]', async ({
	page,
	anotherBrowser
}) => {
	test.slow();
	await page.setViewportSize({ width: 360, height: 640 });
	await enrol(page, seren);
	await expectAllInSight(page, 'home');

	const more = page.getByRole('button', { name: /^More/ });
	await page.getByRole('link', { name: /^I am worried/ }).click();
	await expect(heading(page)).toHaveText('Tell Sarah');
	await expect(page.getByText('This goes to Sarah')).toBeVisible();
	await expectAllInSight(page, 'worried');
	await pressElsewhere(page.getByRole('button', { name: 'Next', exact: true }));
	await expect(page.getByRole('button', { name: 'Talk to me', exact: true })).toBeVisible();
	await expectAllInSight(page, 'worried, tell');
	await page.getByRole('button', { name: 'Talk to me', exact: true }).click();
	await leaveBy(page, 'Next');
	await expectAllInSight(page, 'worried, more');
	await unlock(page, seren);
	await expectAllInSight(page, 'home with a draft');

	await page.getByRole('link', { name: /^My review/ }).click();
	await expectAllInSight(page, 'start');
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await expect(heading(page)).toHaveText('Where?');
	await page.getByRole('button', { name: 'Home', exact: true }).click();

	for (const [question] of reviewMenu.screens.pictures) {
		await expect(page).toHaveURL(new RegExp(`/${question}$`));
		for (let step = 0; page.url().endsWith(`/${question}`); step += 1) {
			await expectAllInSight(page, `${question} ${step}`);
			const yes = page.getByRole('button', { name: 'Yes', exact: true });
			if (question === 'who' && step === 0) await pressElsewhere(yes);
			await leaveBy(page, 'Next');
		}
	}

	await expect(heading(page)).toHaveText(words.check.title);
	await expectAllInSight(page, 'check');
	await page.getByRole('button', { name: 'Next', exact: true }).click();
	await expect(heading(page)).toHaveText(words.check.goes);
	await expect(page.getByText('This goes to Sarah')).toBeVisible();
	await expectAllInSight(page, 'who gets it');
	await pressElsewhere(page.getByRole('button', { name: 'Next', exact: true }));
	await expect(page.getByRole('button', { name: 'Send to Sarah' })).toBeVisible();
	await expectAllInSight(page, 'send');
	await page.getByRole('button', { name: 'Send to Sarah' }).click();
	await expect(heading(page)).toHaveText(words.messages.title);
	// What is not finished comes first; one at a time.
	await expectAllInSight(page, 'messages, not finished');
	await pressElsewhere(more);
	await expect(stageShown(page)).toHaveText('Arrived.');
	await expectAllInSight(page, 'messages');

	await page.goto('/');
	await page.getByRole('button', { name: `My picture is ${seren.picture}` }).click();
	await expect(heading(page)).toHaveText(words.code.title.pictures);
	await expectAllInSight(page, 'the ways in');
	await openCode(page);
	await expectAllInSight(page, 'code');

	const desk = await comeInAs(await anotherBrowser(), sarah);
	await expectInInbox(desk, 1);
	await desk.getByRole('link', { name: /Seren/ }).click();
	await expect(desk.getByRole('article').getByText('At home')).toBeVisible();
	await expect(desk.getByText('in Pictures')).toBeVisible();
});

test('Seren draws in pictures, and every screen on which something is made is all in sight [B4][B6][C1][M1]', async ({
	page
}) => {
	const press = (name: string) => pressElsewhere(page.getByRole('button', { name, exact: true }));
	await page.setViewportSize({ width: 360, height: 640 });
	await enrol(page, seren);
	const tile = page.locator('main a[href^="/say/draw-and-say/"]');
	while ((await tile.count()) === 0) {
		await pressElsewhere(page.getByRole('button', { name: /^More/ }));
	}
	await tile.click();
	await press('Start');
	await expect(heading(page)).toHaveText('Make');
	await expectAllInSight(page, 'make');
	await press(words.make.way.photo);
	await expectAllInSight(page, 'photo');
	await press(words.make.without);
	await press(words.make.way.voice);
	await expectAllInSight(page, 'voice');
	await press(words.make.without);

	await press(words.make.way.drawing);
	await expect(heading(page)).toHaveText(words.draw.title);
	await press(words.draw.add);
	await expectAllInSight(page, 'what to do');
	await press(words.draw.tool.stamp);
	await expectAllInSight(page, 'stamps');
	await press('Me');
	await page.getByRole('button', { name: `Middle, middle, ${words.draw.free}` }).click();
	await expect(page.getByRole('button', { name: 'Middle, middle, Me' })).toBeVisible();
	for (const size of sizes) {
		await page.setViewportSize(size);
		const { width = 0, height = 0 } =
			(await page.getByRole('button', { name: 'Top, left, nothing here' }).boundingBox()) ?? {};
		expect(Math.min(width, height)).toBeGreaterThanOrEqual(95.5);
	}
	await press(words.make.done);
	await expect(page.getByRole('button', { name: /^My drawing/ })).toBeVisible();
	await expectAllInSight(page, 'made');

	// Who passes over a question passes over all of it, as in the other modes.
	await leaveBy(page, 'Next');
	await expect(heading(page)).toHaveText('What is it?');
	await leaveBy(page, 'Skip');
	await expect(heading(page)).toHaveText(words.check.title);
	await expect(page.getByRole('link', { name: /^My drawing/ })).toBeVisible();
});
