import { lineIn } from '../../src/lib/forms/form.ts';
import reviewMenu from '../../src/lib/forms/review-menu/v1.ar.ts';
import { child as words } from '../../src/lib/i18n/ar/child.ts';
import { child as english } from '../../src/lib/i18n/en/child.ts';
import { locales } from '../../src/lib/i18n/locales.ts';
import { amir, sarah } from '../people.ts';
import { clipped } from './pseudo.ts';
import { expect, test } from './riverbank.ts';
import { comeInAs, expectInInbox, pressElsewhere, readyForNoLine } from './story.ts';

const { where } = reviewMenu.questions;
const atHome = lineIn(where.choices.home, 'standard');

/** As Amir writes it: nothing of it may change on its way. */
const own = 'أريد أن تأتي جدتي، 2 مرات! (Gran)';

test('Amir chooses Arabic at the door, says it from right to left with no line, and Sarah reads English labels and his words exactly [O3][O4][O6][A5][O8]', async ({
	riverbank,
	page,
	anotherBrowser
}) => {
	const heading = page.getByRole('heading', { level: 1 });
	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	const root = page.locator('html');

	await test.step('before anybody has said who he is', async () => {
		await page.goto('/demo');
		await page.getByRole('button', { name: `Be ${amir.name}`, exact: true }).click();
		await page.getByRole('link', { name: `Open ${amir.name}’s tablet` }).click();
		const arabic = page.getByRole('button', { name: locales.ar.name });
		await expect(page.getByRole('button', { name: 'English' })).toBeVisible();
		await expect(page.locator('[lang="ar"][dir="rtl"]').filter({ has: arabic })).toBeVisible();
		// Nobody who grew up with it has read it yet, and it says so.
		await expect(arabic).toContainText(locales.ar.draft!);
		await expect(root).toHaveAttribute('lang', 'en');
		await arabic.click();
		await expect(root).toHaveAttribute('lang', 'ar');
		await expect(root).toHaveAttribute('dir', 'rtl');
		await expect(heading).toHaveText(words.join.title);
	});

	await test.step('he comes in', async () => {
		await press(words.join.yes);
		await press(words.join.sharedYes);
		for (const picture of amir.code) await press(words.picture[picture]);
		await press(words.first.leave);
		await expect(heading).toHaveText(words.door.hello.replace('{{name}}', amir.name));
		expect(await clipped(page)).toEqual([]);
	});

	await test.step('with no line, after the tablet was put away, it is still Arabic', async () => {
		await readyForNoLine(page);
		await riverbank.cutTheLine();
		await page.goto('/');
		await expect(root).toHaveAttribute('dir', 'rtl');
		await page.getByRole('button', { name: words.picture[amir.picture as 'fox'] }).click();
		for (const picture of amir.code) await press(words.picture[picture]);
		await expect(heading).toHaveText(words.door.hello.replace('{{name}}', amir.name));
	});

	await test.step('he says it', async () => {
		await page.getByRole('link', { name: new RegExp(`^${reviewMenu.title}`) }).click();
		await press(words.say.begin);
		await expect(heading).toHaveText(lineIn(where.ask, 'standard'));
		await page.setViewportSize({ width: 360, height: 640 });
		const tops = await page
			.locator('nav :is(a, button)')
			.evaluateAll((parts) => parts.map((it) => it.getBoundingClientRect().top));
		expect(new Set(tops).size, 'the bar stands in one row').toBe(1);
		await press(atHome);
		await page.getByRole('button', { name: words.say.tellMore }).click();
		await page.getByRole('textbox').fill(own);
		expect(await clipped(page)).toEqual([]);
		await press(words.next);
		while ((await heading.textContent()) !== words.check.title) {
			const asked = await heading.textContent();
			await pressElsewhere(page.getByRole('button', { name: words.skip, exact: true }));
			await expect(heading).not.toHaveText(asked!);
		}
		await expect(page.locator('blockquote')).toHaveText(own);
		expect(await clipped(page)).toEqual([]);
		await press(words.check.send.replace('{{iro}}', sarah.firstName));
		await expect(page.getByRole('status').first()).toContainText(words.stage['on this device']);
	});

	await test.step('numbers to phone stay as they are dialled', async () => {
		await page.getByRole('link', { name: words.help }).click();
		await expect(heading).toHaveText(words.helpPage.title);
		await expect(
			page.locator('a[href="tel:999"] [dir="ltr"], [dir="ltr"]:has-text("999")').first()
		).toBeVisible();
		await page.goBack();
	});

	await riverbank.mendTheLine();
	await expect(page.getByRole('status').first()).toContainText(words.stage.arrived);

	await test.step('Sarah reads it', async () => {
		const desk = await comeInAs(await anotherBrowser(), sarah);
		await expectInInbox(desk, 1);
		await desk.getByRole('link', { name: new RegExp(amir.name) }).click();
		await expect(desk.locator('html')).toHaveAttribute('dir', 'ltr');
		await expect(desk.getByRole('article').getByText('At home', { exact: true })).toBeVisible();
		await expect(desk.getByText(/^Said on .*in Arabic/)).toBeVisible();
		await expect(desk.locator('blockquote')).toHaveText(own);
		await expect(desk.locator('blockquote')).toHaveAttribute('lang', 'ar');
	});
});

test('Amir goes back to English, and the tablet speaks it again', async ({ page }) => {
	await page.goto('/');
	const root = page.locator('html');
	await page.getByRole('button', { name: locales.ar.name }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.start.title);
	await page.getByRole('button', { name: locales.en.name }).click();
	await expect(root).toHaveAttribute('dir', 'ltr');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(english.start.title);
});
