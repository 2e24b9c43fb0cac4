import { child as words } from '../../src/lib/i18n/en/child.ts';
import { council } from '../../src/lib/i18n/en/council.ts';
import { staff } from '../../src/lib/i18n/en/staff.ts';
import { raiseAlarm } from '../../src/lib/server/notifications.ts';
import { amir, grace } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { comeInAs, enrol, sayWhereAndSend, stageShown, unlock } from './story.ts';

test('what nobody has read in time is told to the child, to the duty desk and to the manager, who sees to what else there is to look at [T-60][N4]', async ({
	riverbank,
	page,
	anotherBrowser
}) => {
	await enrol(page, amir);
	await sayWhereAndSend(page, 'At home', 'Sarah');
	await expect(stageShown(page)).toHaveText('Arrived.');
	await expect(page.getByRole('status').first()).toContainText('Sarah should see it by');

	// As if it had arrived two weeks ago: the house itself takes the steps, within its twenty seconds.
	const db = await riverbank.house.database();
	const then = new Date(Date.now() - 14 * 86_400_000).toISOString();
	await db.updateTable('statement').set({ arrived_at: then, due_at: then }).execute();
	const told = async () => (await db.selectFrom('alarm').select('what').execute()).length;
	await expect.poll(told, { timeout: 40_000 }).toBe(2);

	await page.goto('/');
	await unlock(page, amir);
	await page.getByRole('link', { name: /^My messages/ }).click();
	await expect(page.getByText(words.stageSaid.passedOn.top)).toBeVisible();

	const desk = await comeInAs(await anotherBrowser(), grace);
	await expect(desk.getByText(staff.list.late)).toBeVisible();

	// Somebody has asked after the tablet, and says so. What must be read is not seen to by saying so.
	const [device] = await db.selectFrom('enrolment').select('id').execute();
	await db.transaction().execute((tx) => raiseAlarm(tx, 'device.silent', device!.id));
	await desk.goto('/staff/alarms');
	const silent = desk
		.getByRole('listitem')
		.filter({ hasText: council.alarms.what['device.silent'] });
	await silent.getByRole('button', { name: council.alarms.settle }).click();
	await expect(silent).toHaveCount(0);
	await expect(desk.getByText(council.alarms.what['statement.overdue'])).toBeVisible();
	await expect(desk.getByRole('button', { name: council.alarms.settle })).toHaveCount(0);
	await desk.goto('/staff/inbox');
	await desk.getByRole('link', { name: /Amir/ }).click();
	await desk.getByRole('button', { name: 'I have read this' }).click();
	await desk.goto('/staff/alarms');
	await expect(desk.getByText(council.alarms.none)).toBeVisible();
});
