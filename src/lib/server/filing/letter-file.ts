/** What goes into the council's file of one letter: plain data, and what is printed of it, as the child had it. */
import { cardsOf, partsOf, tilesOf, type LetterCard } from '../../domain/letter-drawn.ts';
import { languageOf, writtenIn, type Block, type LetterDecision } from '../../domain/letter.ts';
import { dayAndTime, dayOnly } from '../../i18n/en/days.ts';
import { filing as words } from '../../i18n/en/filing.ts';
import { after } from '../../i18n/en/after.ts';
import { staff } from '../../i18n/en/staff.ts';
import { letterTitle, letterWords, type LetterLines } from '../../i18n/letter.ts';
import type { LetterDocument, LetterEntry, LetterText } from '../documents.ts';
import type { SentLetter } from '../letters.ts';

/** What is known around a letter. */
export type AboutLetter = {
	/** The child's known-as name, and the council's number. */
	child: string;
	councilId: string;
	/** First and last name. */
	by: string;
	/** What the child has said to it, by its id: each is filed by itself. */
	saidToIt: string[];
};

/** A letter as plain data, for a program of the council's. */
export type FiledLetter = {
	v: 1;
	letter: string;
	child: string;
	number: string;
	review: string;
	from: string;
	sentAt: string;
	seenAt: string | null;
	/** As the child had it when it was sent; null: an earlier release did not keep it. */
	mode: string | null;
	language: string;
	parts: { part: Block; language: string; text: string }[];
	decided: (Omit<LetterDecision, 'happened'> & { language: string })[];
	/** What the child has said to it: statements of their own. */
	saidToIt: string[];
};

export function letterData(letter: SentLetter, about: AboutLetter): FiledLetter {
	const parts = partsOf(letter).filter((part) => part !== 'decided');
	return {
		v: 1,
		letter: letter.id,
		child: about.child,
		number: about.councilId,
		review: letter.reviewOn,
		from: about.by,
		sentAt: letter.sentAt,
		seenAt: letter.seenAt,
		mode: letter.mode,
		language: letter.language,
		parts: parts.map((part) => ({
			part,
			language: languageOf(letter, part),
			text: letter.blocks[part]
		})),
		decided: letter.decided.map(({ id, what, short, who, as, by, urgent }) => ({
			...{ id, what, short, who, as, by, urgent },
			language: writtenIn
		})),
		saidToIt: about.saidToIt
	};
}

const { paper } = words;

/** @param lines those around it, in the language in which the child had it */
export function letterDocument(
	letter: SentLetter,
	data: FiledLetter,
	{ lines, tryOut }: { lines: LetterLines; tryOut: boolean }
): LetterDocument {
	const { fact } = paper;
	const mode = letter.mode ?? 'standard';
	return {
		title: `${data.child}: ${words.letterAfter(dayOnly(data.review))}`,
		heading: letterTitle(lines, letter.from),
		language: lines.language,
		footer: `${paper.footer} · ${data.number} · ${data.letter}`,
		warning: tryOut ? paper.tryOut : null,
		parts: mode === 'standard' ? inParts(letter, lines) : [inCards(letter, lines, mode)],
		from: letter.from,
		aboutIt: paper.aboutLetter,
		facts: [
			[fact.child, data.child],
			[fact.number, data.number],
			[fact.review, dayOnly(data.review)],
			[fact.from, data.from],
			[fact.sent, dayAndTime(data.sentAt)],
			[fact.seen, data.seenAt ? dayAndTime(data.seenAt) : paper.notSeen],
			[fact.mode, after.letter.previewIn[mode]],
			...(data.language === 'en'
				? []
				: [[fact.language, staff.statement.language(data.language)] as const]),
			...(data.saidToIt.length > 0 ? [[fact.saidToIt, data.saidToIt.join(', ')] as const] : []),
			[fact.letter, data.letter]
		]
	};
}

/** Standard: its parts one below the other, under what the child reads over each. */
function inParts(letter: SentLetter, lines: LetterLines): LetterDocument['parts'] {
	const around = letterWords(lines);
	return partsOf(letter).map((part) => ({
		heading: around.part[part],
		entries:
			part === 'decided'
				? cardsOf({ ...letter, blocks: nothing }, around).map((card) =>
						entryOf(card, lines.language, false)
					)
				: paragraphsIn(letter.blocks[part]).map((text) => ({
						...{ picture: null, label: null },
						lines: [{ text, language: languageOf(letter, part) }]
					}))
	}));
}

const nothing: Record<Block, string> = {
	...{ talked: '', notPossible: '', next: '', rights: '', thanks: '' }
};

const paragraphsIn = (text: string): string[] =>
	text
		.split(/\n+/)
		.map((it) => it.trim())
		.filter(Boolean);

/** Easy and Pictures: a picture, and what it says. */
function inCards(
	letter: SentLetter,
	lines: LetterLines,
	mode: 'easy' | 'pictures'
): LetterDocument['parts'][number] {
	const around = letterWords(lines);
	const { language: own } = lines;
	if (mode === 'easy') {
		const entries = cardsOf(letter, around).map((card) => entryOf(card, own, true));
		return { heading: null, entries };
	}
	const entries = tilesOf(letter, around).map(({ picture, label, language, cards }) => ({
		picture,
		label: { text: label, language: language ?? own },
		lines: cards.flatMap((card) => linesOf(card, own))
	}));
	return { heading: null, entries };
}

const entryOf = (card: LetterCard, own: string, drawn: boolean): LetterEntry => ({
	picture: drawn ? card.picture : null,
	label: null,
	lines: linesOf(card, own)
});

const linesOf = ({ says, language, then }: LetterCard, own: string): LetterText[] => [
	{ text: says, language: language ?? own },
	...(then ? [{ text: then, language: own }] : [])
];
