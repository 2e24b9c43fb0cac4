import type { Page } from '@playwright/test';
import { isWorkingDay } from '../../src/lib/domain/working-days.ts';
import { after } from '../../src/lib/i18n/en/after.ts';
import { answering } from '../../src/lib/i18n/en/answering.ts';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import { council } from '../../src/lib/i18n/en/council.ts';
import { reviews } from '../../src/lib/i18n/en/reviews.ts';
import { staff } from '../../src/lib/i18n/en/staff.ts';
import { amir, priya, sarah, type CastStaff } from '../people.ts';
import { expect, test, type Riverbank } from './riverbank.ts';
import { openScreen } from './screens.ts';
import {
	choose,
	comeInAs,
	enrol,
	expectInInbox,
	leaveBy,
	next,
	skipToCheck,
	stageShown,
	unlock
} from './story.ts';

const dayLong = 86_400_000;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const nameOf = ({ firstName, lastName }: CastStaff) => `${firstName} ${lastName}`;
const dayIn = (days: number) => new Date(Date.now() + days * dayLong).toISOString().slice(0, 10);

/** The first Friday so many days ahead that is no bank holiday. */
function fridayIn(days: number): string {
	const isFriday = (day: string) => new Date(day).getUTCDay() === 5 && isWorkingDay(day);
	const ahead = Array.from({ length: 30 }, (_, more) => dayIn(days + more));
	return ahead.find(isFriday) ?? '';
}

async function send(page: Page): Promise<void> {
	await button(page, 'Send to Sarah').click();
	await expect(stageShown(page)).toHaveText('Arrived.');
}

/** Until something that is on its way has come before this reader. */
async function comesBefore(desk: Page, what: string | RegExp): Promise<void> {
	await expect(async () => {
		await desk.reload();
		await expect(desk.getByText(what)).toBeVisible({ timeout: 1000 });
	}).toPass();
}

/** Six weeks ahead the invitation is there by itself: Amir says how he wants his review to be. */
async function answerInvitation(page: Page): Promise<void> {
	await expect(page.getByText(/^You are invited: /)).toBeVisible();
	await page.getByRole('link', { name: words.myReview.day }).click();
	await expect(page.getByText(words.myReview.invited)).toBeVisible();
	await page.getByRole('link', { name: /^My Review, My Choice/ }).click();
	await button(page, words.say.begin).click();
	await choose(page, 'At school or college');
	await next(page);
	await choose(page, 'Friday');
	await next(page);
	await skipToCheck(page);
	await send(page);
}

async function openReview(desk: Page): Promise<void> {
	await desk.getByRole('link', { name: 'Children', exact: true }).click();
	await desk.getByRole('link', { name: amir.name }).click();
	await desk.locator('a[href*="/review/"]').first().click();
}

/** Sarah reads what he wants; and because of Tom she has to ask about another day. */
async function readAndAskToMove(desk: Page): Promise<void> {
	await expectInInbox(desk, 1);
	await desk.getByRole('link', { name: amir.name }).click();
	await expect(desk.getByRole('article').getByText('At school or college')).toBeVisible();
	await button(desk, staff.statement.read).click();
	await openReview(desk);
	const { ask, whose, why, noAnswer } = reviews.moves;
	await desk.locator('summary', { hasText: ask }).click();
	const form = desk.locator('form', { hasText: whose });
	await form.getByLabel(reviews.on, { exact: true }).fill(fridayIn(60));
	await form.getByLabel(whose).selectOption('worker');
	await form.getByLabel(why).fill('Tom has a course on that very day.');
	await form.getByRole('button', { name: ask }).click();
	await expect(desk.getByText(noAnswer)).toBeVisible();
}

