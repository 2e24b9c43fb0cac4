/** What no screen of ours may put in anybody's way. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { clipped } from './pseudo.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * WCAG 2.2 A and AA, with the contrast of AAA and the size of targets on. What axe cannot tell of a colour
 * counts as found.
 * @param colours left out where they are forced: then they are the child's own
 */
export async function expectNoBarrier(
	page: Page,
	where: string,
	{ colours = true } = {}
): Promise<void> {
	const axe = (await axeOn(page)).options({
		runOnly: { type: 'tag', values: rules },
		rules: {
			// Whatever has the contrast of AAA has that of AA.
			'color-contrast': { enabled: false },
			'color-contrast-enhanced': { enabled: colours },
			'target-size': { enabled: true }
		}
	});
	await expectNothingFound(axe, where);
}

/** Themes differ in nothing but their colours: in each of these, they alone are looked at. */
export async function expectColours(
	page: Page,
	where: string,
	themes: readonly string[]
): Promise<void> {
	const root = page.locator('html');
	const own = (await root.getAttribute('data-theme')) ?? 'device';
	const paint = (theme: string) => root.evaluate((it, to) => (it.dataset['theme'] = to), theme);
	for (const theme of themes.filter((it) => it !== own)) {
		await paint(theme);
		const axe = (await axeOn(page)).withRules(['color-contrast-enhanced']);
		await expectNothingFound(axe, `${where}, ${theme}`);
	}
	await paint(own);
}

/** It is half a megabyte: a page that has it already is not given it again. */
async function axeOn(page: Page): Promise<AxeBuilder> {
	const isThere = await page.evaluate(() => 'axe' in window);
	// Nothing of ours lies in a frame: else each look would open a page of its own.
	return new AxeBuilder({ page, ...(isThere && { axeSource: 'void 0' }) }).setLegacyMode();
}

async function expectNothingFound(axe: AxeBuilder, where: string): Promise<void> {
	const { violations, incomplete } = await axe.analyze();
	const unsure = incomplete.filter(({ id }) => id.startsWith('color-contrast'));
	const found = [...violations, ...unsure].map(
		({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html}`
	);
	expect.soft(found).toEqual([]);
}

/** One title, which the tab has too; the way to help and the way out; nothing cut off. */
export async function expectManners(page: Page, where: string): Promise<void> {
	const heading = page.getByRole('heading', { level: 1 });
	await expect(heading, where).toHaveCount(1);
	// A tab is called as its page is, but for the child's name.
	await expect
		.poll(async () => {
			const [tab = ' '] = (await page.title()).split(' · ');
			return (await heading.textContent())?.trim().endsWith(tab);
		}, where)
		.toBe(true);
	// Where Back leads there too, Help is the other one.
	await expect(page.locator('nav a[href="/help"]').last(), where).toBeVisible();
	await expect(page.locator('nav').getByRole('button').last(), where).toBeVisible();
	expect.soft(await clipped(page), where).toEqual([]);
}

/** What can be pressed and has no edge: where colours are forced, only edges are left to see it by. */
export const unframed = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('nav :is(a, button), main button, main a.tile')]
			.filter((it) => it.checkVisibility() && getComputedStyle(it).borderStyle === 'none')
			.map((it) => it.outerHTML.slice(0, 120))
	);

export const moving = (page: Page): Promise<number> =>
	page.evaluate(() => document.getAnimations().filter((it) => it.playState === 'running').length);
