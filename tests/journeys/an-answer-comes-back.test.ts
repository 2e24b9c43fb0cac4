import { findForTests } from '../../scripts/run/chromium.mjs';
import { answering } from '../../src/lib/i18n/en/answering.ts';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir, sarah } from '../people.ts';
import { expectNoBarrier } from './barriers.ts';
import { wrongTargets } from './measures.ts';
import { expect, test } from './riverbank.ts';
import { openScreen } from './screens.ts';
import {
	choose,
	comeInAs,
	enrol,
	expectInInbox,
	next,
	sayWhereAndSend,
	stageShown,
	unlock
} from './story.ts';

/** A microphone that beeps, and nobody who has to allow it. */
test.use({
	launchOptions: {
		executablePath: findForTests() ?? undefined,
		args: ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']
	}
});

test('Amir is answered choice by choice and aloud, reads it in Pictures with no line, and says that he does not understand [N1][N5][N6][N7][E7]', async ({
	riverbank,
	page,
	anotherBrowser
}) => {
	await enrol(page, amir);
	await sayWhereAndSend(page, 'At home', 'Sarah');
	await expect(stageShown(page)).toHaveText('Arrived.');

	// What is not complete is told on the page, and is a 400.
	riverbank.expectInConsole(/status of 400/);
	const desk = await comeInAs(await anotherBrowser(), sarah);
	await expectInInbox(desk, 1);
	await desk.getByRole('link', { name: /Amir/ }).click();
	await expect(desk.getByText(answering.reads('Amir', 'standard'))).toBeVisible();
	await desk.getByLabel(answering.words).fill('Thank you. The accommodation is too small.');
	await expect(desk.getByText('A child may not know “accommodation”.')).toBeVisible();
	await desk.getByLabel(answering.words).fill('Thank you for telling me.');
	const home = desk.getByRole('group', { name: /At home/ });
	await home.getByLabel(answering.verdicts['not-this-time']).check();
	await desk.getByRole('button', { name: answering.look }).click();
	await expect(home.getByText(answering.wrong.because)).toBeVisible();
	await home.getByLabel(answering.because).fill('The room is too small. School has more room.');
	await desk.getByRole('button', { name: answering.look }).click();
	await expect(desk.getByText(answering.looking('Amir'))).toBeVisible();
	await desk.getByRole('button', { name: answering.aloud.start }).click();
	await expect(desk.getByText(answering.aloud.lasted('0:02'))).toBeVisible();
	await desk.getByRole('button', { name: answering.aloud.stop, exact: true }).click();
	await expect(desk.getByText(answering.aloud.ready)).toBeVisible();
	await desk.getByRole('button', { name: answering.send('Amir') }).click();
	await expect(desk.getByText(answering.sent('Amir'))).toBeVisible();

	await unlock(page, amir);
	await expect(page.getByRole('link', { name: /1 new answer/ })).toBeVisible();
	await expect(page.getByRole('status').filter({ hasText: words.answer.newIs })).toBeAttached();
	await openScreen(page, '/messages');
	await page.getByRole('link', { name: words.answer.open }).click();
	const hear = page.getByRole('button', { name: 'Hear Sarah' });
	await hear.click();
	await expect(page.getByText('Sarah is speaking.')).toBeVisible();
	await expect(hear).toBeVisible();
	await riverbank.cutTheLine();
	await openScreen(page, '/settings');
	await page.getByRole('button', { name: /^Pictures/ }).click();
	await openScreen(page, '/messages');
	await expect(stageShown(page)).toHaveText('Answered.');
	await page.getByRole('link', { name: words.answer.open }).click();
	await expectNoBarrier(page, 'an answer aloud');
	expect(await wrongTargets(page, 'pictures')).toEqual([]);
	await hear.click();
	await expect(page.getByText(words.answer.aloud.later)).toBeVisible();
	await next(page);
	await expect(page.getByText('Thank you for telling me.')).toBeVisible();
	await next(page);
	await expect(page.getByText(words.answer.verdict['not-this-time'])).toBeVisible();
	await next(page);
	await expect(page.getByText('The room is too small.')).toBeVisible();
	await next(page);
	await next(page);
	await page.getByRole('link', { name: 'Not clear' }).click();
	await next(page);
	await choose(page, 'Talk to me');
	for (let screens = 0; screens < 12; screens += 1) {
		if ((await page.getByRole('button', { name: 'Send to Sarah' }).count()) > 0) break;
		await next(page);
	}
	await page.getByRole('button', { name: 'Send to Sarah' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.messages.title);
	await riverbank.mendTheLine();

	await expectInInbox(desk, 2);
	await desk.getByRole('link', { name: /I do not understand/ }).click();
	await expect(desk.getByText('Please talk to them about it').first()).toBeVisible();
	await expect(desk.getByText(answering.answeredBy('Sarah Okafor'))).toBeVisible();
	await expect(desk.getByText('The room is too small. School has more room.')).toBeVisible();
});
