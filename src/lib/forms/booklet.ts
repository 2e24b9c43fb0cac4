/** Form + text -> the paper booklet: the same questions as on the screen, to be ticked, written and drawn on. */
import { concepts, type Concept } from '../domain/concepts.ts';
import type { Mode } from '../domain/mode.ts';
import type { OwnPerson } from '../domain/snapshot.ts';
import {
	choicesIn,
	labelsIn,
	lineIn,
	pictureOf,
	talks,
	waysIn,
	wishes,
	type Form,
	type FormText,
	type Question
} from './form.ts';

/** What can be ticked, or a column to tick it in. */
export type Mark = { id: string; label: string; picture: Concept };

/** One question on paper. "Not sure" stands under each, and what is left empty is passed over. */
export type PaperQuestion = {
	id: string;
	ask: string;
	hint: string | null;
	rows: Mark[];
	/** Each row is ticked in one of these; none: the row itself is ticked. */
	columns: Mark[];
	/** Of each ticked row: whether the meeting may talk about it. */
	talk: Mark[];
	/** More than one row may be ticked. */
	many: boolean;
	/** Rows for people whose names are not printed. */
	blanks: number;
	/** Lines to write on, and what stands over them. */
	lines: number;
	over: string | null;
	/** Room to draw, or to stick a picture. */
	sheet: boolean;
	/** Only the officer sees the answer. */
	private: boolean;
};

export type Booklet = { title: string; about: string; promise: string; questions: PaperQuestion[] };

/** What a booklet says that no form has in its text. */
export type PaperWords = {
	wishes: Readonly<Record<string, string>>;
	talks: Readonly<Record<string, string>>;
	roles: Readonly<Record<string, string>>;
	/** Over the lines for own words. */
	more: string;
};

/** In whose words, for whom. `names`: what `{{iro}}` and the like stand for. */
export type PrintedFor = {
	mode: Mode;
	names: Readonly<Record<string, string>>;
	people: readonly OwnPerson[];
	words: PaperWords;
};

/** How many people can be added by hand. */
export const blankRows = 3;

const someLines = 3;
const manyLines = 6;

/** The booklet of a form, in the order of the form. */
export function bookletOf(form: Form, text: FormText, printed: PrintedFor): Booklet {
	const line = (it: Parameters<typeof lineIn>[0]) => lineIn(it, printed.mode, printed.names);
	const questions = Object.entries(form.questions).flatMap(([id, question]) => {
		const words = text.questions[id];
		return words ? [{ ...onPaper(question, words, printed), id, ...asked(words, line) }] : [];
	});
	return { title: text.title, about: line(text.about), promise: line(text.promise), questions };
}

type Words = FormText['questions'][string];

const asked = (words: Words, line: (it: NonNullable<Words['hint']>) => string) => ({
	ask: line(words.ask),
	hint: words.hint ? line(words.hint) : null
});

const plain = {
	rows: [],
	columns: [],
	talk: [],
	many: false,
	blanks: 0,
	lines: 0,
	over: null,
	sheet: false,
	private: false
} satisfies Omit<PaperQuestion, 'id' | 'ask' | 'hint'>;

function onPaper(
	question: Question,
	words: Words,
	printed: PrintedFor
): Omit<PaperQuestion, 'id' | 'ask' | 'hint'> {
	const { ways } = waysIn(question);
	const sheet = question.kind === 'made' && ways.some((way) => way !== 'voice');

	switch (question.kind) {
		case 'choice': {
			const { many = false, private: only = false } = question;
			const rows = marksOf(question, words, printed);
			return { ...plain, rows, many, private: only, ...toWrite(question.more, words, printed) };
		}
		case 'feelings': {
			const rows = marksOf(question, words, printed);
			return { ...plain, rows, many: true, ...toWrite(question.more, words, printed) };
		}
		case 'words': {
			const rows = marksOf(question, words, printed);
			return { ...plain, rows, many: true, lines: manyLines, over: printed.words.more };
		}
		case 'people':
			return {
				...plain,
				rows: peopleOn(question, printed),
				columns: wished(printed),
				blanks: blankRows
			};
		case 'mat': {
			const { places, talk } = question;
			const columns = places.map((id) => ({
				id,
				label: placeIn(words, id, printed),
				picture: pictureOf(question, id)
			}));
			const rows = marksOf(question, words, printed);
			const mat = { ...plain, rows, columns, talk: talk ? talked(printed) : [] };
			return { ...mat, ...toWrite(question.more, words, printed) };
		}
		case 'made':
			return { ...plain, sheet };
	}
}

function marksOf(question: Question, words: Words, { mode, names }: PrintedFor): Mark[] {
	const labels = labelsIn(words);
	return choicesIn(question).map((id) => ({
		id,
		label: lineIn(labels[id] ?? id, mode, names),
		picture: pictureOf(question, id)
	}));
}

/** Lines for own words, where the question takes them. */
function toWrite(more: number | undefined, words: Words, { mode, names, words: own }: PrintedFor) {
	if (!more) return {};
	const over = 'more' in words && words.more ? lineIn(words.more, mode, names) : own.more;
	return { lines: someLines, over };
}

/** The child's own people, and then whom anybody may want there. */
function peopleOn({ roles }: Extract<Question, { kind: 'people' }>, printed: PrintedFor): Mark[] {
	const own = printed.people.map(({ id, name, as }) => ({ id, label: name, picture: drawnAs(as) }));
	const others = roles.map((id) => ({ id, label: printed.words.roles[id] ?? id, picture: id }));
	return [...own, ...others];
}

const drawnAs = (as: string): Concept => concepts.find((it) => it === as) ?? 'somebody-else';

const wished = ({ words }: PrintedFor): Mark[] =>
	wishes.map((id) => ({ id, label: words.wishes[id] ?? id, picture: id }));

const talked = ({ words, names, mode }: PrintedFor): Mark[] =>
	talks.map((id) => ({
		id,
		label: lineIn(words.talks[id] ?? id, mode, names),
		picture: id === 'only-iro' ? 'my-iro' : id
	}));

function placeIn(words: Words, place: string, { mode, names }: PrintedFor): string {
	const places: Readonly<Record<string, Parameters<typeof lineIn>[0]>> =
		'places' in words ? words.places : {};
	return lineIn(places[place] ?? place, mode, names);
}

/** How the fields of a booklet are called, where a returned one is typed: of a question, a row, or beside it. */
export const fieldOf = (question: string, ...within: string[]): string =>
	['q', question, ...within].join('/');

/** The field of a person whose name was written by hand. @param at from 0 */
export const otherField = (question: string, at: number, what: 'name' | 'wish'): string =>
	fieldOf(question, 'other', String(at), what);
