import type { Page } from '@playwright/test';
import type { Mode } from '../../src/lib/domain/mode.ts';
import { lineIn, screensOf, type FormText, type Line } from '../../src/lib/forms/form.ts';
import { reviewMenu } from '../../src/lib/forms/review-menu/v1.ts';
import reviewMenuText from '../../src/lib/forms/review-menu/v1.en.ts';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { openStatement, type OpenedStatement } from '../../src/lib/server/statements.ts';
import { jayden, sarah, type CastChild } from '../people.ts';
import { expect, test, type Riverbank } from './riverbank.ts';
import {
	beginReviewMenu,
	choose,
	comeInAs,
	enrol,
	expectInInbox,
	next,
	pressElsewhere,
	stageShown
} from './story.ts';

/** What each of them says, by pressing alone; beside it, of the people on their list, whom they want there. */
const said: Record<string, readonly string[]> = {
	where: ['home'],
	day: ['tuesday', 'weekend'],
	time: ['evening'],
	come: ['part-of-it'],
	lead: ['together'],
	help: ['symbols', 'more-time'],
	topics: ['school', 'future'],
	'not-in-front': ['health'],
	alone: ['meet'],
	anything: ['ask-me']
};

test('Jayden goes from the first press to Sarah’s inbox in Easy, types nothing, and says that somebody was with him [A6][N1][T-57]', async ({
	page,
	anotherBrowser
}) => {
	await enrol(page, jayden);
	await expect(page.locator('html')).toHaveAttribute('data-mode', 'easy');
	await sayAll(page, jayden, 'easy');
	await expect(page.getByRole('textbox')).toHaveCount(0);
	await page.getByRole('button', { name: words.check.helper, exact: true }).click();
	await send(page);

	const desk = await comeInAs(await anotherBrowser(), sarah);
	await expectInInbox(desk, 1);
	await desk.getByRole('link', { name: /Jayden/ }).click();
	await expect(desk.getByRole('article').getByText('Tuesday')).toBeVisible();
	await expect(desk.getByText(/Somebody was with them/)).toBeVisible();
	await expect(desk.getByRole('article').getByText('They come to a part of it')).toBeVisible();
	await expect(
		desk.getByRole('article').getByText(jayden.people[0]!.name, { exact: true })
	).toBeVisible();
	await desk.getByRole('button', { name: 'I have read this' }).click();
	await expect(desk.getByText(/Sarah Okafor read this on/)).toBeVisible();
});

test('the same answers in Easy and in Standard are the same statement, but for how they were given', async ({
	riverbank,
	page,
	anotherBrowser
}) => {
	await enrol(page, jayden);
	await sayAll(page, jayden, 'easy');
	await send(page);
	await page.getByRole('link', { name: 'Look' }).click();
	await page.getByRole('button', { name: new RegExp(`^${words.settings.standard} `) }).click();
	await page.getByRole('button', { name: 'Done' }).click();
	await page.getByRole('link', { name: 'Home' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-mode', 'standard');
	await sayAll(page, jayden, 'standard');
	await send(page);
	await expectInInbox(await comeInAs(await anotherBrowser(), sarah), 2);

	const [easy, standard] = await opened(riverbank);
	expect([easy!.how.mode, standard!.how.mode]).toEqual(['easy', 'standard']);
	expect(whatWasSaid(standard!)).toEqual(whatWasSaid(easy!));
	expect(easy!.reading.lines.length).toBeGreaterThan(Object.keys(said).length);
});

/** From home to the check screen, saying all of it in the words of this mode. */
async function sayAll(page: Page, { people }: CastChild, mode: Mode): Promise<void> {
	await beginReviewMenu(page);
	for (const [question = ''] of screensOf(reviewMenu, mode)) {
		await expect(page).toHaveURL(new RegExp(`/${question}$`));
		for (const choice of said[question] ?? []) await find(page, labelOf(question, choice, mode));
		if (question === 'who')
			await wish(
				page,
				people.map(({ name }) => name),
				mode
			);
		await next(page);
	}
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.check.title);
}

/** Chooses what may stand on a later page of the choices. */
async function find(page: Page, label: string): Promise<void> {
	const tile = page.getByRole('button', { name: label, exact: true });
	while (!(await tile.isVisible())) {
		await pressElsewhere(page.getByRole('button', { name: /^More/ }));
	}
	await choose(page, label);
}

/** The first of them is wanted there, the last is not. */
async function wish(page: Page, names: string[], mode: Mode): Promise<void> {
	const wished = [
		[names[0]!, words.people.wish['want-there']],
		[names.at(-1)!, words.people.wish['do-not-want-there']]
	] as const;
	for (const name of names) {
		const group = page.getByRole('group', { name, exact: true });
		await expect(group).toBeVisible();
		for (const [about, wanted] of wished) {
			if (about === name) await group.getByRole('button', { name: wanted, exact: true }).click();
		}
		if (mode !== 'standard') await next(page);
	}
}

function labelOf(question: string, choice: string, mode: Mode): string {
	const texts: FormText['questions'] = reviewMenuText.questions;
	const { choices, ready } = texts[question] as { choices?: Lines; ready?: Lines };
	return lineIn((choices ?? ready)![choice]!, mode, { iro: 'Sarah' });
}

type Lines = Record<string, Line>;

async function send(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Send to Sarah' }).click();
	await expect(stageShown(page)).toHaveText('Arrived.');
}

/** All that has arrived, the oldest first, as Sarah would open it. */
async function opened({ house, database }: Riverbank): Promise<OpenedStatement[]> {
	const db = await database();
	const kept = await db.selectFrom('statement').select('id').orderBy('arrived_at').execute();
	return Promise.all(kept.map(({ id }) => openStatement(db, house.keys(), sarah, id)));
}

/** Without what is another in any two statements, and without how it was said. */
function whatWasSaid({ statement, how, writtenAt, arrivedAt, thread, ...rest }: OpenedStatement) {
	expect([statement, how, writtenAt, arrivedAt, thread]).not.toContain(undefined);
	return rest;
}
