/** Form -> the check of its answers. The same on the device, before the seal, and in the house, after it. */
import { Attachment } from '../domain/attachment.ts';
import { z } from '../domain/check.ts';
import { feelings } from '../domain/feelings.ts';
import {
	talks,
	waysIn,
	wishes,
	type Answer,
	type Answers,
	type Form,
	type Question
} from './form.ts';

/** The most characters in the name of a person. */
export const longestName = 100;

/** `at` names questions and places in an answer, never what a child wrote. */
export type Checked = { ok: true; answers: Answers } | { ok: false; at: string[] };

/**
 * Checks answers against the form they were given on. Nothing is compulsory, so an empty record fits;
 * a question, choice or property that the form does not know does not.
 */
export function checkAnswers(form: Form, answers: unknown): Checked {
	const checked = checkOf(form).safeParse(answers);
	if (checked.success) return { ok: true, answers: checked.data };
	return { ok: false, at: checked.error.issues.map(({ path }) => path.join('.') || 'answers') };
}

/** Made once: a form never changes, and making its check takes longer than checking. */
const made = new WeakMap<Form, z.ZodMiniType<Answers>>();

function checkOf(form: Form): z.ZodMiniType<Answers> {
	const known = made.get(form);
	if (known) return known;
	const check = newCheckOf(form);
	made.set(form, check);
	return check;
}

function newCheckOf(form: Form): z.ZodMiniType<Answers> {
	const questions = Object.entries(form.questions);
	const shape = questions.map(([id, question]) => [id, z.optional(answerTo(question))]);
	return z.strictObject(Object.fromEntries(shape) as Record<string, z.ZodMiniType<Answer>>);
}

const skipped = z.strictObject({ is: z.literal('skipped') });
const notSure = z.strictObject({ is: z.literal('not-sure') });

function answerTo(question: Question): z.ZodMiniType<Answer> {
	switch (question.kind) {
		case 'choice': {
			const { choices, many, more } = question;
			const chosen = z.strictObject({
				is: z.literal('chosen'),
				chosen: someOf(choices, many ? choices.length : 1)
			});
			return withMore(chosen, question, more);
		}
		case 'people': {
			const people = z.strictObject({
				is: z.literal('people'),
				people: z.array(personWish).check(z.maxLength(question.most))
			});
			return z.discriminatedUnion('is', [skipped, notSure, people]);
		}
		case 'words': {
			const words = z.strictObject({
				is: z.literal('words'),
				ready: someOf(question.ready, question.ready.length),
				words: z.string().check(z.maxLength(question.longest))
			});
			return z.discriminatedUnion('is', [
				skipped,
				z.extend(notSure, attachedIn(question)),
				z.extend(words, attachedIn(question))
			]);
		}
		case 'feelings': {
			const felt = z.strictObject({
				is: z.literal('feelings'),
				feelings: someOf(feelings, feelings.length)
			});
			return withMore(felt, question, question.more);
		}
		case 'mat': {
			const sorted = z.strictObject({ is: z.literal('sorted'), cards: sortedCards(question) });
			return withMore(sorted, question, question.more);
		}
		case 'made': {
			const made = z.strictObject({ is: z.literal('made'), attached: someMade(question) });
			return z.discriminatedUnion('is', [skipped, notSure, made]);
		}
	}
}

/** "Skip", "not sure" and the answer itself; beside the last two what was told more, where it may be. */
function withMore<Shape extends z.core.$ZodShape & { is: z.ZodMiniLiteral<Answer['is']> }>(
	given: z.ZodMiniObject<Shape>,
	question: Question,
	more: number | undefined
) {
	if (!more) return z.discriminatedUnion('is', [skipped, notSure, given]);
	const told = {
		more: z.optional(z.string().check(z.maxLength(more))),
		...attachedIn(question)
	};
	return z.discriminatedUnion('is', [skipped, z.extend(notSure, told), z.extend(given, told)]);
}

const attachedIn = (question: Question) => ({ attached: z.optional(someMade(question)) });

/** Only what the question has a way to make, each once, and never an empty list. */
function someMade(question: Question) {
	const { ways, most } = waysIn(question);
	return z.array(Attachment).check(
		z.minLength(1),
		z.maxLength(most),
		z.refine((all) => all.every(({ kind }) => ways.includes(kind))),
		z.refine((all) => new Set(all.map(({ id }) => id)).size === all.length)
	);
}

function sortedCards({ cards, places, talk }: Extract<Question, { kind: 'mat' }>) {
	const put = z.strictObject({ card: z.enum(cards), place: z.enum(places) });
	const card = talk ? z.extend(put, { talk: z.optional(z.enum(talks)) }) : put;
	return z.array(card).check(
		z.maxLength(cards.length),
		z.refine((sorted) => new Set(sorted.map((it) => it.card)).size === sorted.length)
	);
}

/** `as` is open: a picture that this version cannot draw must not keep a child's words back. */
const personWish = z.strictObject({
	id: z.nullable(z.string().check(z.maxLength(100))),
	name: z.string().check(z.minLength(1), z.maxLength(longestName)),
	as: z.string().check(z.maxLength(40)),
	wish: z.enum(wishes)
});

function someOf(known: readonly string[], most: number) {
	return z.array(z.enum(known)).check(
		z.maxLength(most),
		z.refine((chosen) => new Set(chosen).size === chosen.length)
	);
}