/** Amir is told why, and that nothing is moved yet; he would rather have another day than that one. */
async function askForAnother(page: Page): Promise<void> {
	await unlock(page, amir);
	await page.getByRole('link', { name: words.myReview.look }).click();
	await expect(page.getByText('Tom has a course on that very day.')).toBeVisible();
	await expect(page.getByText(words.myReview.whose.worker)).toBeVisible();
	await expect(page.getByText(words.myReview.notMoved)).toBeVisible();
	await page.getByRole('link', { name: words.myReview.say }).click();
	await choose(page, 'I would like another day');
	await button(page, words.say.tellMore).click();
	await page.getByRole('textbox').fill('The week before my birthday, not after it.');
	await leaveBy(page, 'Next');
	await skipToCheck(page);
	await send(page);
}

async function moveTo(desk: Page, day: string): Promise<void> {
	await comesBefore(desk, 'They would like another day');
	await expect(desk.getByText('The week before my birthday, not after it.')).toBeVisible();
	const form = desk.locator('form[action="?/decide"]');
	await form.getByLabel(reviews.on, { exact: true }).fill(day);
	await form.getByLabel(reviews.moves.tell).fill('This is before your birthday. Tom can come.');
	await form.getByRole('button', { name: reviews.moves.move }).click();
	await expect(desk.getByText(reviews.moves.moved, { exact: true })).toBeVisible();
}

/** Sarah goes on leave, and Priya stands in. */
async function standIn(desk: Page): Promise<void> {
	const { cover } = council;
	await desk.getByRole('link', { name: cover.title, exact: true }).click();
	await desk.getByLabel(cover.by).selectOption({ label: nameOf(priya) });
	await desk.getByLabel(cover.to).fill(dayIn(14));
	await button(desk, cover.save).click();
	await expect(desk.getByText(cover.standsIn(nameOf(priya), nameOf(sarah)))).toBeVisible();
}

/** Amir sees the day it was moved to, and why; and wants to talk first. */
async function askToTalk(page: Page): Promise<void> {
	await unlock(page, amir);
	await page.getByRole('link', { name: words.myReview.day }).click();
	await expect(page.getByText(words.myReview.moved)).toBeVisible();
	await expect(page.getByText('This is before your birthday. Tom can come.')).toBeVisible();
	await page.getByRole('link', { name: 'Talk to Sarah first' }).click();
	await choose(page, 'By phone');
	await leaveBy(page, 'Next');
	await skipToCheck(page);
	await send(page);
}

/** Priya has it before her, is told for whom she reads, and answers. */
async function answerFor(desk: Page): Promise<void> {
	const { look, send, sent, words: yours } = answering;
	await desk.goto('/staff/inbox');
	await comesBefore(desk, 'I want to see my reviewing officer');
	await desk.getByRole('link', { name: /I want to see my reviewing officer/ }).click();
	await expect(desk.getByText(staff.statement.coveredFor(nameOf(sarah)))).toBeVisible();
	await desk.getByLabel(yours).fill('Sarah is away this week. I will phone you on Monday.');
	await button(desk, look).click();
	await button(desk, send(amir.name)).click();
	await expect(desk.getByText(sent(amir.name))).toBeVisible();
}

async function readAnswer(page: Page): Promise<void> {
	await unlock(page, amir);
	await page.getByRole('link', { name: /1 new answer/ }).click();
	await expect(stageShown(page)).toHaveText('Answered.');
	await page.getByRole('link', { name: words.answer.open }).click();
	await expect(heading(page)).toHaveText('The answer from Priya');
	await expect(page.getByText('I will phone you on Monday.')).toBeVisible();
}

/** As if the weeks had gone by: it is the day of the review. */
async function weeksGoBy(riverbank: Riverbank): Promise<void> {
	const db = await riverbank.database();
	await db
		.updateTable('review')
		.set({ on_date: dayIn(0) })
		.where('child_id', '=', amir.id)
		.execute();
}

