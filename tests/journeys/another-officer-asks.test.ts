import { amir, grace, priya, sarah } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { comeInAs, enrol, expectInInbox, sayWhereAndSend, stageShown } from './story.ts';

test('another officer asks for it, and learns not even that it is there @both [T-30][F-52][INV-4]', async ({
	riverbank,
	page,
	anotherBrowser
}) => {
	riverbank.expectInConsole(/404/);
	await enrol(page, amir);
	await sayWhereAndSend(page, 'At home', 'Sarah');
	await expect(stageShown(page)).toHaveText('Arrived.');
	const sarahs = await comeInAs(await anotherBrowser(), sarah);
	await expectInInbox(sarahs, 1);
	await sarahs.getByRole('link', { name: /Amir/ }).click();
	await expect(sarahs.getByRole('article').getByText('At home')).toBeVisible();
	const address = sarahs.url();

	for (const other of [priya, grace]) {
		const others = await comeInAs(await anotherBrowser(), other);
		await expectInInbox(others, 0);
		const answer = await others.goto(address);
		expect(answer?.status()).toBe(404);
		await expect(others.getByText('At home')).toHaveCount(0);
		await expect(others.getByText('Amir')).toHaveCount(0);
	}
	const unknown = await sarahs.goto('/staff/inbox/00000000-0000-4000-8000-00000000dead');
	expect(unknown?.status()).toBe(404);

	const db = await riverbank.database();
	const refused = await db
		.selectFrom('audit')
		.select('actor_id')
		.where('deed', '=', 'statement.open')
		.where('outcome', '=', 'not-found')
		.orderBy('number')
		.execute();
	expect(refused.map(({ actor_id }) => actor_id)).toEqual([priya.id, grace.id, sarah.id]);
});
