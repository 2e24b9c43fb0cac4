/** Form and answers -> what reports may count: the choices of questions that say so, and nothing else. */
import type { Answer, Answers, Form, Question } from './form.ts';

/**
 * Question id -> the choices that were made, or of a mat the cards that a child wants the meeting to talk
 * about, for one statement. No words, no people, no feelings, and no place that a card was put in: nothing
 * that could be lined up into a measure of the child (law 13). "Not sure" and "skip" are nobody's business
 * but the reader's.
 */
export function countsOf(form: Form, answers: Answers): Record<string, string[]> {
	const counted = Object.entries(form.questions).flatMap(([id, question]) => {
		const what = countedIn(question, answers[id]);
		return what ? [[id, what] as const] : [];
	});
	return Object.fromEntries(counted);
}

function countedIn(question: Question, answer: Answer | undefined): string[] | null {
	if (!('counted' in question) || !question.counted) return null;
	if (answer?.is === 'chosen') return answer.chosen;
	if (answer?.is !== 'sorted') return null;
	return answer.cards.filter(({ talk }) => talk === 'yes').map(({ card }) => card);
}
