/** A booklet that came back, as somebody typed it -> the same answers that a tap would have given. */
import {
	choicesIn,
	talks,
	wishes,
	type Answer,
	type Answers,
	type Form,
	type PersonWish,
	type Question,
	type SortedCard
} from './form.ts';
import { blankRows, fieldOf, otherField, type Booklet, type PaperQuestion } from './booklet.ts';

/** What was typed: the values of a field, in their order. */
export type Typed = (field: string) => readonly string[];

/**
 * Reads what was typed. What was left empty was never reached, as on the screen; whether it fits the form,
 * `checkAnswers` says.
 * @param booklet as it was printed for this child: it knows the child's own people
 */
export function answersFromPaper(form: Form, booklet: Booklet, typed: Typed): Answers {
	const answers = booklet.questions.flatMap((printed): [string, Answer][] => {
		const question = form.questions[printed.id];
		const answer = question ? answerIn(question, printed, typed) : null;
		return answer ? [[printed.id, answer]] : [];
	});
	return Object.fromEntries(answers);
}

function answerIn(question: Question, printed: PaperQuestion, typed: Typed): Answer | null {
	const said = saidIn(question, printed, typed);
	if (said) return said;
	return typed(fieldOf(printed.id)).includes('not-sure') ? { is: 'not-sure' } : null;
}

function saidIn(question: Question, printed: PaperQuestion, typed: Typed): Answer | null {
	const { id } = printed;
	const known = choicesIn(question);
	const ticked = typed(fieldOf(id)).filter((it) => known.includes(it));
	const words = typed(fieldOf(id, 'words')).join('').trim();
	const more = printed.lines > 0 && words ? { more: words } : {};

	switch (question.kind) {
		case 'choice':
			return ticked.length > 0 || words ? { is: 'chosen', chosen: ticked, ...more } : null;
		case 'feelings':
			return ticked.length > 0 || words ? { is: 'feelings', feelings: ticked, ...more } : null;
		case 'words':
			return ticked.length > 0 || words ? { is: 'words', ready: ticked, words } : null;
		case 'people': {
			const people = [...printedPeople(printed, typed), ...addedPeople(printed, typed)];
			return people.length > 0 ? { is: 'people', people } : null;
		}
		case 'mat': {
			const cards = sortedCards(question, printed, typed);
			return cards.length > 0 || words ? { is: 'sorted', cards, ...more } : null;
		}
		case 'made':
			// What was drawn on paper is on the photo of the page.
			return null;
	}
}

/** A row is one of the child's own people by their id, or anybody by what they are to the child. */
function printedPeople({ id, rows, columns }: PaperQuestion, typed: Typed): PersonWish[] {
	return rows.flatMap(({ id: row, label, picture }): PersonWish[] => {
		const wish = oneOf(wishes, typed(fieldOf(id, row)));
		if (!wish || columns.length === 0) return [];
		return [{ id: row === picture ? null : row, name: label, as: picture, wish }];
	});
}

function addedPeople({ id }: PaperQuestion, typed: Typed): PersonWish[] {
	return Array.from({ length: blankRows }, (_, at) => at).flatMap((at): PersonWish[] => {
		const name = typed(otherField(id, at, 'name'))
			.join('')
			.trim();
		const wish = oneOf(wishes, typed(otherField(id, at, 'wish')));
		return name && wish ? [{ id: null, name, as: 'somebody-else', wish }] : [];
	});
}

function sortedCards(
	{ places }: Extract<Question, { kind: 'mat' }>,
	{ id, rows, talk }: PaperQuestion,
	typed: Typed
): SortedCard[] {
	return rows.flatMap(({ id: card }): SortedCard[] => {
		const place = oneOf<string>(places, typed(fieldOf(id, card)));
		if (!place) return [];
		const about = talk.length > 0 ? oneOf(talks, typed(fieldOf(id, card, 'talk'))) : undefined;
		return [{ card, place, ...(about && { talk: about }) }];
	});
}

const oneOf = <T extends string>(known: readonly T[], values: readonly string[]): T | undefined =>
	known.find((it) => values.includes(it));
