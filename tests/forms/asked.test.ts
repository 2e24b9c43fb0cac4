import { askedIn } from '$lib/forms/asked.ts';
import { catalogue, formVersion } from '$lib/forms/catalogue.ts';
import type { Answers, Form } from '$lib/forms/form.ts';
import { expect, test } from 'vitest';

const asked = (form: string, answers: Answers) =>
	askedIn(formVersion(form, 1)!, answers).map(({ id }) => id);

test('how a child feels, and how it was for them, is heard and not granted', () => {
	expect(asked('how-i-feel', { feeling: { is: 'feelings', feelings: ['sad'] } })).toEqual([]);
	expect(asked('after-review', { said: { is: 'chosen', chosen: ['no'] } })).toEqual([]);
});

test('what a child passed over, or is not sure of, asks for nothing', () => {
	expect(asked('review-menu', { where: { is: 'skipped' }, day: { is: 'not-sure' } })).toEqual([]);
});

test('each choice, each person and the child’s own words can be answered by themselves [E7]', () => {
	expect(
		asked('sort-this', {
			what: { is: 'chosen', chosen: ['school', 'money'], more: 'My bike.' },
			wish: { is: 'words', ready: ['do-it'], words: ' ' }
		})
	).toEqual(['what/school', 'what/money', 'what/own words', 'wish/do-it']);
});

test('of sorted cards, only what the child wants to talk about', () => {
	const cards = [
		{ card: 'school', place: 'good', talk: 'no' as const },
		{ card: 'fun', place: 'good', talk: 'yes' as const }
	];
	expect(asked('prepare-review', { topics: { is: 'sorted', cards } })).toEqual(['topics/fun']);
});

test.each(catalogue.map((form: Form) => [form.id, form] as const))(
	'nothing of %s has the id of something else',
	(_, form) => {
		const all: Answers = {};
		for (const [id, question] of Object.entries(form.questions)) {
			if (question.kind !== 'choice') continue;
			all[id] = { is: 'chosen', chosen: [...question.choices], more: 'more' };
		}
		const ids = askedIn(form, all).map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	}
);
