import { describe, expect, test } from 'vitest';
import { checkAnswers } from '$lib/forms/answers.ts';
import { blankRows, bookletOf, fieldOf, otherField, type Booklet } from '$lib/forms/booklet.ts';
import { offered } from '$lib/forms/catalogue.ts';
import { choicesIn, type Answers, type Form } from '$lib/forms/form.ts';
import { answersFromPaper } from '$lib/forms/from-paper.ts';
import { textOf } from '$lib/forms/texts.ts';
import { child as words } from '$lib/i18n/en/child.ts';

const people = [{ id: 'p1', name: 'Gran', as: 'grandmother' }];
const paper = {
	wishes: words.people.wish,
	talks: words.mat.talks,
	roles: words.people.role,
	more: words.make.more
};

const bookletFor = async (form: Form): Promise<Booklet> =>
	bookletOf(form, await textOf(form, 'en'), {
		mode: 'standard',
		names: { iro: 'Sarah' },
		people,
		words: paper
	});

const from = (form: Form, booklet: Booklet, typed: Record<string, string[]>): Answers =>
	answersFromPaper(form, booklet, (field) => typed[field] ?? []);

/** Everything that can be ticked is ticked, and everything that can be written is written. */
function allTicked(form: Form, booklet: Booklet): Record<string, string[]> {
	const typed: Record<string, string[]> = {};
	for (const { id, rows, columns, talk, many, blanks, lines } of booklet.questions) {
		if (columns.length === 0)
			typed[fieldOf(id)] = rows.slice(0, many ? rows.length : 1).map((row) => row.id);
		for (const row of columns.length > 0 ? rows : []) {
			typed[fieldOf(id, row.id)] = [columns[0]?.id ?? ''];
			if (talk.length > 0) typed[fieldOf(id, row.id, 'talk')] = ['only-iro'];
		}
		for (let at = 0; at < blanks; at += 1) {
			typed[otherField(id, at, 'name')] = [`Aunt ${at}`];
			typed[otherField(id, at, 'wish')] = ['want-there'];
		}
		if (lines > 0) typed[fieldOf(id, 'words')] = ['I want the cat to come.'];
	}
	return typed;
}

describe.each(offered.map((form) => [form.id, form] as const))('the booklet of %s', (_, form) => {
	test('asks every question of the screen, with every choice, and leaves no name open', async () => {
		const booklet = await bookletFor(form);
		expect(booklet.questions.map(({ id }) => id)).toEqual(Object.keys(form.questions));
		for (const { id, rows } of booklet.questions) {
			const question = form.questions[id];
			const known = question ? choicesIn(question) : [];
			expect(rows.map((row) => row.id)).toEqual(expect.arrayContaining([...known]));
		}
		expect(JSON.stringify(booklet)).not.toMatch(/\{\{|undefined/);
	});

	test('left empty, says nothing', async () => {
		expect(from(form, await bookletFor(form), {})).toEqual({});
	});

	test('with everything ticked and written, fits the form as a tap does', async () => {
		const booklet = await bookletFor(form);
		const answers = from(form, booklet, allTicked(form, booklet));
		expect(checkAnswers(form, answers)).toEqual({ ok: true, answers });
		const closed = booklet.questions.filter(({ rows, lines }) => rows.length + lines > 0);
		expect(Object.keys(answers)).toEqual(closed.map(({ id }) => id));
	});

	test('takes "not sure" under every question', async () => {
		const booklet = await bookletFor(form);
		const typed = Object.fromEntries(
			booklet.questions.map(({ id }) => [fieldOf(id), ['not-sure']])
		);
		const answers = from(form, booklet, typed);
		expect(checkAnswers(form, answers)).toEqual({ ok: true, answers });
		expect(Object.values(answers)).toEqual(booklet.questions.map(() => ({ is: 'not-sure' })));
	});
});

test('what no booklet offers is not taken: a choice nobody printed, a place that is none', async () => {
	const [form] = offered.filter(({ id }) => id === 'review-menu');
	if (!form) throw new Error('no such form');
	const booklet = await bookletFor(form);
	const [first] = booklet.questions;
	const typed = { [fieldOf(first?.id ?? '')]: ['on-the-moon'], 'q/other': ['home'] };
	expect(from(form, booklet, typed)).toEqual({});
});

test('somebody whose name was written by hand stands in the answer by that name, and Gran by her id', async () => {
	const form = offered.find(({ questions }) =>
		Object.values(questions).some(({ kind }) => kind === 'people')
	);
	if (!form) throw new Error('no form asks about people');
	const booklet = await bookletFor(form);
	const asked = booklet.questions.find(({ blanks }) => blanks === blankRows)?.id ?? '';
	const answers = from(form, booklet, {
		[fieldOf(asked, 'p1')]: ['want-there'],
		[otherField(asked, 1, 'name')]: [' Uncle Jo '],
		[otherField(asked, 1, 'wish')]: ['do-not-want-there'],
		[otherField(asked, 2, 'name')]: ['Nobody asked']
	});
	expect(answers[asked]).toEqual({
		is: 'people',
		people: [
			{ id: 'p1', name: 'Gran', as: 'grandmother', wish: 'want-there' },
			{ id: null, name: 'Uncle Jo', as: 'somebody-else', wish: 'do-not-want-there' }
		]
	});
});
