import type { Page } from '@playwright/test';
import { decode } from '../../src/lib/domain/envelope.ts';
import { modesOffered, type Mode } from '../../src/lib/domain/mode.ts';
import { Said } from '../../src/lib/domain/statement.ts';
import { offered } from '../../src/lib/forms/catalogue.ts';
import { choicesIn } from '../../src/lib/forms/form.ts';
import { textOf } from '../../src/lib/forms/texts.ts';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { peopleOf } from '../../src/lib/server/children.ts';
import { childKeyOf, openAtRest } from '../../src/lib/server/rest.ts';
import { seren } from '../people.ts';
import { finger, oneSwitch, twoKeys, type Hand } from './hands.ts';
import { expect, test, type Riverbank } from './riverbank.ts';
import { planOf, sayForm } from './saying.ts';
import { openScreen } from './screens.ts';
import { enrol } from './story.ts';
import { holdTheClock, letScan } from './switches.ts';

for (const mode of modesOffered) {
	test(`every form in ${mode} can be said with Tab and Enter, and is the same statement [B1][B8][D1]`, async ({
		riverbank,
		page
	}) => {
		test.setTimeout(420_000);
		await enrol(page, seren);
		await wanted(page, mode);
		await sayAll(riverbank, page, twoKeys(page), mode);
	});

	test(`every form in ${mode} can be said with one switch, and is the same statement [B1][B8][D2][D3][D13][D15]`, async ({
		riverbank,
		page
	}) => {
		test.setTimeout(420_000);
		await page.clock.install();
		await enrol(page, seren);
		await wanted(page, mode, { fast: true });
		await holdTheClock(page);
		await sayAll(riverbank, page, oneSwitch(page), mode);
	});
}

test('every form with two things to choose from at a time is the same statement [B1][B3]', async ({
	riverbank,
	page
}) => {
	test.setTimeout(420_000);
	await enrol(page, seren);
	await wanted(page, 'easy');
	await page.getByRole('button', { name: words.settings.choicesTwo, exact: true }).click();
	await wanted(page, 'pictures');
	await sayAll(riverbank, page, finger(), 'pictures');
});

/** The mode is taken last: the settings before it are found more easily among words. */
async function wanted(page: Page, mode: Mode, scan?: { fast: true }): Promise<void> {
	await page.setViewportSize({ width: 768, height: 1024 });
	// In the page itself: the frame of what is scanned has the names of all that it holds.
	const choose = (name: RegExp) => page.getByRole('main').getByRole('button', { name }).click();
	await openScreen(page, '/settings');
	await choose(new RegExp(`^${words.settings.standard}`));
	await openScreen(page, '/settings/press');
	// A test is quicker than any hand.
	await choose(new RegExp(`^${words.pressing.wait.for0}`));
	if (scan) await letScan(page, scan);
	await openScreen(page, '/settings');
	await choose(new RegExp(`^${words.settings[mode]}`));
	await expect(page.locator('html')).toHaveAttribute('data-mode', mode);
}

async function sayAll(riverbank: Riverbank, page: Page, hand: Hand, mode: Mode): Promise<void> {
	const saying = { page, hand, mode, child: seren, iro: seren.iro.firstName };
	for (const form of offered) {
		await test.step(form.id, async () => sayForm(saying, form, await textOf(form, 'en')));
	}
	const said = await arrived(riverbank, offered.length);
	const people = await peopleOf(await riverbank.database(), riverbank.house.keys(), seren.id);
	for (const form of offered) {
		const one = said.find((it) => it.form === form.id);
		expect(one?.answers, form.id).toEqual(planOf(form, people));
		expect(one?.how).toMatchObject({ mode, input: hand.input, language: 'en', helper: false });
		const asked = Object.entries(form.questions).filter(([, { kind }]) => kind === 'choice');
		for (const [id, question] of asked)
			expect(one?.how.order[id]).toEqual(expect.arrayContaining([choicesIn(question)[0]]));
	}
}

/** What lies at rest, as the tablet sealed it. */
async function arrived({ house, database }: Riverbank, count: number): Promise<Said[]> {
	const db = await database();
	const rows = () =>
		db
			.selectFrom('statement')
			.innerJoin('child', 'child.id', 'statement.child_id')
			.select(['statement.id as statement', 'child_id', 'words_sealed'])
			.select(['name_sealed', 'key_wrapped', 'key_kid'])
			.execute();
	await expect.poll(async () => (await rows()).length).toBe(count);
	return (await rows()).map(({ statement, child_id, words_sealed, ...wrapped }) => {
		const key = childKeyOf(house.keys(), { id: child_id, ...wrapped });
		const bytes = openAtRest(key, { what: 'statement', id: statement, part: 0 }, words_sealed);
		return Said.parse(JSON.parse(decode(bytes)));
	});
}
