import { page } from 'vitest/browser';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Mode } from '../../../src/lib/domain/mode.ts';
import type { OwnPerson } from '../../../src/lib/domain/snapshot.ts';
import { offered } from '../../../src/lib/forms/catalogue.ts';
import type { Answer, Form, Question } from '../../../src/lib/forms/form.ts';
import { textOf } from '../../../src/lib/forms/texts.ts';
import { stepsOf } from '../../../src/lib/ui/questions/pages.ts';
import QuestionPage from '../QuestionPage.svelte';

/** A phone, a tablet upright and lengthwise, and two computers. Easy may scroll but on a tablet lengthwise. */
const screens: readonly [Mode, number, number][] = [
	['pictures', 360, 640],
	['pictures', 768, 1024],
	['pictures', 1024, 768],
	['pictures', 1280, 800],
	['pictures', 1366, 768],
	['easy', 1024, 768]
];

const own: OwnPerson[] = [{ id: 'gran', name: 'Gran', as: 'grandmother' }];

/** Something is chosen: then there is most on the screen. */
function given(question: Question): Answer {
	switch (question.kind) {
		case 'choice':
			return { is: 'chosen', chosen: [question.choices[0]!] };
		case 'feelings':
			return { is: 'feelings', feelings: ['happy'] };
		case 'words':
			return { is: 'words', ready: [question.ready[0]!], words: '' };
		case 'mat':
			return { is: 'sorted', cards: [{ card: question.cards[0]!, place: question.places[0] }] };
		case 'people':
			return { is: 'people', people: [] };
		case 'made':
			return { is: 'not-sure' };
	}
}

/** How much of the page is below the edge, in pixels, once its letters are there. */
async function outOfSight(): Promise<number> {
	const { documentElement: root } = document;
	// Asked for when they are laid out.
	root.getBoundingClientRect();
	await document.fonts.ready;
	return root.scrollHeight - innerHeight;
}

async function tooTall(mode: Mode, form: Form): Promise<string[]> {
	const found: string[] = [];
	const text = await textOf(form, 'en');
	for (const [id, question] of Object.entries(form.questions)) {
		const answers = { [id]: given(question) };
		const props = { form, text, question: id, mode, answers, own };
		const { rerender, unmount } = await render(QuestionPage, { ...props, step: 0 });
		for (let step = 0; step < stepsOf(question, mode, own, answers[id]); step += 1) {
			await rerender({ ...props, step });
			const over = await outOfSight();
			if (over > 0) found.push(`${form.id}, ${id}, step ${step}: ${over} px`);
		}
		await unmount();
	}
	return found;
}

test.each(screens)(
	'in %s at %i x %i, all of every question is in sight, and nothing scrolls [B4]',
	async (mode, width, height) => {
		document.documentElement.dataset['mode'] = mode;
		await page.viewport(width, height);
		const found = [];
		for (const form of offered) found.push(...(await tooTall(mode, form)));
		expect(found).toEqual([]);
	}
);
