import { amir, sarah } from '../people.ts';
import { expectNoBarrier } from './barriers.ts';
import { test, expect } from './riverbank.ts';
import { comeInAs, enrol, expectInInbox, sayWhereAndSend, stageShown } from './story.ts';

test('the officer’s screens and the try-out’s door have no barrier [A1]', async ({
	page,
	anotherBrowser
}) => {
	await page.goto('/demo');
	await expectNoBarrier(page, 'demo');
	await enrol(page, amir);
	await sayWhereAndSend(page, 'At home', 'Sarah');
	await expect(stageShown(page)).toHaveText('Arrived.');
	const desk = await comeInAs(await anotherBrowser(), sarah);
	await expectNoBarrier(desk, 'inbox');
	await expectInInbox(desk, 1);
	for (const scheme of ['light', 'dark'] as const) {
		await desk.emulateMedia({ colorScheme: scheme });
		await expectNoBarrier(desk, `inbox, ${scheme}`);
	}
	await desk.getByRole('link', { name: /Amir/ }).click();
	for (const scheme of ['light', 'dark'] as const) {
		await desk.emulateMedia({ colorScheme: scheme });
		await expectNoBarrier(desk, `statement, ${scheme}`);
	}
});
