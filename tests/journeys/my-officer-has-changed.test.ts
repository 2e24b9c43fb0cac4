import { allocate } from '../../src/lib/server/allocations.ts';
import { amir, dan, sarah } from '../people.ts';
import { expect, test } from './riverbank.ts';
import {
	comeInAs,
	enrol,
	expectInInbox,
	readyForNoLine,
	sayWhereAndSend,
	stageShown
} from './story.ts';

test('my officer changed while it waited: the one named now has it, and the former one nothing @both [F-51][INV-6][T-31]', async ({
	riverbank,
	page,
	anotherBrowser
}) => {
	await enrol(page, amir);
	await readyForNoLine(page);
	await riverbank.cutTheLine();
	await sayWhereAndSend(page, 'At home', 'Sarah');

	await allocate(
		await riverbank.database(),
		{ id: 'house', role: 'house' },
		{ child: amir.id, iro: dan.id, from: new Date().toISOString(), source: 'test' }
	);
	await riverbank.mendTheLine();
	await expect(stageShown(page)).toHaveText('Arrived.');
	await page.getByRole('link', { name: 'Home', exact: true }).click();
	await expect(page.getByText('Your reviewing officer is now Dan.')).toBeVisible();

	const sarahs = await comeInAs(await anotherBrowser(), sarah);
	await expectInInbox(sarahs, 0);
	const dans = await comeInAs(await anotherBrowser(), dan);
	await expectInInbox(dans, 1);
	await dans.getByRole('link', { name: /Amir/ }).click();
	await expect(dans.getByText('Amir thought this was going to Sarah.')).toBeVisible();
	await dans.getByRole('button', { name: 'I have read this' }).click();
	await expect(dans.getByText(/Dan Whitlock read this on/)).toBeVisible();
});
