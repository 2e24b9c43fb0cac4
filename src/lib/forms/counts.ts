/** Form and answers -> what reports may count: the choices of questions that say so, and nothing else. */
import type { Answers, Form } from './form.ts';

/**
 * Question id -> the choices that were made, for one statement. No words, no people, no feelings as
 * numbers (law 13); "not sure" and "skip" are nobody's business but the reader's.
 */
export function countsOf(form: Form, answers: Answers): Record<string, string[]> {
	const counted = Object.entries(form.questions).flatMap(([id, question]) => {
		const answer = answers[id];
		if (question.kind !== 'choice' || !question.counted) return [];
		return answer?.is === 'chosen' ? [[id, answer.chosen] as const] : [];
	});
	return Object.fromEntries(counted);
}
