import type { Page } from '@playwright/test';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { staff } from '../../src/lib/i18n/en/staff.ts';
import { amir, sarah, seren, type CastChild } from '../people.ts';
import { untilKept } from './kept.ts';
import { expect, test } from './riverbank.ts';
import { comeInAs, enrol, expectInInbox, pressCode, pressElsewhere } from './story.ts';

const wrong = ['bus', 'ball', 'moon', 'apple'] as const;
const tell = /Just ask|Talk to me/;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function come(page: Page, child: CastChild): Promise<void> {
	await page.goto('/');
	await page.getByRole('button', { name: `My picture is ${child.picture}` }).click();
}

/**
 * A closed page, opened by its address. What a tab was told to hold may reach a page that is opened within
 * the same moment too late, so it is opened again: only a visit that is over would never be there.
 */
async function meetsTheDoor(page: Page, path: string): Promise<void> {
	await expect(async () => {
		await page.goto(path);
		await expect(heading(page)).toHaveText(words.door.tab, { timeout: 5_000 });
	}).toPass();
}

for (const child of [amir, seren]) {
	test(`at the picture of ${child.name}, without the code, it takes 3 presses to say that something is wrong, and 6 to send it [I4][J3]`, async ({
		page
	}) => {
		await enrol(page, child);
		await come(page, child);
		let presses = 0;
		const press = async (name: string | RegExp) => {
			await pressElsewhere(page.getByRole('button', { name, exact: true }));
			presses += 1;
		};
		await press(words.open.worried);
		// Nothing scrolls in Pictures: to whom it goes stands on a screen before.
		if (child === seren) await press(words.next);
		await press(tell);
		expect(presses).toBeLessThanOrEqual(3);
		await press(words.thatIsAll);
		if (child === seren) await press(words.next);
		await press(words.check.sendTeam);
		expect(presses).toBeLessThanOrEqual(6);
		await expect(page.getByText(words.open.arrived)).toBeVisible();
	});
}

test('after five wrong codes Amir writes all the same; it is labelled, and nothing of his can be read [T-50][J3]', async ({
	page,
	anotherBrowser,
	riverbank
}) => {
	riverbank.expectInConsole(/403|429/);
	await enrol(page, amir);
	await come(page, amir);
	for (let tries = 0; tries < 5; tries += 1) {
		await pressCode(page, wrong);
		await expect(page.getByText(words.code.wrong)).toBeVisible();
	}
	await page.getByRole('button', { name: words.open.write }).click();
	await expect(page.getByText(words.open.ends)).toBeVisible();
	for (const closed of ['/messages', '/list', '/code', '/tablets']) {
		await meetsTheDoor(page, closed);
	}

	// A reload in the middle loses nothing; the lock does, which has been said.
	await page.goto('/');
	await page.getByRole('link', { name: /^Good news/ }).click();
	await page.getByRole('button', { name: words.say.begin, exact: true }).click();
	const friends = page.getByRole('button', { name: 'Friends', exact: true });
	await untilKept(page, () => friends.click());
	await page.reload();
	await expect(friends).toHaveAttribute('aria-pressed', 'true');
	await page.goto('/');
	await page.getByRole('button', { name: words.door.lock }).click();
	await expect(heading(page)).toHaveText(words.who.title);
	await page.reload();
	await expect(heading(page)).toHaveText(words.who.title);

	await come(page, amir);
	await page.getByRole('button', { name: words.open.worried }).click();
	await page.getByRole('button', { name: tell }).click();
	await page.getByRole('button', { name: words.thatIsAll }).click();
	await page.getByRole('button', { name: words.check.sendTeam }).click();
	await expect(page.getByText(words.open.arrived)).toBeVisible();

	const desk = await comeInAs(await anotherBrowser(), sarah);
	await expectInInbox(desk, 1);
	await expect(desk.getByText(staff.assurance['not-confirmed'], { exact: true })).toBeVisible();
	await desk.getByRole('link', { name: /Amir/ }).click();
	await expect(desk.getByText(staff.assuranceMeans['not-confirmed']('Amir'))).toBeVisible();
});
