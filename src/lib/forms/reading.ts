/** Form, text and answers -> what a reader sees. Drawn on a screen, on paper, and back to the child. */
import type { Attachment } from '../domain/attachment.ts';
import { concepts, type Concept } from '../domain/concepts.ts';
import type { Mode } from '../domain/mode.ts';
import {
	attachedTo,
	choicesIn,
	labelsIn,
	lineIn,
	pictureOf,
	talks,
	wishes,
	type Answer,
	type Answers,
	type Form,
	type FormText,
	type PersonWish,
	type Question,
	type SortedCard,
	type Talk,
	type Wish
} from './form.ts';

/** One thing that was said. Only 'own words' may stand in the child's bubble, or what the child made. */
export type Piece =
	| { is: 'picked'; text: string; picture: Concept }
	| { is: 'person'; text: string; picture: Concept }
	| { is: 'own words'; text: string }
	| { is: 'attachment'; attachment: Attachment }
	| { is: 'not sure' }
	| { is: 'skipped' };

/** One line of a reading. What is private only the officer sees. */
export type ReadingLine = {
	/** No other line has it. */
	id: string;
	question: string;
	/** What stands before it: the officer's words, or for the child the question as it was asked. */
	told: string;
	/** Set on lines about people. */
	wish: Wish | null;
	/** Where these cards were put, as the child knows it. For the officer `told` says it. */
	place: string | null;
	/** Whether the meeting may talk about these cards; null where it was not asked or not said. */
	talk: Talk | null;
	private: boolean;
	said: Piece[];
};

export type Reading = { title: string; lines: ReadingLine[] };

/** For whom it is read: the officer reads "Who they want there", the child the question they answered. */
export type Reader = 'officer' | 'child';

/** In whose words it is read: the child's own lines are those of their mode. */
export type Voice = { reader: Reader; mode: Mode; names: Readonly<Record<string, string>> };

/**
 * What was said, line by line in the order of the form; people stand in a line for each wish, cards
 * in a line for each place and for what may be talked about. Own words are kept exactly. A question that was never reached leaves no line. One that was passed over stays in
 * its place for the child, who may change it; for the officer it comes at the end.
 * @param mode the child's mode, for the child's own lines
 * @param names what `{{iro}}` and the like stand for
 */
export function readingOf(
	form: Form,
	text: FormText,
	answers: Answers,
	reader: Reader,
	mode: Mode = 'standard',
	names: Readonly<Record<string, string>> = {}
): Reading {
	const voice: Voice = { reader, mode, names };
	const lines = Object.entries(form.questions).flatMap(([id, question]) => {
		const answer = answers[id];
		const words = text.questions[id];
		return answer && words ? linesOf({ id, question, words, answer, voice }) : [];
	});
	return { title: text.title, lines: reader === 'officer' ? skippedLast(lines) : lines };
}

type Words = FormText['questions'][string];
type Asked = { id: string; question: Question; words: Words; answer: Answer; voice: Voice };

function linesOf(asked: Asked): ReadingLine[] {
	const { answer } = asked;

	switch (answer.is) {
		case 'skipped':
			return [{ ...lineOf(asked), said: [{ is: 'skipped' }] }];
		case 'not-sure':
			return [
				{
					...lineOf(asked),
					said: [{ is: 'not sure' }, ...ownWords(answer.more), ...made(answer)]
				}
			];
		case 'chosen':
			return chosenLine(asked, answer.chosen, answer.more);
		case 'words':
			return chosenLine(asked, answer.ready, answer.words);
		case 'feelings':
			return chosenLine(asked, answer.feelings, answer.more);
		case 'people':
			return wishes.flatMap((wish) => wishLine(asked, answer.people, wish));
		case 'sorted':
			return [...placeLines(asked, answer.cards), ...chosenLine(asked, [], answer.more)];
		case 'made':
			return chosenLine(asked, []);
	}
}

