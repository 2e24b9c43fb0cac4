/** How hard a screen reads, as a school year: Flesch and Kincaid's formula. */
import { syllable } from 'syllable';
import { glossary } from '../../src/lib/i18n/en/glossary.ts';
import { sentencesIn, wordsIn } from '../../src/lib/i18n/en/plain.ts';
import { named } from './lines.ts';

/** Names, and words that are explained, are no harder than any other. */
const easy = new Set([
	...Object.values(named).map((name) => name.toLowerCase()),
	...glossary.flatMap(({ words }) => words)
]);

/** @param lines what stands on one screen. @returns the school year, to a tenth; 0 where nothing is read */
export function gradeOf(lines: readonly string[]): number {
	const sentences = lines.flatMap(sentencesIn);
	const words = sentences.flatMap(wordsIn);
	if (words.length === 0) return 0;
	const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
	const grade =
		(0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
	return Math.round(grade * 10) / 10;
}

const syllablesOf = (word: string) =>
	easy.has(word.toLowerCase()) ? 1 : Math.max(1, syllable(word));
