import { amir } from '../people.ts';
import { expect, test } from './riverbank.ts';
import {
	beginReviewMenu,
	choose,
	enrol,
	next,
	readyForNoLine,
	sayWhereAndSend,
	skipToCheck,
	stageShown,
	unlock
} from './story.ts';

test('two tabs send at once, and the statement arrives once @both [F-21][T-20][INV-2]', async ({
	riverbank,
	context,
	page
}) => {
	await enrol(page, amir);
	await readyForNoLine(page);
	await riverbank.cutTheLine();
	await sayWhereAndSend(page, 'At home', 'Sarah');
	const second = await context.newPage();
	await unlock(second, amir);
	await second.getByRole('link', { name: /^My messages/ }).click();

	const puts: string[] = [];
	context.on('request', (request) => {
		if (request.method() === 'PUT') puts.push(request.url());
	});
	await riverbank.mendTheLine();
	await Promise.all(
		[page, second].map((tab) =>
			tab
				.getByRole('button', { name: 'See if it can go now' })
				.click({ timeout: 2000 })
				.catch(() => {
					// It may have gone by itself already: then there is nothing to press.
				})
		)
	);
	await expect(stageShown(page)).toHaveText('Arrived.');
	await expect(stageShown(second)).toHaveText('Arrived.');

	const db = await riverbank.database();
	expect(await db.selectFrom('sealed_part').select('part').execute()).toHaveLength(1);
	expect(await db.selectFrom('statement').select('id').execute()).toHaveLength(1);
});

test('a draft that is open in one tab is not written over by another [F-14]', async ({
	context,
	page
}) => {
	await enrol(page, amir);
	await beginReviewMenu(page);
	const second = await context.newPage();
	await unlock(second, amir);
	await second.getByRole('link', { name: /^Go on with/ }).click();
	await expect(second.getByRole('heading', { level: 1 })).toHaveText(
		'This is open in another window.'
	);
});

test('Send pressed many times is one statement [F-16][T-21]', async ({ riverbank, page }) => {
	await enrol(page, amir);
	await beginReviewMenu(page);
	await choose(page, 'At home');
	await next(page);
	await skipToCheck(page);
	await page.getByRole('button', { name: 'Send to Sarah' }).evaluate((button: HTMLElement) => {
		for (let press = 0; press < 20; press += 1) button.click();
	});
	await expect(stageShown(page)).toHaveText('Arrived.');
	const db = await riverbank.database();
	expect(await db.selectFrom('sealed_part').select('part').execute()).toHaveLength(1);
});
