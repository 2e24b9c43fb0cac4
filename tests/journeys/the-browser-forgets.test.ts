import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { enrol, readyForNoLine, sayWhereAndSend, stageShown } from './story.ts';

test('the browser throws away what Amir had: the app begins clean, and says what it cannot know; who sets up is told how it is kept [F-08][T-05]', async ({
	riverbank,
	context,
	page
}) => {
	await context.addInitScript(() => {
		// Absent where there is no page of ours: about:blank.
		if (navigator.storage) navigator.storage.persist = () => Promise.resolve(false);
	});
	await enrol(page, amir);
	await readyForNoLine(page);
	await riverbank.cutTheLine();
	await sayWhereAndSend(page, 'At home', 'Sarah');
	await expect(stageShown(page)).toHaveText('Waiting on this tablet.');
	await riverbank.mendTheLine();
	await expect(stageShown(page)).toHaveText('Arrived.');

	const devtools = await context.newCDPSession(page);
	await page.goto('about:blank');
	const { origin } = riverbank;
	await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.start.title);
	await expect(page.getByText(words.start.before)).toBeVisible();
	await expect(page.getByText(words.start.beforeHow)).toBeVisible();
	await expect(page.getByText(words.start.keep)).toBeVisible();
	await expect(page.getByRole('alert')).toHaveCount(0);

	await enrol(page, amir);
	await page.getByRole('link', { name: /^My messages/ }).click();
	await expect(stageShown(page)).toHaveText('Arrived.');
});

test('a browser that knows no background sync delivers by itself all the same [F-36]', async ({
	riverbank,
	context,
	page
}) => {
	await context.addInitScript(() => {
		Reflect.deleteProperty(window, 'SyncManager');
		Reflect.deleteProperty(ServiceWorkerRegistration.prototype, 'sync');
	});
	await enrol(page, amir);
	await readyForNoLine(page);
	expect(await page.evaluate(() => 'SyncManager' in window)).toBe(false);
	await riverbank.cutTheLine();
	await sayWhereAndSend(page, 'At home', 'Sarah');
	await expect(stageShown(page)).toHaveText('Waiting on this tablet.');
	await riverbank.mendTheLine();
	await expect(stageShown(page)).toHaveText('Arrived.');
});
