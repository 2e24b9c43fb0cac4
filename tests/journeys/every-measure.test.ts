import type { Page } from '@playwright/test';
import { choicesOnScreen, modesOffered, type Mode } from '../../src/lib/domain/mode.ts';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir, jayden, seren, type CastChild } from '../people.ts';
import { seeAllOf } from './further-on.ts';
import { expectAllInSight, sizes } from './in-sight.ts';
import {
	barOf,
	notNative,
	skeleton,
	wrongLetters,
	wrongPictures,
	wrongTargets
} from './measures.ts';
import { expect, test } from './riverbank.ts';
import { openScreen, screens } from './screens.ts';
import { enrol } from './story.ts';

const who: Record<Mode, CastChild> = { standard: amir, easy: jayden, pictures: seren };

/** All words, for whoever wants to know: they stand behind Help, and not where Pictures leads. */
const allWords = ['/help/words', '/help/pictures', '/rights/who-sees'];

for (const mode of modesOffered) {
	const rows = screens.filter((it) => it.mode === mode);
	// Only there may nothing scroll, and has everything a picture.
	const ids = mode === 'pictures' ? '[B4][B6]' : '';

	test(`every screen in ${mode} has its measures: what is pressed, letters, pictures, and how many choices ${ids}[A3][B3][C1][C8][E7][K4][K6][P5]`, async ({
		page
	}) => {
		test.slow();
		page.setDefaultTimeout(30_000);
		await page.setViewportSize({ width: 1024, height: 768 });
		await enrol(page, who[mode]);
		await everyPressCounts(page, mode);
		const bars = new Set<string>();
		const known = new Set<string>();
		for (const screen of rows) {
			await openScreen(page, screen.path);
			await seeAllOf(page, screen, words, async (what) => {
				const where = [screen.path, what].filter(Boolean).join(', ');
				await page.setViewportSize({ width: 1024, height: 768 });
				await expect(page.locator('.screen main h1'), where).toBeVisible();
				const fits = mode === 'pictures' && !allWords.includes(screen.path);
				// The same parts with other words in them may only be longer, where there is least room.
				const drawn = await skeleton(page);
				if (what && known.has(drawn))
					return fits ? expectAllInSight(page, where, sizes.slice(0, 1)) : undefined;
				known.add(drawn);
				bars.add((await barOf(page)).slice(-4).join(', '));
				expect.soft(await notNative(page), where).toEqual([]);
				expect.soft(await wrongLetters(page, mode), where).toEqual([]);
				expect.soft(await wrongPictures(page, mode), where).toEqual([]);
				for (const { at, ...how } of what ? worn.slice(0, 1) : worn)
					expect
						.soft(await withLook(page, how, () => wrongTargets(page, mode)), `${where}, ${at}`)
						.toEqual([]);
				expect.soft(await choices(page), where).toBeLessThanOrEqual(choicesOnScreen[mode] + 1);
				if (fits) await expectAllInSight(page, where);
			});
		}
		expect([...bars], 'the bar is the same everywhere').toHaveLength(1);
	});
}

test('what is too small, too near, slanted or said twice is found', async ({ page }) => {
	await page.goto('/help');
	const parts = page.locator('nav button');
	await expect(parts.last()).toBeVisible();
	expect(await wrongTargets(page, 'standard')).toEqual([]);
	await parts.last().evaluate((it) => {
		Object.assign(it.style, { minHeight: '0', height: '40px', marginInlineStart: '-6px' });
	});
	expect(await wrongTargets(page, 'standard')).toHaveLength(2);
	expect(await wrongLetters(page, 'standard')).toEqual([]);
	await page
		.locator('main p')
		.first()
		.evaluate((it) => (it.style.fontStyle = 'italic'));
	expect(await wrongLetters(page, 'standard')).toHaveLength(1);
	expect(await wrongPictures(page, 'standard')).toEqual([]);
	await page
		.locator('nav img:visible')
		.first()
		.evaluate((it) => it.setAttribute('alt', 'An ear'));
	expect(await wrongPictures(page, 'standard')).toHaveLength(1);
});

/** As it stands, on a phone, and with the biggest letters. */
const worn = [
	{ at: 'wide', width: 1024, letters: '100' },
	{ at: 'on a phone', width: 360, letters: '100' },
	{ at: 'with the biggest letters', width: 1024, letters: '200' }
];

/** Looks at it so for a moment; letters are no more than an attribute of the page. */
async function withLook<Seen>(
	page: Page,
	{ width, letters }: { width: number; letters: string },
	look: () => Promise<Seen>
): Promise<Seen> {
	const root = page.locator('html');
	const write = (size: string) => root.evaluate((it, to) => (it.dataset['textSize'] = to), size);
	await page.setViewportSize({ width, height: 768 });
	await write(letters);
	const seen = await look();
	await write('100');
	return seen;
}

/** A test is quicker than any hand. Among words all choices stand on one screen. */
async function everyPressCounts(page: Page, mode: Mode): Promise<void> {
	const modes = page.locator('main .tiles .tile');
	await openScreen(page, '/settings');
	await modes.first().click();
	await openScreen(page, '/settings/press');
	await page.getByRole('button', { name: words.pressing.wait.for0, exact: true }).click();
	await openScreen(page, '/settings');
	await modes.nth(modesOffered.indexOf(mode)).click();
	await expect(page.locator('html')).toHaveAttribute('data-mode', mode);
}

/** How many things can be chosen between at once. */
const choices = async (page: Page): Promise<number> => {
	const groups = page.locator('main [role=group]');
	const counts = await groups.evaluateAll((all) =>
		all.map((it) => it.querySelectorAll('.tile').length)
	);
	return Math.max(0, ...counts);
};
