/** The list that a child makes for a meeting: of all they said, only what the meeting may know. */
import type { Mode } from '../domain/mode.ts';
import type { Answer, Answers, Form, FormText } from './form.ts';
import { readingOf, type ReadingLine } from './reading.ts';

/**
 * What is kept of the answers for the list. What is private, or only for the officer, is left out before
 * anything is kept; so is what was drawn or spoken, which goes to the officer and stays on no list.
 */
export function forTheMeeting(form: Form, answers: Answers): Answers {
	const kept = Object.entries(answers).flatMap(([id, answer]) => {
		const question = form.questions[id];
		const isPrivate = question?.kind === 'choice' && question.private;
		const open = question && !isPrivate ? openIn(answer) : null;
		return open ? [[id, open] as const] : [];
	});
	return Object.fromEntries(kept);
}

/** The lines of the list as the child reads them, in their mode. */
export function listOf(
	form: Form,
	text: FormText,
	answers: Answers,
	mode: Mode,
	names: Readonly<Record<string, string>>
): ReadingLine[] {
	const { lines } = readingOf(form, text, forTheMeeting(form, answers), 'child', mode, names);
	return lines
		.map((line) => ({ ...line, said: line.said.filter((piece) => !isNothing(piece)) }))
		.filter(({ said }) => said.length > 0);
}

function openIn(answer: Answer): Answer | null {
	switch (answer.is) {
		case 'skipped':
		case 'not-sure':
		case 'made':
			return null;
		case 'people': {
			const people = answer.people.filter(({ wish }) => wish !== 'do-not-want-there');
			return { is: 'people', people };
		}
		case 'sorted': {
			const cards = answer.cards.filter(({ talk }) => talk !== 'no' && talk !== 'only-iro');
			return withMore({ is: 'sorted', cards }, answer.more);
		}
		case 'chosen':
			return withMore({ is: 'chosen', chosen: answer.chosen }, answer.more);
		case 'feelings':
			return withMore({ is: 'feelings', feelings: answer.feelings }, answer.more);
		case 'words':
			return { is: 'words', ready: answer.ready, words: answer.words };
	}
}

const withMore = <Given extends Answer>(given: Given, more: string | undefined): Given =>
	more === undefined ? given : { ...given, more };

/** "No, that is all" is an answer, and nothing to talk about. */
const isNothing = (piece: ReadingLine['said'][number]): boolean =>
	piece.is === 'skipped' || (piece.is === 'picked' && piece.picture === 'nothing-more');
