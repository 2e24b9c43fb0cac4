import { child as words } from '../../src/lib/i18n/en/child.ts';
import { seren } from '../people.ts';
import { expectAllInSight } from './in-sight.ts';
import { expect, test } from './riverbank.ts';
import { choose, enrol, leaveBy, pressElsewhere, stageShown, unlock } from './story.ts';

test('Seren gets ready in pictures, without reading or typing, and has her list again [B4][B5][B6][L2]', async ({
	page
}) => {
	test.slow();
	await page.setViewportSize({ width: 360, height: 640 });
	await enrol(page, seren);
	const more = page.getByRole('button', { name: /^More/ });
	const open = async (tile: RegExp) => {
		while (await page.getByRole('link', { name: tile }).isHidden()) await pressElsewhere(more);
		await page.getByRole('link', { name: tile }).click();
	};
	await open(/^Get ready/);
	await page.getByRole('button', { name: words.say.begin, exact: true }).click();

	for (const [place, talk] of [
		['Good', 'Yes'],
		['Not good', 'Only with Sarah'],
		['In between', 'Yes']
	] as const) {
		await choose(page, place);
		await leaveBy(page, 'Next');
		await choose(page, talk);
		await expectAllInSight(page, talk);
		await leaveBy(page, 'Next');
	}
	while (page.url().endsWith('/topics')) {
		await expectAllInSight(page, 'the mat');
		await leaveBy(page, 'Next');
	}
	await page.locator('.actions').getByRole('button', { name: words.thatIsAll }).click();

	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.list.title);
	await expect(page.locator('.thing')).toHaveCount(2);
	await expectAllInSight(page, 'the list');
	await page.getByRole('button', { name: words.next, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.check.title);
	await pressElsewhere(page.getByRole('button', { name: words.next, exact: true }));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.check.goes);
	await pressElsewhere(page.getByRole('button', { name: words.next, exact: true }));
	await page.getByRole('button', { name: 'Send to Sarah' }).click();
	await expect(stageShown(page)).toHaveText('Arrived.');

	await unlock(page, seren);
	await open(/^My list/);
	await expect(page.locator('.thing')).toHaveCount(2);
	await expectAllInSight(page, 'my list');
});
