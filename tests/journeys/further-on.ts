/** What stands behind a screen's address and has none of its own: the next page of tiles, the next card, a recorder. */
import { expect, type Page } from '@playwright/test';
import { followLink, type Screen } from './screens.ts';
import type { Words } from './spoken.ts';
import { pressElsewhere, pressUntil } from './story.ts';

type See = (what: string) => Promise<void>;

/** How often a screen may lead on before it is thought to go round. */
const most = 20;

/**
 * Sees the screen, and then all that it leads to without another address: what can be turned is turned, what
 * is asked is answered. A press comes sooner here than any hand, and so never where the last one was.
 * @param see is told what it is that stands there now
 */
export async function seeAllOf(page: Page, screen: Screen, words: Words, see: See): Promise<void> {
	await see('');
	await turnPages(page, see);
	if (screen.asks === 'made') await make(page, words, see);
	else if (screen.asks) await answer(page);
	if (screen.asks) await see('answered');
	await goOn(page, words, see);
}

/** By going there, and answering; or there lies what one press asks, which leads on by itself. */
export async function saySomething(page: Page, path: string): Promise<void> {
	await followLink(page, path);
	if (path.endsWith('/ask')) return expect(page).toHaveURL(/\/check$/);
	await expect(page).toHaveURL(path);
	await answer(page);
}

/** "More" says, in itself or beside it, on which page it is, and of how many. */
export async function turnPages(page: Page, see: See): Promise<void> {
	const more = moreOn(page);
	const told = async () => {
		if ((await more.count()) === 0) return [];
		const all = await more.evaluate(
			(it) => it.textContent + ` ${it.nextElementSibling?.textContent}`
		);
		return (all.match(/\d+/g) ?? []).map(Number);
	};
	const [, pages = 1] = await told();
	for (let at = 2; at <= pages; at += 1) {
		await pressUntil(more, async () => (await told())[0] === at);
		await see(`page ${at}`);
	}
}

/** Where a page of a page can be turned too, that of the whole screen comes after it. */
const moreOn = (page: Page) => page.locator('main button:has(img[src$="/more.svg"])').last();

/** Into the first place there is, or the first thing that can be chosen. */
async function answer(page: Page): Promise<void> {
	// What more can be made leads away from here.
	const free = page.locator('main [aria-pressed="false"]:not(.ways *)').first();
	const none = page.locator('main [aria-pressed="true"]');
	await expect(page.locator('main .actions')).toBeVisible();
	if ((await none.count()) > 0 || (await free.count()) === 0) return;
	await expect(async () => {
		if ((await none.count()) > 0) return;
		await free.click({ timeout: 2_000 });
		await expect(none.first()).toBeVisible({ timeout: 5_000 });
	}).toPass();
}

/** By the main button, for as long as the address stays; nothing is sent. */
async function goOn(page: Page, words: Words, see: See): Promise<void> {
	const path = new URL(page.url()).pathname;
	const next = page.locator('main .actions').getByRole('button', { name: words.next, exact: true });
	for (let step = 1; step < most && (await next.count()) > 0; step += 1) {
		const before = await placeOf(page);
		await pressUntil(next, async () => (await placeOf(page)) !== before);
		if (new URL(page.url()).pathname !== path) return;
		await see(`further on, ${step}`);
		if (path.startsWith('/say/') && !path.endsWith('/check')) await answer(page);
	}
}

/** A photo, a voice, a drawing: each on a screen of its own, and the last is made. */
async function make(page: Page, words: Words, see: See): Promise<void> {
	const main = page.locator('main');
	const ways = main.locator('.ways').first();
	// Where few things stand on a screen, the others are a page further.
	const press = async (name: string, made = name) => {
		const named = (name: string) => main.getByRole('button', { name });
		const wanted = named(name).or(named(made)).first();
		await expect(async () => {
			const more = moreOn(page);
			if (!(await wanted.isVisible()) && (await more.count()) > 0) await pressElsewhere(more);
			await expect(wanted).toBeVisible({ timeout: 1_000 });
		}).toPass({ timeout: 20_000 });
		await wanted.click();
	};
	// What was made in an earlier look is still there, and is called otherwise.
	const choose = async (way: keyof Words['make']['way']) => {
		await expect(ways).toBeVisible();
		await press(words.make.way[way], words.make.mine[way]);
	};
	await choose('photo');
	await see('photo');
	await press(words.make.without);
	await choose('voice');
	await see('voice');
	await press(words.make.without);
	await choose('drawing');
	await see('drawing');
	// On a wide screen the board and what to draw with stand beside each other.
	const add = main.getByRole('button', { name: words.draw.add, exact: true });
	if (await add.isVisible()) {
		await add.click();
		await see('drawing, what to do');
	}
	await press(words.draw.tool.background);
	await see('drawing, the back');
	await press(words.draw.background.outside);
	await see('drawing, drawn');
	await press(words.make.done);
	await expect(ways).toBeVisible();
}

/** Where the child is, as it reads. */
async function placeOf(page: Page): Promise<string> {
	const parts = page.locator('main :is(header, .one, h2, .last, section)');
	return `${new URL(page.url()).pathname} ${(await parts.allTextContents()).join(' ')}`;
}
