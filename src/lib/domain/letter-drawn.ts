/** A letter to a child, cut as each mode draws it: parts, cards to be read one by one, tiles to be pressed. */
import type { Doer } from './agreed.ts';
import type { Concept } from './concepts.ts';
import {
	blocks,
	languageOf,
	writtenIn,
	type Block,
	type Letter,
	type LetterDecision
} from './letter.ts';

/** What a letter is drawn from: one that was sent, or what is being written. */
export type Drawn = Pick<Letter, 'blocks' | 'decided' | 'fixed'>;

/** The lines around it, in the language and the days of whoever reads. */
export type LetterWords = {
	part: Readonly<Record<Block | 'decided', string>>;
	partShort: Readonly<Record<Block, string>>;
	/** "Tom does it by Friday 4 December." @param by ISO date, or null */
	does: (who: string, by: string | null) => string;
	urgent: string;
	happened: Readonly<Record<NonNullable<LetterDecision['happened']>, string>>;
};

/** `says` is in `language`; `then` are our own words after it, in the language around the letter. */
export type LetterCard = { picture: Concept; says: string; language?: string; then?: string };

/** A tile: a few words to press, and what it then says card by card. */
export type LetterTile = {
	id: string;
	picture: Concept;
	label: string;
	/** Of the label, where an officer wrote it. */
	language?: string;
	cards: LetterCard[];
};

const drawnAs: Record<Block, Concept> = {
	talked: 'speak',
	notPossible: 'held',
	next: 'review',
	rights: 'advocate',
	thanks: 'my-iro'
};

/** The parts that stand in it, in their order; what was decided comes after the first. */
export const partsOf = ({ blocks: written, decided }: Drawn): (Block | 'decided')[] =>
	blocks.flatMap((block, at): (Block | 'decided')[] => [
		...(written[block].trim() ? [block] : []),
		...(at === 0 && decided.length > 0 ? ['decided' as const] : [])
	]);

/** The picture of who does it. A letter from a newer house may name somebody who has none here. */
export const pictureOfDoer = ({ as }: LetterDecision): Concept => as as Doer;

/** All that is said of one decision, sentence by sentence. */
export const linesOfDecision = (it: LetterDecision, words: LetterWords): string[] => [
	it.what,
	words.does(it.who, it.by),
	...(it.urgent ? [words.urgent] : []),
	...(it.happened ? [words.happened[it.happened]] : [])
];

/** Sentence by sentence, each beside the picture of its part. */
export const cardsOf = (letter: Drawn, words: LetterWords): LetterCard[] =>
	partsOf(letter).flatMap((part) =>
		part === 'decided'
			? letter.decided.map((it) => {
					const [says = '', ...rest] = linesOfDecision(it, words);
					const picture = pictureOfDoer(it);
					return { picture, says, language: writtenIn, then: rest.join(' ') };
				})
			: cardsOfBlock(letter, part)
	);

/** What was decided first, since that is what changes something; then the rest. */
export const tilesOf = (letter: Drawn, words: LetterWords): LetterTile[] => [
	...letter.decided.map((it) => ({
		id: it.id,
		picture: pictureOfDoer(it),
		label: it.short || it.who,
		language: writtenIn,
		cards: linesOfDecision(it, words).map((says, at) => ({
			picture: pictureOfDoer(it),
			says,
			...(at === 0 && { language: writtenIn })
		}))
	})),
	...partsOf(letter)
		.filter((part) => part !== 'decided')
		.map((part) => ({
			id: part,
			picture: drawnAs[part],
			label: words.partShort[part],
			cards: cardsOfBlock(letter, part)
		}))
];

const cardsOfBlock = (letter: Drawn, part: Block): LetterCard[] =>
	sentencesIn(letter.blocks[part]).map((says) => ({
		picture: drawnAs[part],
		says,
		language: languageOf(letter, part)
	}));

const sentencesIn = (text: string): string[] =>
	text
		.split(/(?<=[.!?؟])\s+|\n+/)
		.map((it) => it.trim())
		.filter(Boolean);
