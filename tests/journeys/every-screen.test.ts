import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { modesOffered } from '../../src/lib/domain/mode.ts';
import { askedBy } from '../../src/lib/forms/asks.ts';
import { atHelp, offered } from '../../src/lib/forms/catalogue.ts';
import type { Form } from '../../src/lib/forms/form.ts';
import { reviewMenu } from '../../src/lib/forms/review-menu/v1.ts';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { amir, sarah } from '../people.ts';
import { expect, test } from './riverbank.ts';
import {
	comeInAs,
	enrol,
	expectHome,
	expectInInbox,
	next,
	pressCode,
	pressElsewhere,
	sayWhereAndSend,
	stageShown
} from './story.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What Help leads to, before sign-in too, and what stands behind it. */
const reading = {
	[words.rights.title]: [words.guide.officer, words.guide.disagree],
	[words.guide['who-sees']]: [],
	[words.guide.buttons]: [],
	[words.guide.words]: [],
	[words.guide.everybody]: [],
	[words.helpPage.drawn]: []
};
/** What the settings are about, in Pictures each on its own. */
const settings = [
	'mode',
	'choices',
	'language',
	'colours',
	'size',
	'room',
	'buttons',
	'moving',
	'pressing'
];
const sayingUnsure = new RegExp(`^(${words.notSure}|${words.notSureShort})$`);
/** `also`: themes that differ from this one in nothing but their colours, which are looked at on each screen too. */
const looks = [
	{ theme: 'Light', over: [], also: ['dark', 'contrast'] },
	{ theme: 'Cream', over: ['Biggest', 'Most', 'Nothing moves'], also: [] }
] as const;

/** WCAG 2.2 A and AA, with the contrast of AAA and the size of targets on. */
async function expectNoBarrier(
	page: Page,
	where: string,
	also: readonly string[] = []
): Promise<void> {
	const axe = new AxeBuilder({ page }).withTags(rules).options({
		rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } }
	});
	await expectNothingFound(axe, where);
	for (const theme of also) {
		const own = await paint(page, theme);
		const contrast = ['color-contrast', 'color-contrast-enhanced'];
		await expectNothingFound(new AxeBuilder({ page }).withRules(contrast), `${where}, ${theme}`);
		await paint(page, own);
	}
}

/** @returns the theme there was before */
const paint = (page: Page, theme: string): Promise<string> =>
	page.evaluate((to) => {
		const { theme: own = 'device' } = document.documentElement.dataset;
		document.documentElement.dataset['theme'] = to;
		return own;
	}, theme);

