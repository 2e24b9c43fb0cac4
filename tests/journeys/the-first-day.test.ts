import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { child as arabic } from '../../src/lib/i18n/ar/child.ts';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { locales } from '../../src/lib/i18n/locales.ts';
import { ruby, type CastChild } from '../people.ts';
import { expect, test } from './riverbank.ts';
import { expectHome, pressCode, pressElsewhere, unlock } from './story.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const next = (page: Page) => pressElsewhere(button(page, words.next));

/** Sets the tablet up, and stops where the child is shown around. */
async function comeOnTheFirstDay(page: Page, child: CastChild): Promise<void> {
	await page.goto('/demo');
	await button(page, `Be ${child.name}`).click();
	await page.getByRole('link', { name: `Open ${child.name}’s tablet` }).click();
	await button(page, words.join.yes).click();
	await button(page, words.join.sharedYes).click();
	await pressCode(page, child.code);
	await expect(heading(page)).toHaveText(words.settings.language);
}

test('Ruby skips all of it with one press, on whatever screen she is', async ({ page }) => {
	await comeOnTheFirstDay(page, ruby);
	await next(page);
	await expect(heading(page)).toHaveText(words.settings.mode);
	await button(page, words.first.leave).click();
	await expectHome(page, ruby);
	await page.goto('/');
	await unlock(page, ruby);
});

test('Ruby chooses by trying: what she presses is so at once, and stays so [B2][O4]', async ({
	page
}) => {
	const root = page.locator('html');
	await comeOnTheFirstDay(page, ruby);
	await expect(page.getByText('1 of 4')).toBeVisible();

	await page.getByRole('button', { name: locales.ar.name }).click();
	await expect(heading(page)).toHaveText(arabic.settings.language);
	await page.getByRole('button', { name: locales.en.name }).click();
	await expect(heading(page)).toHaveText(words.settings.language);
	await next(page);

	for (const mode of ['pictures', 'standard'] as const) {
		await page.getByRole('button', { name: new RegExp(`^${words.settings[mode]}`) }).click();
		await expect(root).toHaveAttribute('data-mode', mode);
	}
	// This tablet has no voice: nobody is asked whether they hear it.
	await next(page);
	await expect(heading(page)).toHaveText(words.first.looks);
	await button(page, words.settings.size.at150).click();
	await expect(root).toHaveAttribute('data-text-size', '150');
	await button(page, words.settings.dark).click();
	await expect(root).toHaveAttribute('data-theme', 'dark');
	await next(page);
	await expect(heading(page)).toHaveText(words.first.buttons);
	await pressElsewhere(button(page, words.first.begin));
	await expectHome(page, ruby);

	await unlock(page, ruby);
	await expect(root).toHaveAttribute('data-mode', 'standard');
	await expect(root).toHaveAttribute('data-text-size', '150');
	await expect(root).toHaveAttribute('data-theme', 'dark');
});

test('Ruby presses one key again and again: she is asked whether it is her switch, in the language that stands there [D8]', async ({
	page
}) => {
	const root = page.locator('html');
	/** The title has the focus, as on every screen that has just been drawn. */
	const thrice = async (key: string) => {
		await heading(page).focus();
		for (const _ of 'abc') await page.keyboard.press(key);
	};
	await comeOnTheFirstDay(page, ruby);
	await page.getByRole('button', { name: locales.ar.name }).click();
	await expect(heading(page)).toHaveText(arabic.settings.language);
	await thrice('Space');
	await expect(heading(page)).toHaveText(arabic.scanning.on);
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
	await button(page, arabic.scanning.onNo).click();
	await expect(heading(page)).toHaveText(arabic.settings.language);
	await expect(root).not.toHaveAttribute('data-scanning');

	await page.getByRole('button', { name: locales.en.name }).click();
	await expect(heading(page)).toHaveText(words.settings.language);
	await thrice('1');
	await expect(heading(page)).toHaveText(words.scanning.on);
	// A fourth press that comes too soon is a tremor.
	await expect(async () => {
		await page.keyboard.press('1');
		await expect(root).toHaveAttribute('data-scanning', { timeout: 200 });
	}).toPass();
	await expect(heading(page)).toHaveText(words.settings.language);
	await page.getByRole('link', { name: words.look }).click();
	await expect(heading(page)).toHaveText(words.settings.title);
	await page.goto('/settings/switch');
	await expect(page.getByText(words.scanning.isKey.replace('{{key}}', '1'))).toBeVisible();
});

test('where the tablet has a voice, nothing sounds before Ruby presses, and she can have it silent [F6]', async ({
	page
}) => {
	await page.addInitScript(() => {
		const voice = {
			name: 'Own',
			lang: 'en-GB',
			localService: true,
			default: true,
			voiceURI: 'own'
		};
		Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [voice] });
		Object.defineProperty(speechSynthesis, 'speak', {
			value: () => document.documentElement.setAttribute('data-spoken', '')
		});
		Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: EventTarget });
	});
	const root = page.locator('html');
	await comeOnTheFirstDay(page, ruby);
	await next(page);
	await next(page);
	await expect(heading(page)).toHaveText(words.first.hear);
	await expect(root).not.toHaveAttribute('data-spoken');
	await button(page, words.first.play).click();
	await expect(root).toHaveAttribute('data-spoken');

	const ears = page.getByRole('button', { name: /^Hear: / });
	await expect(ears.first()).toBeVisible();
	await button(page, words.first.no).click();
	await expect(page.getByText(words.first.louder)).toBeVisible();
	await button(page, words.first.quiet).click();
	await expect(ears).toHaveCount(0);
	await button(page, words.first.leave).click();
	await expectHome(page, ruby);
	await expect(ears).toHaveCount(0);
});