/** Sarah is back, and writes down how it was: without a code first, so that one is proposed. */
async function writeDown(desk: Page): Promise<void> {
	const { outcome } = after;
	await button(desk, council.cover.end).first().click();
	await expect(desk.getByText(council.cover.none)).toBeVisible();
	await openReview(desk);
	await desk.getByRole('link', { name: after.link }).click();
	await expect(heading(desk)).toHaveText(after.title(amir.name));
	await expect(desk.getByText(/^They asked to talk with you on/)).toBeVisible();
	const today = await desk.getByLabel(outcome.on).getAttribute('max');
	await desk.getByLabel(outcome.on).fill(today ?? '');
	for (const [ask, answer] of [
		[outcome.attended, outcome.attendances.part],
		[outcome.heard, outcome.hearings['own words']],
		[outcome.before, outcome.beforehands.talked],
		[outcome.chaired, outcome.chairs.together],
		[outcome.advocacy, outcome.advocacies.offered],
		[/^My Review, My Choice, /, outcome.uses['read or shown']]
	] as const) {
		await desk.getByLabel(ask).selectOption({ label: answer });
	}
	await button(desk, after.save).first().click();
	await expect(desk.getByRole('status')).toContainText('PN1 fits what you wrote');
	await button(desk, after.save).first().click();
	await expect(desk.getByText(/^Held on/).first()).toBeVisible();
}

async function agree(desk: Page, what: string): Promise<void> {
	const { agreed } = after;
	await desk.getByLabel(agreed.what).fill(what);
	await desk.getByLabel(agreed.short).fill('Stay with Gran');
	await desk.getByLabel(agreed.who).fill('Tom');
	await desk.getByLabel(agreed.as).selectOption({ label: after.seats['social-worker'] });
	await button(desk, agreed.add).click();
	await expect(desk.locator('strong', { hasText: what })).toBeVisible();
}

/** A letter with something in it that is still to be written does not go. */
async function writeLetter(desk: Page): Promise<void> {
	const { letter } = after;
	await desk.getByRole('link', { name: letter.link, exact: true }).click();
	await button(desk, letter.look).click();
	await button(desk, letter.send(amir.name)).click();
	await expect(desk.getByRole('alert')).toHaveText(letter.problems['letter.gaps']);
	await desk.getByLabel(letter.blocks.talked).fill('We talked about your Gran.');
	await desk.getByLabel(letter.blocks.notPossible).fill('');
	await button(desk, letter.look).click();
	await button(desk, letter.send(amir.name)).click();
	await expect(desk.getByText(letter.notSeen)).toBeVisible();
}

/** In Easy, as he has it by now. */
async function readLetter(page: Page): Promise<void> {
	await unlock(page, amir);
	await openScreen(page, '/settings');
	await page.getByRole('button', { name: /^Easy/ }).click();
	await openScreen(page, '/');
	await page.getByRole('link', { name: words.letter.tile }).click();
	await expect(page.getByText(/^It is from Sarah/)).toBeVisible();
	await expect(page.getByText('We talked about your Gran.')).toBeVisible();
	await expect(page.getByText(/Tom asks Gran when you can stay\./)).toBeVisible();
	await page.getByRole('link', { name: words.letter.disagree }).click();
	await choose(page, 'Talk to me about it');
	await next(page);
	await skipToCheck(page);
	await send(page);
}

test('from the invitation to the letter: Amir says how he wants his review, is asked before it is moved, is answered by who stands in for Sarah, and does not agree with his letter [B1][B19][N6][T-60]', async ({
	riverbank,
	page,
	anotherBrowser
}) => {
	// The browser's own word on a letter that is not taken yet.
	riverbank.expectInConsole(/status of 409/);
	await enrol(page, amir);
	await answerInvitation(page);

	const desk = await comeInAs(await anotherBrowser(), sarah);
	await readAndAskToMove(desk);
	await askForAnother(page);
	await moveTo(desk, fridayIn(43));
	await standIn(desk);
	await askToTalk(page);
	await answerFor(await comeInAs(await anotherBrowser(), priya));
	await readAnswer(page);

	await weeksGoBy(riverbank);
	await writeDown(desk);
	await agree(desk, 'Tom asks Gran when you can stay.');
	await writeLetter(desk);
	await readLetter(page);
	await comesBefore(desk, /^Seen on/);
	await comesBefore(desk, 'Please talk to them about it');
});