async function expectNothingFound(axe: AxeBuilder, where: string): Promise<void> {
	const { violations, incomplete } = await axe.analyze();
	const unsure = incomplete.filter(({ id }) => id.startsWith('color-contrast'));
	const found = [...violations, ...unsure].map(
		({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html}`
	);
	expect.soft(found).toEqual([]);
}

async function expectManners(page: Page): Promise<void> {
	const heading = page.getByRole('heading', { level: 1 });
	await expect(heading).toHaveCount(1);
	await expect(heading).not.toHaveText(words.wait);
	// A tab is called as its page is, but for the child's name.
	await expect
		.poll(async () => {
			const [tab = ' '] = (await page.title()).split(' · ');
			return (await heading.textContent())?.trim().endsWith(tab);
		})
		.toBe(true);
	await expect(page.getByRole('link', { name: 'Help' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Hide' })).toBeVisible();
	const sideways = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect.soft(sideways).toBe(0);
	expect.soft(await clipped(page)).toEqual([]);
}

/** What stands out of its own frame, or is cut off by it. */
const clipped = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('a, button, h1, h2, p, li, label')]
			.filter((it) => !it.classList.contains('out-of-sight') && !it.closest('.out-of-sight'))
			.filter((it) => it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 0)
			.map((it) => it.outerHTML.slice(0, 120))
	);

/** Chooses on the settings, where in Pictures one thing stands after another. */
async function setUp(page: Page, names: readonly string[]): Promise<void> {
	for (const name of names) {
		const choice = page.getByRole('button', { name, exact: true });
		for (let turn = 0; turn < settings.length && !(await choice.isVisible()); turn += 1)
			await pressElsewhere(page.getByRole('button', { name: /^More/ }));
		await choice.click();
	}
}

for (const mode of modesOffered) {
	for (const { theme, over, also } of looks) {
		const look = [theme, ...over, ...also.map((it) => `then ${it}`)].join(', ');
		test(`every screen of a child, in ${mode} and ${look}, has no barrier [A1][A4][E8][E10][G1][G5][H1]`, async ({
			page
		}) => {
			await page.setViewportSize({ width: 320, height: 640 });
			await enrol(page, amir);
			await page.getByRole('link', { name: 'Look' }).click();
			await page.getByRole('button', { name: new RegExp(`^${words.settings[mode]} `) }).click();
			const more = page.getByRole('button', { name: /^More/ });
			await setUp(page, [theme, ...over]);
			const check = async (where: string) => {
				await expectManners(page);
				await expectNoBarrier(page, `${where}, ${mode}, ${look}`, also);
			};
			const turn = async (where: string) => {
				await pressElsewhere(more);
				await check(where);
			};
			await check('settings');
			for (const part of settings) if (mode === 'pictures') await turn(`settings, ${part}`);
			const pressing = page.getByRole('link', { name: /^How I press/ });
			for (const _ of settings) if (await pressing.isHidden()) await turn('settings');
			await pressing.click();
			await check('how I press');
			await pressElsewhere(page.getByRole('button', { name: 'Done' }));
			await expect(page).toHaveURL(/\/settings$/);
			await pressElsewhere(page.getByRole('button', { name: 'Done' }));
			await expectHome(page, amir);
			await check('home');

			await page.getByRole('link', { name: /^My review/i }).click();
			await check('start');
			await page.getByRole('button', { name: 'Start', exact: true }).click();
			for (const [question] of reviewMenu.screens[mode]) {
				await expect(page).toHaveURL(new RegExp(`/${question}$`));
				await check(question);
				if (question === 'where') {
					await page.getByRole('button', { name: /^(At home|Home)$/ }).click();
					await check('where, chosen');
				}
				while (page.url().endsWith(`/${question}`)) {
					await next(page);
				}
			}
			await check('check');
			if (mode === 'pictures') {
				await next(page);
				await check('who gets it');
				await pressElsewhere(page.getByRole('button', { name: 'Next', exact: true }));
				await expect(page.getByText(words.check.final)).toBeVisible();
				await check('send');
			}
			await page.getByRole('button', { name: 'Send to Sarah' }).click();
			await expect(stageShown(page)).toHaveText('Arrived.');
			await check('messages');
			await page.getByRole('link', { name: 'Help' }).click();
			await check('help');
			if (mode === 'pictures') await turn('help, more');

			await page.goto('/');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.who.title);
			await check('who are you');
			await page.getByRole('button', { name: 'My picture is fox' }).click();
			await check('code');
		});

		test(`every page that Help leads to, in ${mode} and ${look}, has no barrier [A1][A4][A6][E8][E10]`, async ({
			page
		}) => {
			await page.setViewportSize({ width: 320, height: 640 });
			await page.goto('/settings');
			await page.getByRole('button', { name: new RegExp(`^${words.settings[mode]} `) }).click();
			const more = page.getByRole('button', { name: /^More/ });
			await setUp(page, [theme, ...over]);
			const open = async (link: string) => {
				await page.getByRole('link', { name: link, exact: true }).click();
				await expect(page.getByRole('heading', { level: 1 })).toHaveText(link);
				await expectManners(page);
				await expectNoBarrier(page, `${link}, ${mode}, ${look}`, also);
			};
			for (const [link, behind] of Object.entries(reading)) {
				// In Pictures, who sees it stands with the rights; two lists are all words.
				const elsewhere = [words.guide['who-sees'], words.guide.words, words.helpPage.drawn];
				if (mode === 'pictures' && elsewhere.some((it) => it === link)) continue;
				await page.getByRole('link', { name: 'Help', exact: true }).click();
				await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.helpPage.title);
				const lead = page.getByRole('link', { name: link, exact: true });
				while (mode === 'pictures' && (await lead.isHidden())) await pressElsewhere(more);
				await open(link);
				for (const further of behind) {
					await open(further);
					await page.getByRole('link', { name: 'Back', exact: true }).click();
				}
			}
		});
	}
}

for (const mode of modesOffered) {
	test(`every screen of every other form, in ${mode}, has no barrier [A1][A4][E8][G5][H1]`, async ({
		page
	}) => {
		test.setTimeout(420_000);
		await page.setViewportSize({ width: 320, height: 640 });
		await enrol(page, amir);
		await page.getByRole('link', { name: 'Look' }).click();
		await page.getByRole('button', { name: new RegExp(`^${words.settings[mode]} `) }).click();
		await page.getByRole('button', { name: 'Done' }).click();
		const check = async (where: string) => {
			await expectManners(page);
			await expectNoBarrier(page, `${where}, ${mode}`);
		};

		for (const form of offered.filter(({ id }) => id !== reviewMenu.id)) {
			await openForm(page, form);
			if (!form.straight) {
				await check(`${form.id}, start`);
				await page.getByRole('button', { name: 'Start', exact: true }).click();
			}
			if (askedBy(form)) {
				await expect(page).toHaveURL(/\/check$/);
				await check(`${form.id}, asked`);
				const [[first] = []] = form.screens[mode];
				await page.locator(`main a[href$="/${first}"]`).first().click();
			}
			for (const [question] of form.screens[mode]) {
				await expect(page).toHaveURL(new RegExp(`/${form.id}/${question}$`));
				await check(`${form.id}, ${question}`);
				if (question && form.questions[question]?.kind === 'made') {
					await everyMaker(page, check);
				} else {
					if ((await answersIn(page).count()) === 0) {
						await next(page);
						await check(`${form.id}, ${question}, after who helps`);
					}
					await answerSomething(page);
				}
				while (page.url().endsWith(`/${question}`)) {
					await next(page);
					const heading = await page.getByRole('heading', { level: 1 }).textContent();
					const asksMore =
						heading === words.make.moreShort || (await page.locator('main h2').count()) > 0;
					if (asksMore && page.url().endsWith(`/${question}`)) {
						await check(`${form.id}, ${question}, further on`);
					}
				}
			}
			if (form.list) {
				await check(`${form.id}, list`);
				await next(page);
			}
			await check(`${form.id}, check`);
			const throwAway = page.getByRole('button', { name: words.check.throw });
			for (let pages = 1; pages < 4 && (await throwAway.count()) === 0; pages += 1) {
				await pressElsewhere(page.getByRole('button', { name: 'Next', exact: true }));
				await check(`${form.id}, check, further on`);
			}
			await throwAway.click();
			await expectHome(page, amir);
		}
	});
}

for (const mode of modesOffered) {
	test(`every screen of the first day, in ${mode}, has no barrier [A1][A4][E8][G5][H1]`, async ({
		page
	}) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await enrol(page, amir);
		await page.getByRole('link', { name: 'Look' }).click();
		await page.getByRole('button', { name: new RegExp(`^${words.settings[mode]} `) }).click();
		await page.goto('/first');
		await page.getByRole('button', { name: `My picture is ${amir.picture}` }).click();
		await pressCode(page, amir.code);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.settings.language);
		const begin = page.getByRole('button', { name: words.first.begin, exact: true });
		for (let screen = 1; (await begin.count()) === 0; screen += 1) {
			expect(screen).toBeLessThan(7);
			await expectManners(page);
			await expectNoBarrier(page, `the first day, ${screen}, ${mode}`);
			await next(page);
		}
		await expectNoBarrier(page, `the first day, the last, ${mode}`);
		await begin.click();
		await expectHome(page, amir);
	});
}

/** Drawing, photo and voice, each on a screen of its own; in one of them something is made. */
async function everyMaker(page: Page, check: (where: string) => Promise<void>): Promise<void> {
	const way = (name: string) => page.getByRole('button', { name, exact: true });
	await way(words.make.way.photo).click();
	await check('photo');
	await pressElsewhere(way(words.make.without));
	await way(words.make.way.voice).click();
	await check('voice');
	await pressElsewhere(way(words.make.without));
	await way(words.make.way.drawing).click();
	await check('drawing');
	await way(words.draw.add).click();
	await check('drawing, what to do');
	await pressElsewhere(way(words.draw.tool.background));
	await check('drawing, the back');
	await pressElsewhere(way(words.draw.background.outside));
	await check('drawing, drawn');
	await pressElsewhere(way(words.make.done));
	await expect(page.getByRole('button', { name: /^My drawing/ })).toBeVisible();
}

/** "I am not sure"; where one card is asked about at a time, it goes into the first place there is. */
async function answerSomething(page: Page): Promise<void> {
	const unsure = page.getByRole('button', { name: sayingUnsure });
	await expect(answersIn(page).first()).toBeVisible();
	await ((await unsure.count()) > 0 ? unsure : answersIn(page)).first().click();
}

const answersIn = (page: Page) =>
	page
		.getByRole('button', { name: sayingUnsure })
		.or(page.locator('main .options').getByRole('button'));

/** From home, by its tile, on whichever page that is, or from under Help. */
async function openForm(page: Page, { id }: Form): Promise<void> {
	const tile = page.locator(`main a[href^="/say/${id}/"]`);
	const more = page.getByRole('button', { name: /^More/ });
	if (atHelp.some((form) => form.id === id)) {
		await page.getByRole('link', { name: 'Help' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.helpPage.title);
		while ((await tile.count()) === 0) await pressElsewhere(more);
		await tile.click();
		return;
	}
	await expect(page.locator('main a[href^="/say/"]').first()).toBeVisible();
	for (let pages = 0; pages < 6 && (await tile.count()) === 0; pages += 1) {
		const before = await more.textContent();
		await pressElsewhere(more);
		await expect(more).not.toHaveText(before ?? '');
	}
	await tile.click();
}

test('the officer’s screens and the try-out’s door have no barrier [A1]', async ({
	page,
	anotherBrowser
}) => {
	await page.goto('/demo');
	await expectNoBarrier(page, 'demo');
	await enrol(page, amir);
	await sayWhereAndSend(page, 'At home', 'Sarah');
	await expect(stageShown(page)).toHaveText('Arrived.');
	const desk = await comeInAs(await anotherBrowser(), sarah);
	await expectNoBarrier(desk, 'inbox');
	await expectInInbox(desk, 1);
	for (const scheme of ['light', 'dark'] as const) {
		await desk.emulateMedia({ colorScheme: scheme });
		await expectNoBarrier(desk, `inbox, ${scheme}`);
	}
	await desk.getByRole('link', { name: /Amir/ }).click();
	for (const scheme of ['light', 'dark'] as const) {
		await desk.emulateMedia({ colorScheme: scheme });
		await expectNoBarrier(desk, `statement, ${scheme}`);
	}
});

test('a tablet that nobody has set up says so, and still helps [A1][I1]', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.start.title);
	await expectManners(page);
	await expectNoBarrier(page, 'not enrolled');
});
