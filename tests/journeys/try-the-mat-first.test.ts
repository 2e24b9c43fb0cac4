import AxeBuilder from '@axe-core/playwright';
import { modesOffered } from '../../src/lib/domain/mode.ts';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { openStatement } from '../../src/lib/server/statements.ts';
import { amir, sarah } from '../people.ts';
import { oneSwitch } from './hands.ts';
import { expect, test } from './riverbank.ts';
import { openScreen } from './screens.ts';
import {
	comeInAs,
	enrol,
	expectHome,
	expectInInbox,
	next,
	pressElsewhere,
	stageShown
} from './story.ts';
import { expectSoon, holdTheClock, letScan } from './switches.ts';

for (const mode of modesOffered) {
	test(`Amir may try his first mat in ${mode} with a card that nobody gets [A1][L3]`, async ({
		riverbank,
		page,
		anotherBrowser
	}) => {
		await page.setViewportSize({ width: 360, height: 640 });
		const heading = page.getByRole('heading', { level: 1 });
		const offer = page.getByRole('button', { name: words.practice.offer, exact: true });
		const place = page.getByRole('button', { name: 'Not good', exact: true });
		await enrol(page, amir);
		await page.getByRole('link', { name: 'Look' }).click();
		await page.getByRole('button', { name: new RegExp(`^${words.settings[mode]} `) }).click();
		await page.goBack();
		await expectHome(page, amir);

		const tile = page.locator('main a[href^="/say/prepare-review/"]');
		const more = page.getByRole('button', { name: /^More/ });
		while (!(await tile.isVisible())) await pressElsewhere(more);
		await tile.click();
		await page.getByRole('button', { name: words.say.begin, exact: true }).click();
		await offer.click();
		await expect(heading).toHaveText(words.practice.title);
		if (mode !== 'pictures') await expect(page.getByText(words.practice.hint)).toBeVisible();
		await place.click();
		await expect(place).toHaveAttribute('aria-pressed', 'true');
		const strip = await page.locator('aside').boundingBox();
		const tall = await page.evaluate(() => document.documentElement.scrollHeight);
		if (mode === 'pictures') expect(tall - strip!.height).toBeLessThanOrEqual(640);
		const { violations } = await new AxeBuilder({ page })
			.options({
				rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } }
			})
			.analyze();
		expect(violations.map(({ id }) => id)).toEqual([]);
		await page.getByRole('button', { name: words.goOn, exact: true }).click();

		await expect(heading).not.toHaveText(words.practice.title);
		await expect(place.first()).toHaveAttribute('aria-pressed', 'false');
		await expect(offer).toHaveCount(0);
		// From here on the way is the same in every mode, and Pictures has a story of its own.
		if (mode === 'pictures') return;
		await page.getByRole('button', { name: 'Good', exact: true }).first().click();
		await page.getByRole('button', { name: words.thatIsAll }).click();
		await next(page);
		await page.getByRole('button', { name: 'Send to Sarah' }).click();
		await expect(stageShown(page)).toHaveText('Arrived.');

		await expectInInbox(await comeInAs(await anotherBrowser(), sarah), 1);
		const db = await riverbank.database();
		const { id } = await db.selectFrom('statement').select('id').executeTakeFirstOrThrow();
		const said = JSON.stringify(await openStatement(db, riverbank.house.keys(), sarah, id));
		expect(said).not.toMatch(/cake/i);
	});
}

test('Amir tries it with one switch, and goes on to his own cards [D2][L3]', async ({ page }) => {
	await page.clock.install();
	await enrol(page, amir);
	await letScan(page);
	await openScreen(page, '/say/prepare-review/topics');
	await holdTheClock(page);
	const title = page.getByRole('heading', { level: 1 });
	const button = (name: string) => page.getByRole('button', { name, exact: true });
	const hand = oneSwitch(page);
	await hand.press(button(words.practice.offer));
	await expectSoon(page, title.filter({ hasText: words.practice.title }));
	await hand.press(button('Good'));
	await expectSoon(page, button('Good').and(page.locator('[aria-pressed=true]')));
	await hand.press(button(words.goOn));
	await expectSoon(page, title.filter({ hasNotText: words.practice.title }));
	await expect(button(words.practice.offer)).toHaveCount(0);
});
