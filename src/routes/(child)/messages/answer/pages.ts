/** An answer in short rows; and in Pictures, where nothing scrolls, on pages of their own. */
import type { Aloud, AnswerPart, GivenAnswer } from '$lib/domain/answer.ts';

/** The most characters of a row: on a phone, in Pictures, beside a big picture. */
const longest = 140;

/** A text in rows of one sentence each; a long one is cut between words. */
export const rowsOf = (text: string): string[] =>
	text
		.split(/\n+|(?<=[.!?؟])\s+/u)
		.flatMap((sentence) => shortened(sentence.trim()))
		.filter(Boolean);

/** What stands on one page in Pictures: what is said aloud, which comes first; a row of the words, one answer, or a row of why. */
export type Page =
	| { is: 'aloud'; aloud: Aloud }
	| { is: 'words'; row: string }
	| { is: 'part'; part: AnswerPart }
	| { is: 'because'; part: AnswerPart; row: string };

export const pagesOf = ({ words, parts, aloud }: GivenAnswer): Page[] => [
	...(aloud ? [{ is: 'aloud' as const, aloud }] : []),
	...rowsOf(words).map((row): Page => ({ is: 'words', row })),
	...parts.flatMap((part): Page[] => [
		{ is: 'part', part },
		...rowsOf(part.because).map((row): Page => ({ is: 'because', part, row }))
	])
];

function shortened(sentence: string): string[] {
	if (sentence.length <= longest) return [sentence];
	const at = sentence.lastIndexOf(' ', longest);
	const end = at > 0 ? at : longest;
	return [sentence.slice(0, end), ...shortened(sentence.slice(end).trim())];
}
