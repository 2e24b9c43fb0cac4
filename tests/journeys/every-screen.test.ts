import type { BrowserContext, Page } from '@playwright/test';
import { modesOffered } from '../../src/lib/domain/mode.ts';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { locales } from '../../src/lib/i18n/locales.ts';
import { amir } from '../people.ts';
import { expectColours, expectManners, expectNoBarrier, moving, unframed } from './barriers.ts';
import { saySomething, seeAllOf } from './further-on.ts';
import { House } from './house.ts';
import { looks, titleOf, type Look } from './looks.ts';
import { skeleton } from './measures.ts';
import { speakPseudo } from './pseudo.ts';
import { expect, Riverbank, test as journey } from './riverbank.ts';
import { openScreen, screens, type Screen } from './screens.ts';
import { wordsIn } from './spoken.ts';
import { enrol, readyForNoLine } from './story.ts';
import { letScan } from './switches.ts';

type Amirs = { riverbank: Riverbank; tablet: BrowserContext };

/** One tablet for all that a worker looks at: each look opens the app anew on it, and sets it as it wants it. */
const test = journey.extend<object, { amirs: Amirs }>({
	amirs: [
		async ({ browser }, use) => {
			const house = await House.build(undefined);
			const riverbank = new Riverbank(house);
			const { origin: baseURL } = riverbank;
			const tablet = await browser.newContext({ baseURL, locale: 'en-GB' });
			await riverbank.join(tablet);
			const page = await tablet.newPage();
			await enrol(page, amir);
			await readyForNoLine(page);
			await page.close();
			await use({ riverbank, tablet });
			await tablet.close();
			await house.tearDown();
		},
		{ scope: 'worker' }
	]
});

/** What tools for readers lay over any page. */
const readersOwn = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
	word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`;

/** Each screen of a mode is seen in one of the looks of that mode, and in all of them some are. */
for (const look of looks) {
	const mine = looks.filter(({ mode }) => mode === look.mode);
	const rows = screens.filter(({ mode }) => mode === look.mode);
	const seen = rows.filter((_, at) => at % mine.length === mine.indexOf(look));

	test(`no barrier on ${seen.length} of ${rows.length} screens in ${titleOf(look)} [A1][A4][A6][E8][E9][G1][G2][G4][G5][H1][I8][O5][P2][P5]`, async ({
		amirs: { riverbank, tablet }
	}) => {
		const page = await tablet.newPage();
		page.setDefaultTimeout(30_000);
		await unlockHere(page);
		await lookLike(page, look);
		if (look.line === 'off') await riverbank.cutTheLine();
		const known = new Set<string>();
		for (const screen of seen) await seeIt(page, screen, look, known);
		await riverbank.mendTheLine();
		await page.close();
		expect(riverbank.watch.faults, 'errors in the console, requests to others').toEqual([]);
	});
}

/** @param known what has been looked at so far: the same parts with other words in them are not looked at again */
async function seeIt(page: Page, screen: Screen, look: Look, known: Set<string>): Promise<void> {
	if (screen.after) await saySomething(page, screen.after);
	await openScreen(page, screen.path);
	await seeAllOf(page, screen, wordsIn(look.language), async (what) => {
		const where = [screen.path, what].filter(Boolean).join(', ');
		await expectManners(page, where);
		const drawn = await skeleton(page);
		if (what && known.has(drawn)) return;
		known.add(drawn);
		const isForced = look.colours === 'forced';
		await expectNoBarrier(page, where, { colours: !isForced });
		if (isForced) expect.soft(await unframed(page), where).toEqual([]);
		else await expectColours(page, where, ['light', 'contrast']);
		if (look.moving !== 'free') expect.soft(await moving(page), where).toBe(0);
	});
}

/** As whoever it belongs to does, in whatever language and mode it was left. */
async function unlockHere(page: Page): Promise<void> {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/');
	await page.locator('main .tiles .tile').first().click();
	for (const [at, picture] of amir.code.entries()) {
		const button = page.locator(`main button:has(img[src$="/${picture}.svg"])`);
		// The grid is shuffled: the first may lie where the tile was, and is taken for a tremor.
		await (at === 0 ? button.press('Enter') : button.click());
	}
	await expect(page.locator('main a[href^="/say/"]').first()).toBeVisible();
}

/** Chooses it as a child does; what the device says of itself is said by the browser. */
async function lookLike(page: Page, look: Look): Promise<void> {
	const { settings: say, scanning, pressing } = words;
	const main = page.getByRole('main');
	const press = (name: string | RegExp) =>
		main.getByRole('button', { name, exact: true }).first().click();
	const modeTile = (mode: Look['mode']) =>
		main.locator('.tiles .tile').nth(modesOffered.indexOf(mode)).click();
	const choose = (title: string, name: string) =>
		main.getByRole('group', { name: title, exact: true }).getByRole('button', { name }).click();

	await openScreen(page, '/settings');
	// Standard is for who can choose among many, and does not ask.
	await modeTile('easy');
	await main.getByRole('button', { name: locales.en.name }).click();
	await choose(say.choices, look.choices === 'usual' ? say.choicesUsual : say.choicesTwo);
	await modeTile('standard');
	await choose(say.theme, say[look.theme]);
	await choose(say.textSize, say.size[look.letters === 'biggest' ? 'at200' : 'at100']);
	await choose(say.spacing, say.room[look.room === 'most' ? 'wider' : 'usual']);
	await choose(say.extraBig, look.buttons === 'extra big' ? say.buttonsBig : say.buttonsUsual);
	await choose(say.calm, look.moving === 'calm' ? say.calmOn : say.calmOff);
	await openScreen(page, '/settings/press');
	// A test is quicker than any hand.
	await press(pressing.wait.for0);
	await openScreen(page, '/settings/switch');
	await press(scanning.onNo);
	await openScreen(page, '/settings');
	if (look.hand !== 'touch') await letScan(page, look.hand === 'one switch' ? {} : { next: '2' });
	const language = { Welsh: 'cy', Arabic: 'ar' } as const;
	if (look.language === 'Welsh' || look.language === 'Arabic')
		await press(new RegExp(locales[language[look.language]].name));
	await modeTile(look.mode);
	await expect(page.locator('html')).toHaveAttribute('data-mode', look.mode);

	if (look.room === 'as a tool for readers sets it') await laySheet(page, readersOwn);
	if (look.language === 'a long one') await speakPseudo(page, 'ltr');
	if (look.language === 'a long one from the right') await speakPseudo(page, 'rtl');
	await page.emulateMedia({
		forcedColors: look.colours === 'forced' ? 'active' : 'none',
		reducedMotion: look.moving === 'reduced' ? 'reduce' : 'no-preference'
	});
	const [width = 0, height = 0] = look.size.split('x').map(Number);
	await page.setViewportSize({ width, height });
}

const laySheet = (page: Page, css: string): Promise<void> =>
	page.evaluate((text) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(text);
		document.adoptedStyleSheets = [sheet];
	}, css);
