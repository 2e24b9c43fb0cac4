import { statementOf } from '$lib/device/send.ts';
import { offered } from '$lib/forms/catalogue.ts';
import { isAboutIro } from '$lib/forms/form.ts';
import { expect, test } from 'vitest';
import { amir } from '../people.ts';

const at = '2026-11-21T10:00:00.000Z';
const child = { child: amir.id } as never;
const circumstances = {
	mode: 'easy',
	language: 'en',
	input: 'touch',
	shownRecipient: 'Sarah'
} as const;

const draft = (form: string, alsoWorker: boolean) => ({
	statement: '00000000-0000-4000-8000-00000000aaaa',
	form,
	version: 1,
	revision: 1,
	answers: {},
	order: {},
	screen: null,
	helper: false,
	alsoWorker
});
const said = (form: string, alsoWorker = false) =>
	statementOf(child, draft(form, alsoWorker), circumstances, at);

test('[T-32] what is about the officer names nobody, and no worker gets it, whatever was ticked', () => {
	expect(said('about-my-iro', true)).toMatchObject({
		aboutIro: true,
		alsoWorker: false,
		shownRecipient: null
	});
});

test('only one form is about the officer, and only one cannot wait', () => {
	expect(offered.filter(isAboutIro).map(({ id }) => id)).toEqual(['about-my-iro']);
	expect(offered.filter(({ id }) => said(id).urgent).map(({ id }) => id)).toEqual([
		'something-wrong'
	]);
});

test('a helper’s note has a place of its own, and is no answer of the child’s', () => {
	const note = '  He was tired.  ';
	const noted = statementOf(child, { ...draft('good-news', false), note }, circumstances, at);
	expect(noted).toMatchObject({ answers: {}, helperNote: 'He was tired.' });
	const blank = { ...draft('good-news', false), note: ' ' };
	expect(statementOf(child, blank, circumstances, at)).not.toHaveProperty('helperNote');
});

test('what is said to something that came down says to what; anything else does not mention it', () => {
	const about = { what: 'letter', id: '00000000-0000-4000-8000-00000000bbbb' } as const;
	const letter = { ...draft('good-news', false), about };
	expect(statementOf(child, letter, circumstances, at)).toMatchObject({ about });
	expect(said('good-news')).not.toHaveProperty('about');
});

test('the worker gets it too only when the child has ticked it', () => {
	expect(said('good-news').alsoWorker).toBe(false);
	expect(said('good-news', true)).toMatchObject({ alsoWorker: true, shownRecipient: 'Sarah' });
});

test('a form that is not known here is not sealed', () => {
	expect(() => said('my-diary')).toThrow();
});
