/** The steps that many journeys share, in the words that stand on the screen. */
import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import type { CastChild, CastStaff } from '../people.ts';

/** Somebody sets up this browser as the child's tablet, by the try-out's door. */
export async function enrol(page: Page, child: CastChild): Promise<void> {
	await page.goto('/demo');
	await page.getByRole('button', { name: `Be ${child.name}`, exact: true }).click();
	await page.getByRole('link', { name: `Open ${child.name}’s tablet` }).click();
	await page.getByRole('button', { name: 'Yes, that is me', exact: true }).click();
	await page.getByRole('button', { name: 'Yes, we share it', exact: true }).click();
	await pressCode(page, child.code);
	await passFirstScreens(page);
	await expectHome(page, child);
}

/** Who does not want to be shown around is at home with one press. */
export async function passFirstScreens(page: Page): Promise<void> {
	await page.getByRole('button', { name: words.first.leave, exact: true }).click();
}

/** The worker has all it needs: from now on the app opens with no line. */
export async function readyForNoLine(page: Page): Promise<void> {
	await page.evaluate(() => navigator.serviceWorker.ready);
}

export async function unlock(page: Page, child: CastChild): Promise<void> {
	await page.goto('/');
	await page.getByRole('button', { name: `My picture is ${child.picture}` }).click();
	await openCode(page);
	await pressCode(page, child.code);
	await expectHome(page, child);
}

/** On a phone, in Pictures, the ways past the code stand on a screen before it. */
export async function openCode(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(words.who.title);
	const open = page.getByRole('button', { name: words.code.enter, exact: true });
	if (await open.isVisible()) await open.press('Enter');
}

export async function pressCode(page: Page, code: readonly string[]): Promise<void> {
	for (const [at, picture] of code.entries()) {
		const button = page.getByRole('button', { name: picture, exact: true });
		// The grid is shuffled: the first may lie where the last press was, which is taken for a tremor.
		await (at === 0 ? button.press('Enter') : button.click());
		if (at + 1 < code.length) {
			await expect(
				page.getByText(`${at + 1} ${at === 0 ? 'picture' : 'pictures'} pressed`)
			).toBeAttached();
		}
	}
}

export async function expectHome(page: Page, child: CastChild): Promise<void> {
	// In Pictures there is no greeting to read.
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		new RegExp(`^(Hi ${child.name}\\. )?What do you want to say\\?$`)
	);
}

/** From home to the first question of "My Review, My Choice". */
export async function beginReviewMenu(page: Page): Promise<void> {
	await page.getByRole('link', { name: /^My Review, My Choice/ }).click();
	await page.getByRole('button', { name: words.say.begin, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Where do you want your review?'
	);
}

/** From home to "Draw, photo, voice", where what to make is chosen. */
export async function openMake(page: Page): Promise<void> {
	await page.getByRole('link', { name: /^Draw, photo, voice/ }).click();
	await page.getByRole('button', { name: words.say.begin, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('What do you want to make?');
}

/** Chooses, and waits until it is seen to be chosen. */
export async function choose(page: Page, choice: string): Promise<void> {
	const tile = page.getByRole('button', { name: choice, exact: true });
	await tile.click();
	await expect(tile).toHaveAttribute('aria-pressed', 'true');
}

/** Goes on by this button, and waits until the next screen is there. */
export async function leaveBy(page: Page, button: 'Next' | 'Skip'): Promise<void> {
	const it = page.getByRole('button', { name: button, exact: true });
	// Where it is told only once the button stands there: the press before may not have come to its screen yet.
	await expect(it).toBeVisible();
	const before = await place(page);
	await pressUntil(it, async () => (await place(page)) !== before);
}

let side = 0;

/**
 * Presses one end of a button, and the other end the next time: a second press in the same place comes
 * too soon for the app, which takes it for a tremor, and a journey is quicker than any hand.
 */
export async function pressElsewhere(button: Locator): Promise<void> {
	side = 1 - side;
	await expect(() => pressEnd(button)).toPass();
}

/** Measured anew each time: the screen may still be changing, and the end be elsewhere then. */
async function pressEnd(button: Locator): Promise<void> {
	const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
	const position = { x: side ? 6 : width - 6, y: height / 2 };
	await button.click({ position, timeout: 2000 });
}

/**
 * Presses, once at the least, until it is seen that the press was let through: one that comes soon after
 * another, near it, is taken for a tremor. Long before it is pressed again, a press that was let through has
 * shown what it does.
 */
export async function pressUntil(button: Locator, came: () => Promise<boolean>): Promise<void> {
	let pressed = false;
	await expect(async () => {
		if (pressed && (await came())) return;
		pressed = true;
		side = 1 - side;
		await pressEnd(button);
		await expect.poll(came, { timeout: 10_000 }).toBe(true);
	}).toPass();
}

export const next = (page: Page): Promise<void> => leaveBy(page, 'Next');
export const skip = (page: Page): Promise<void> => leaveBy(page, 'Skip');

/** Which screen it is, as it reads. */
async function place(page: Page): Promise<string> {
	const header = await page.locator('main header, main h2').allTextContents();
	const person = await page.locator('main .one').allTextContents();
	return [...header, ...person].join(' ');
}

/** Passes over every question until the answers are to be checked. */
export async function skipToCheck(page: Page): Promise<void> {
	const heading = page.getByRole('heading', { level: 1 });
	while ((await heading.textContent()) !== words.check.title) await skip(page);
}

/** Says one thing and sends it: the shortest statement there is. */
export async function sayWhereAndSend(page: Page, where: string, to: string): Promise<void> {
	await beginReviewMenu(page);
	await choose(page, where);
	await next(page);
	await skipToCheck(page);
	await page.getByRole('button', { name: `Send to ${to}` }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.messages.title);
}

/** Where the newest message stands, as the child reads it. */
export function stageShown(page: Page) {
	return page.getByRole('status').locator('strong').first();
}

/** A member of staff comes in, on a computer of their own. */
export async function comeInAs(browser: BrowserContext, person: CastStaff): Promise<Page> {
	const page = await browser.newPage();
	await page.goto('/demo');
	await page.getByRole('button', { name: `Be ${person.firstName}`, exact: true }).click();
	await expectInbox(page);
	return page;
}

/** The inbox is there, with something in it or nothing; an officer comes in to their day, and goes on to it. */
export async function expectInbox(page: Page): Promise<void> {
	const heading = page.getByRole('heading', { level: 1 });
	await expect(heading).toHaveText(/^(My day|Inbox)$/);
	await page.getByRole('navigation').getByRole('link', { name: 'Inbox', exact: true }).click();
	await expect(heading).toHaveText('Inbox');
}

/** Looks into the inbox until it holds so many statements: they are opened a moment after they arrive. */
export async function expectInInbox(page: Page, count: number): Promise<void> {
	await expect(async () => {
		await page.goto('/staff/inbox');
		await expect(page.locator('main li')).toHaveCount(count, { timeout: 500 });
	}).toPass();
}