/** A line with nothing said on it yet. */
function lineOf({ id, question, words, voice }: Asked): ReadingLine {
	const { told } = words;
	const officers = typeof told === 'string' ? told : told['want-there'];
	return {
		id,
		question: id,
		told: voice.reader === 'child' ? lineIn(words.ask, voice.mode, voice.names) : officers,
		wish: null,
		place: null,
		talk: null,
		private: question.kind === 'choice' && question.private === true,
		said: []
	};
}

function chosenLine(asked: Asked, chosen: readonly string[], words?: string): ReadingLine[] {
	const said = [...picked(asked, chosen), ...ownWords(words), ...made(asked.answer)];
	return filled({ ...lineOf(asked), said });
}

function wishLine(asked: Asked, people: readonly PersonWish[], wish: Wish): ReadingLine[] {
	const line = lineOf(asked);
	const { told } = asked.words;
	const officers = typeof told === 'string' ? told : told[wish];
	return filled({
		...line,
		id: `${line.id}/${wish}`,
		told: asked.voice.reader === 'child' ? line.told : officers,
		wish,
		// Only the officer may know whom a child does not want in the room.
		private: wish === 'do-not-want-there',
		said: people.filter((person) => person.wish === wish).map(personPiece)
	});
}

/** What the meeting may not talk about stands on no page for the meeting. */
function placeLines(asked: Asked, cards: readonly SortedCard[]): ReadingLine[] {
	const { question, words, voice } = asked;
	if (question.kind !== 'mat' || !('places' in words)) return [];
	const line = lineOf(asked);

	return question.places.flatMap((place) =>
		[null, ...talks].flatMap((talk) => {
			const here = cards.filter((it) => it.place === place && (it.talk ?? null) === talk);
			return filled({
				...line,
				id: `${line.id}/${place}/${talk ?? ''}`,
				told: voice.reader === 'child' ? line.told : (words.toldPlaces[place] ?? words.told),
				place: lineIn(words.places[place] ?? place, voice.mode, voice.names),
				talk,
				private: talk === 'no' || talk === 'only-iro',
				said: picked(
					asked,
					here.map(({ card }) => card)
				)
			});
		})
	);
}

/** Choices in the order of the form, whatever the order of the taps. */
function picked({ question, words, voice }: Asked, chosen: readonly string[]): Piece[] {
	return choicesIn(question)
		.filter((choice) => chosen.includes(choice))
		.map((choice) => ({
			is: 'picked',
			text: choiceText(words, choice, voice),
			picture: pictureOf(question, choice)
		}));
}

/** What one choice is called. */
export function choiceText(words: Words, choice: string, { reader, mode, names }: Voice): string {
	const forOfficer = reader === 'officer' ? toldIn(words)?.[choice] : undefined;
	return forOfficer ?? lineIn(labelsIn(words)[choice] ?? choice, mode, names);
}

/** What the officer reads where the child's own line would not do. */
function toldIn(words: Words): Partial<Record<string, string>> | undefined {
	if ('choices' in words) return words.toldChoices;
	if ('ready' in words) return words.toldReady;
	if ('feelings' in words) return words.toldFeelings;
	return 'cards' in words ? words.toldCards : undefined;
}

function personPiece({ name, as }: PersonWish): Piece {
	const picture = concepts.find((concept) => concept === as) ?? 'somebody-else';
	return { is: 'person', text: name, picture };
}

const ownWords = (text: string | undefined): Piece[] =>
	text?.trim() ? [{ is: 'own words', text }] : [];

const made = (answer: Answer): Piece[] =>
	attachedTo(answer).map((attachment) => ({ is: 'attachment', attachment }));

const filled = (line: ReadingLine): ReadingLine[] => (line.said.length > 0 ? [line] : []);

function skippedLast(lines: ReadingLine[]): ReadingLine[] {
	const wasSkipped = ({ said }: ReadingLine) => said[0]?.is === 'skipped';
	return [...lines.filter((line) => !wasSkipped(line)), ...lines.filter(wasSkipped)];
}
