/**
 * What an officer begins a letter to a child from. The child reads it, so it is held to plain words as all
 * else is; what stands in square brackets is still to be written.
 */
import type { LetterBlocks } from '../../domain/letter.ts';
import { child } from './child.ts';
import { dayInWords } from './days.ts';

export const letterBegin = {
	talked: 'We met on {{day}}. We talked about [write here].',
	notPossible: 'Some things were not possible. [Write here what, and why, or clear this.]',
	next: 'Your next review is on {{next}}.',
	nextNotKnown: 'Your next review has no day yet. I will tell you.',
	rights:
		'Do you not agree? You can say so with this letter. You can ask for an advocate. You can complain to the council.',
	thanks: 'Thank you for telling me what you think.',
	further: 'I want to tell you something more. [Write here.]'
} as const;

/** @param days as ISO dates; `next` is null where no review is planned */
type Days = { on: string; next: string | null };

const put = (line: string, words: Record<string, string>): string =>
	line.replace(/\{\{(\w+)\}\}/g, (_, of: string) => words[of] ?? '');

export const letterToBegin = ({ on, next }: Days): LetterBlocks => ({
	talked: put(letterBegin.talked, { day: dayInWords(on) }),
	notPossible: letterBegin.notPossible,
	next: next ? put(letterBegin.next, { next: dayInWords(next) }) : letterBegin.nextNotKnown,
	rights: letterBegin.rights,
	thanks: letterBegin.thanks
});

/** The same, after a letter has been sent: that one stays as it is. */
export const furtherLetterToBegin = (): LetterBlocks => ({
	talked: letterBegin.further,
	notPossible: '',
	next: '',
	rights: letterBegin.rights,
	thanks: ''
});

/** The lines around a letter, for whoever shows in English how it will look. */
export const letterWords = {
	part: child.letter.part,
	partShort: child.letter.partShort,
	urgent: child.letter.urgent,
	happened: child.letter.happened,
	does: (who: string, by: string | null): string =>
		by ? put(child.letter.doesBy, { who, day: dayInWords(by) }) : put(child.letter.does, { who })
};

export { dayInWords } from './days.ts';
