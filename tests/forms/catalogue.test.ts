import { catalogue, formVersion, newestOf, offered } from '$lib/forms/catalogue.ts';
import { checkAnswers } from '$lib/forms/answers.ts';
import { choicesIn, pictureOf, screensOf, type Form } from '$lib/forms/form.ts';
import { concepts } from '$lib/domain/concepts.ts';
import { modes } from '$lib/domain/mode.ts';
import { longestWords } from '$lib/domain/statement.ts';
import { describe, expect, test } from 'vitest';

test('a form or a version that nobody published is not known', () => {
	expect(formVersion('my-diary', 1)).toBeNull();
	expect(formVersion('review-menu', 2)).toBeNull();
	expect(formVersion('toString', 1)).toBeNull();
	expect(() => newestOf('my-diary')).toThrow();
});

test('what is on offer can also be read back', () => {
	for (const form of offered) expect(formVersion(form.id, form.version)).toBe(newestOf(form.id));
});

describe.each(catalogue.map((form: Form) => [`${form.id} ${form.version}`, form] as const))(
	'the form %s',
	(_, form) => {
		const questions = Object.entries(form.questions);

		test.each(questions)('[H2] nobody has to answer "%s": skip and not sure both do', (id) => {
			expect(checkAnswers(form, {}).ok).toBe(true);
			expect(checkAnswers(form, { [id]: { is: 'skipped' } }).ok).toBe(true);
			expect(checkAnswers(form, { [id]: { is: 'not-sure' } }).ok).toBe(true);
		});

		test.each(questions)('[B5] "%s" can be answered without typing', (id, question) => {
			const ways = question.kind === 'made' ? question.ways : choicesIn(question);
			expect(ways.length, id).toBeGreaterThanOrEqual(2);
		});

		test.each(questions)('[K1] every answer to "%s" has a picture', (_id, question) => {
			expect(concepts).toEqual(expect.arrayContaining(picturesOf(question)));
		});

		test('[B1] every mode asks the same questions, each of them once', () => {
			for (const mode of modes) {
				const asked = screensOf(form, mode).flat();
				expect(asked.toSorted(), mode).toEqual(Object.keys(form.questions).toSorted());
			}
		});

		test('[H1] one question stands on one screen, in every mode', () => {
			for (const mode of modes) {
				for (const screen of screensOf(form, mode)) expect(screen).toHaveLength(1);
			}
		});

		test('no answer may be longer than a statement takes', () => {
			for (const [, question] of questions) {
				if (question.kind === 'words') expect(question.longest).toBeLessThanOrEqual(longestWords);
				if ('more' in question) expect(question.more).toBeLessThanOrEqual(longestWords);
				if (question.kind === 'mat') expect(question.cards.length).toBeLessThanOrEqual(8);
			}
		});

		test('its tile has a picture', () => {
			expect(concepts).toContain(form.picture);
		});
	}
);

type Question = Form['questions'][string];

/** The pictures of everything in a question that can be tapped, beside "not sure" and "skip". */
function picturesOf(question: Question): string[] {
	const places = question.kind === 'mat' ? question.places : [];
	return [...choicesIn(question), ...places].map((it) => pictureOf(question, it));
}
