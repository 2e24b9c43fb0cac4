import { amir, sarah } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { comeInAs, enrol, expectInInbox, sayWhereAndSend, stageShown } from './story.ts';

test('the line drops while sending, and the server is killed after it has kept the statement @both [F-17][F-19][T-01][INV-2]', async ({
	riverbank,
	page,
	anotherBrowser
}) => {
	await enrol(page, amir);
	const killed = riverbank.dieAfterKeepingNextPart();
	await sayWhereAndSend(page, 'At home', 'Sarah');
	await killed;
	await expect(stageShown(page)).toHaveText('Waiting on this tablet.');

	await riverbank.restart();
	await page.getByRole('button', { name: 'See if it can go now' }).click();
	await expect(stageShown(page)).toHaveText('Arrived.');

	const db = await riverbank.database();
	const kept = await db.selectFrom('sealed_part').select('statement_id').execute();
	expect(kept).toHaveLength(1);
	const desk = await comeInAs(await anotherBrowser(), sarah);
	await expectInInbox(desk, 1);
});
