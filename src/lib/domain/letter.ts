/** The letter to the child after a review: what the officer writes, and what comes down. */
import { DecisionWords, happenings } from './agreed.ts';
import { z } from './check.ts';

/** Its parts that are written freely, in their order; what was decided stands after the first. */
export const blocks = ['talked', 'notPossible', 'next', 'rights', 'thanks'] as const;
export type Block = (typeof blocks)[number];

/** The longest one part may be, in characters. */
export const longestBlock = 1500;

const text = z.string().check(z.maxLength(longestBlock));
/** A part that is left empty does not stand in the letter. */
export const LetterBlocks = z.object({
	talked: text,
	notPossible: text,
	next: text,
	rights: text,
	thanks: text
});
export type LetterBlocks = z.infer<typeof LetterBlocks>;

/** A decision as it stood when the letter was sent. `as`: a concept id. */
export const LetterDecision = z.extend(DecisionWords, {
	id: z.uuid(),
	as: z.string(),
	by: z.nullable(z.iso.date()),
	urgent: z.boolean(),
	/** What the officer has found since; null: nobody has looked. */
	happened: z.optional(z.nullable(z.enum(happenings)))
});
export type LetterDecision = z.infer<typeof LetterDecision>;

/** In which language officers write. */
export const writtenIn = 'en';

/** The parts that say the same in every letter, where they stand in another language than the rest. */
export const FixedParts = z.object({ language: z.string(), blocks: z.array(z.enum(blocks)) });
export type FixedParts = z.infer<typeof FixedParts>;

/** A letter as it was sent. */
export const Letter = z.object({
	id: z.uuid(),
	/** The first name of who wrote it. */
	from: z.string(),
	sentAt: z.iso.datetime(),
	/** The day of the review. */
	reviewOn: z.iso.date(),
	/** When it first stood on a screen of the child's. */
	seenAt: z.nullable(z.iso.datetime()),
	blocks: LetterBlocks,
	/** None where all of it is as the officer wrote it, and from an older house. */
	fixed: z.optional(FixedParts),
	decided: z.array(LetterDecision)
});
export type Letter = z.infer<typeof Letter>;

/** The language of one part. */
export const languageOf = ({ fixed }: Pick<Letter, 'fixed'>, block: Block): string =>
	fixed?.blocks.includes(block) ? fixed.language : writtenIn;

/** Where something is still to be written: a letter with such a place in it is not sent. */
export const hasGaps = (written: LetterBlocks): boolean =>
	blocks.some((block) => /\[[^\]]*\]/.test(written[block]));

/** Whether anything stands in it at all. */
export const saysNothing = (written: LetterBlocks): boolean =>
	blocks.every((block) => written[block].trim() === '');
