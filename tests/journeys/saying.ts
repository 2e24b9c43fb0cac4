/** Says a whole form, from its first screen to the last, in any mode and with any hand. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Mode } from '../../src/lib/domain/mode.ts';
import {
	beginningOf,
	labelsIn,
	lineIn,
	screensOf,
	talks,
	wishes,
	type Answer,
	type Answers,
	type Form,
	type FormText,
	type Line,
	type Question
} from '../../src/lib/forms/form.ts';
import { feelings } from '../../src/lib/domain/feelings.ts';
import { child as words } from '../../src/lib/i18n/en/child.ts';
import type { CastChild } from '../people.ts';
import type { Hand } from './hands.ts';
import { followLink } from './screens.ts';

export type Saying = { page: Page; hand: Hand; mode: Mode; child: CastChild; iro: string };
type Words = FormText['questions'][string];

/** What is said on a form: the first thing that each question offers. `people`: the ids of the child's own. */
export function planOf(
	form: Form,
	people: readonly { id: string; name: string; as: string }[]
): Answers {
	const said = Object.entries(form.questions).flatMap(([id, question]) => {
		const answer = firstOf(question, people);
		return answer ? [[id, answer]] : [];
	});
	return Object.fromEntries(said) as Answers;
}

/** @returns null for what is made by hand, which has journeys of its own */
function firstOf(
	question: Question,
	[own]: readonly { id: string; name: string; as: string }[]
): Answer | null {
	switch (question.kind) {
		case 'choice':
			return { is: 'chosen', chosen: [question.choices[0]!] };
		case 'feelings':
			return { is: 'feelings', feelings: [feelings[0]] };
		case 'words':
			return { is: 'words', ready: [question.ready[0]!], words: '' };
		case 'people':
			return { is: 'people', people: [{ ...own!, wish: wishes[0] }] };
		case 'mat': {
			const put = { card: question.cards[0]!, place: question.places[0] };
			return { is: 'sorted', cards: [question.talk ? { ...put, talk: talks[0] } : put] };
		}
		case 'made':
			return null;
	}
}

/** From the form's first screen until it is sent. */
export async function sayForm(saying: Saying, form: Form, text: FormText): Promise<void> {
	const { page, hand, mode } = saying;
	const beginning = `/say/${form.id}/${beginningOf(form, mode)}`;
	await followLink(page, beginning);
	await until(hand, () => page.url().endsWith(beginning), beginning);
	if (!form.straight) await press(saying, words.say.begin);
	for (const questions of screensOf(form, mode)) {
		const path = `/say/${form.id}/${questions[0]}`;
		await until(hand, () => page.url().endsWith(path), path);
		// In Pictures, what a form says of its reader may stand before its first question.
		await drawn(hand, page.locator('main .actions'));
		for (const id of questions) {
			const question = form.questions[id]!;
			await answer(saying, form, question, text.questions[id]!);
		}
		while (page.url().endsWith(path)) await goOn(saying);
	}
	const heading = page.getByRole('heading', { level: 1 });
	if (form.list) await goOn(saying);
	await drawn(hand, heading.filter({ hasText: words.check.title }));
	const send = page.locator('main .actions .main').filter({ hasNotText: words.next });
	while (!(await send.isVisible())) await goOn(saying);
	const to = await send.textContent();
	await hand.press(send);
	if (hand.input.endsWith('switch')) {
		await drawn(hand, heading.filter({ hasText: words.check.really }));
		await hand.press(button(page, to!.trim()));
	}
	await until(hand, () => page.url().endsWith('/messages'), 'my messages');
}

async function answer(saying: Saying, form: Form, question: Question, text: Words): Promise<void> {
	const { page, hand, mode, iro } = saying;
	const named = (line: Line) => lineIn(line, mode, { iro });
	const labels = labelsIn(text);
	const choose = async (label: string, within: Page | Locator = page) => {
		const called = within.getByRole('button', { name: label, exact: true });
		// A main button may be called as a choice is.
		const tile = called.and(page.locator('[aria-pressed]'));
		if (form.straight && mode === 'pictures' && (await tile.count()) === 0) await goOn(saying);
		await hand.press(tile);
		await drawn(hand, tile.and(page.locator('[aria-pressed=true]')));
	};
	const group = (name: string) => page.getByRole('group', { name, exact: true });

	switch (question.kind) {
		case 'choice':
			return choose(named(labels[question.choices[0]!]!));
		case 'feelings':
			return choose(named(labels[feelings[0]]!));
		case 'words':
			return choose(named(labels[question.ready[0]!]!));
		case 'people': {
			const short = mode === 'pictures' ? words.people.wishShort : words.people.wish;
			return choose(short[wishes[0]], group(saying.child.people[0]!.name));
		}
		case 'mat': {
			const card = named(labels[question.cards[0]!]!);
			const places = (text as { places: Record<string, Line> }).places;
			await choose(named(places[question.places[0]]!), group(card));
			if (!question.talk) return;
			if (mode !== 'standard') await goOn(saying);
			const about = words.mat.talkOf.replace('{{card}}', card);
			return choose(words.mat.talks[talks[0]].replace('{{iro}}', iro), group(about));
		}
		case 'made':
	}
}

/** By "Next", until something else is there. */
async function goOn({ page, hand }: Saying): Promise<void> {
	const before = await placeOf(page);
	await press({ page, hand }, words.next);
	await until(hand, async () => (await placeOf(page)) !== before, `what comes after ${before}`);
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const press = ({ page, hand }: Pick<Saying, 'page' | 'hand'>, name: string): Promise<void> =>
	hand.press(button(page, name));

/** Where the child is, as it reads. */
async function placeOf(page: Page): Promise<string> {
	const parts = page.locator('main :is(header, .one, h2, .last, section)');
	return `${new URL(page.url()).pathname} ${(await parts.allTextContents()).join(' ')}`;
}

const drawn = (hand: Hand, it: Locator): Promise<void> =>
	until(hand, async () => (await it.count()) > 0, String(it));

/** Lets time pass until it is so: real time, and that of the page. */
async function until(
	hand: Hand,
	isSo: () => boolean | Promise<boolean>,
	what: string
): Promise<void> {
	await expect(async () => {
		await hand.wait();
		expect(await isSo(), what).toBe(true);
	}).toPass({ intervals: [20], timeout: 30_000 });
}
