/** Form, text and answers -> what a reader sees. Drawn on a screen, on paper, and back to the child. */
import { concepts, type Concept } from '../domain/concepts.ts';
import type { Mode } from '../domain/mode.ts';
import {
	lineIn,
	pictureOf,
	wishes,
	type Answer,
	type Answers,
	type Form,
	type FormText,
	type PersonWish,
	type Question,
	type Wish
} from './form.ts';

/** One thing that was said. Only 'own words' may stand in the child's bubble. */
export type Piece =
	| { is: 'picked'; text: string; picture: Concept }
	| { is: 'person'; text: string; picture: Concept }
	| { is: 'own words'; text: string }
	| { is: 'not sure' }
	| { is: 'skipped' };

/** One line of a reading. `wish` is set on lines about people; what is private only the officer sees. */
export type ReadingLine = {
	question: string;
	/** What stands before it: the officer's words, or for the child the question as it was asked. */
	told: string;
	wish: Wish | null;
	private: boolean;
	said: Piece[];
};

export type Reading = { title: string; lines: ReadingLine[] };

/** For whom it is read: the officer reads "Who they want there", the child the question they answered. */
export type Reader = 'officer' | 'child';

/**
 * What was said, line by line in the order of the form; people stand in a line for each wish. Own words
 * are kept exactly. A question that was never reached leaves no line. One that was passed over stays in
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
type Voice = { reader: Reader; mode: Mode; names: Readonly<Record<string, string>> };
type Asked = { id: string; question: Question; words: Words; answer: Answer; voice: Voice };

function linesOf(asked: Asked): ReadingLine[] {
	const { id, question, answer } = asked;
	const hidden = question.kind === 'choice' && question.private === true;
	const line = { question: id, told: toldOf(asked, 'want-there'), wish: null, private: hidden };

	switch (answer.is) {
		case 'skipped':
			return [{ ...line, said: [{ is: 'skipped' }] }];
		case 'not-sure':
			return [{ ...line, said: [{ is: 'not sure' }, ...ownWords(answer.more)] }];
		case 'chosen':
			return filled({ ...line, said: [...picked(asked, answer.chosen), ...ownWords(answer.more)] });
		case 'words':
			return filled({ ...line, said: [...picked(asked, answer.ready), ...ownWords(answer.words)] });
		case 'people':
			return wishes.flatMap((wish) =>
				filled({
					question: id,
					told: toldOf(asked, wish),
					wish,
					// Only the officer may know whom a child does not want in the room.
					private: wish === 'do-not-want-there',
					said: answer.people.filter((person) => person.wish === wish).map(personPiece)
				})
			);
	}
}

function toldOf({ words, voice }: Asked, wish: Wish): string {
	if (voice.reader === 'child') return lineIn(words.ask, voice.mode, voice.names);
	return typeof words.told === 'string' ? words.told : words.told[wish];
}

/** Choices in the order of the form, whatever the order of the taps. */
function picked({ question, words, voice }: Asked, chosen: readonly string[]): Piece[] {
	if (question.kind === 'people') return [];
	const known = question.kind === 'choice' ? question.choices : question.ready;
	return known
		.filter((choice) => chosen.includes(choice))
		.map((choice) => ({
			is: 'picked',
			text: choiceText(words, choice, voice),
			picture: pictureOf(question, choice)
		}));
}

function choiceText(words: Words, choice: string, { reader, mode, names }: Voice): string {
	const lines = 'choices' in words ? words.choices : 'ready' in words ? words.ready : {};
	const told = 'choices' in words ? words.toldChoices : 'ready' in words ? words.toldReady : {};
	const forOfficer = reader === 'officer' ? told?.[choice] : undefined;
	return forOfficer ?? lineIn(lines[choice] ?? choice, mode, names);
}

function personPiece({ name, as }: PersonWish): Piece {
	const picture = concepts.find((concept) => concept === as) ?? 'somebody-else';
	return { is: 'person', text: name, picture };
}

const ownWords = (text: string | undefined): Piece[] =>
	text?.trim() ? [{ is: 'own words', text }] : [];

const filled = (line: ReadingLine): ReadingLine[] => (line.said.length > 0 ? [line] : []);

function skippedLast(lines: ReadingLine[]): ReadingLine[] {
	const wasSkipped = ({ said }: ReadingLine) => said[0]?.is === 'skipped';
	return [...lines.filter((line) => !wasSkipped(line)), ...lines.filter(wasSkipped)];
}
