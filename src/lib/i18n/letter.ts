/** What stands in a letter and around it, in the language of the child it goes to. */
import type { LetterWords } from '../domain/letter-drawn.ts';
import { blocks, type Block, type FixedParts, type LetterBlocks } from '../domain/letter.ts';
import { child } from './en/child.ts';
import { dayInWords } from './en/days.ts';
import { letterBegin, letterFixed } from './en/letter.ts';
import { dayIn, type Locale } from './locales.ts';

/** The lines in one language. What a draft lacks stands there in English. Plain data: a page may carry it. */
export type LetterLines = {
	language: Locale;
	around: Lines<typeof child.letter>;
	fixed: Lines<typeof letterFixed>;
};

type Lines<English> = {
	[Line in keyof English]: English[Line] extends string ? string : Lines<English[Line]>;
};

export const english: LetterLines = { language: 'en', around: child.letter, fixed: letterFixed };

const load = {
	cy: async () => [await import('./cy/child.ts'), await import('./cy/letter.ts')] as const,
	ar: async () => [await import('./ar/child.ts'), await import('./ar/letter.ts')] as const
} satisfies Record<Exclude<Locale, 'en'>, () => Promise<unknown>>;

export async function letterLinesIn(language: Locale): Promise<LetterLines> {
	if (language === 'en') return english;
	const [around, { letterFixed: fixed }] = await load[language]();
	const drafted: object = around.child;
	const draft = 'letter' in drafted ? (drafted.letter as object) : {};
	return {
		language,
		around: over(child.letter, draft),
		fixed: over(letterFixed, fixed)
	};
}

/** The English, and over it whatever a draft has. */
const over = <English extends object>(lines: English, draft: object): Lines<English> =>
	Object.fromEntries(
		Object.entries(lines).map(([name, line]: [string, unknown]) => {
			const own: unknown = (draft as Record<string, unknown>)[name];
			if (typeof line !== 'object' || line === null) return [name, own ?? line];
			return [name, over(line, typeof own === 'object' && own !== null ? own : {})];
		})
	) as Lines<English>;

const put = (line: string, words: Record<string, string>): string =>
	line.replace(/\{\{(\w+)\}\}/g, (_, of: string) => words[of] ?? '');

/** The lines around a letter, as whatever draws it asks for them. */
export const letterWords = ({ around, language }: LetterLines): LetterWords => ({
	part: around.part,
	partShort: around.partShort,
	urgent: around.urgent,
	happened: around.happened,
	does: (who, by) =>
		by ? put(around.doesBy, { who, day: dayIn(language, by, 'UTC') }) : put(around.does, { who })
});

/** "A letter from Sarah." @param iro a first name */
export const letterTitle = ({ around }: LetterLines, iro: string): string =>
	put(around.title, { iro });

/** @param days as ISO dates; `next` is null where no review is planned */
type Days = { on: string; next: string | null };

/** What an officer begins from, in English. */
export const letterToBegin = ({ on, next }: Days): LetterBlocks => ({
	talked: put(letterBegin.talked, { day: dayInWords(on) }),
	notPossible: letterBegin.notPossible,
	next: nextIn(english, next),
	rights: letterFixed.rights,
	thanks: letterFixed.thanks
});

/** The same, after a letter has been sent: that one stays as it is. */
export const furtherLetterToBegin = (): LetterBlocks => ({
	talked: letterBegin.further,
	notPossible: '',
	next: '',
	rights: letterFixed.rights,
	thanks: ''
});

const nextIn = ({ fixed, language }: LetterLines, next: string | null): string =>
	next ? put(fixed.next, { next: dayIn(language, next, 'UTC') }) : fixed.nextNotKnown;

/**
 * A letter as it goes to a child: what the officer left as it was begun stands in the child's language, and
 * what they wrote stays as they wrote it.
 * @param next the day of the next review as an ISO date, or null
 */
export function asItGoes(
	written: LetterBlocks,
	next: string | null,
	lines: LetterLines
): { blocks: LetterBlocks; fixed?: FixedParts } {
	if (lines.language === 'en') return { blocks: written };
	const same: Partial<Record<Block, readonly [english: string, theirs: string]>> = {
		next: [nextIn(english, next), nextIn(lines, next)],
		rights: [letterFixed.rights, lines.fixed.rights],
		thanks: [letterFixed.thanks, lines.fixed.thanks]
	};
	const theirs = blocks.filter((block) => same[block] && written[block].trim() === same[block][0]);
	if (theirs.length === 0) return { blocks: written };
	return {
		blocks: { ...written, ...Object.fromEntries(theirs.map((it) => [it, same[it]?.[1]])) },
		fixed: { language: lines.language, blocks: theirs }
	};
}
