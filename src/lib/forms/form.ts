/** The grammar: what a form may say. A form is data; screens, checks and readings are drawn from it. */
import type { Attachment, AttachmentKind } from '../domain/attachment.ts';
import type { Concept } from '../domain/concepts.ts';
import { feelings, type Feeling } from '../domain/feelings.ts';
import type { Mode } from '../domain/mode.ts';

/**
 * One question. "Not sure" and "skip" are not written: every question has both. A choice is drawn by
 * the concept of the same id, or by the one that `pictures` names for it.
 */
export type Question =
	| {
			kind: 'choice';
			choices: readonly string[];
			/** More than one may be chosen. */
			many?: true;
			/**
			 * The child may tell more, in their own words, by voice or by a drawing; the most characters of
			 * the words.
			 */
			more?: number;
			/** Reports may count which choices were made. */
			counted?: true;
			/** Only the officer sees the answer: it stands on no page for the meeting. */
			private?: true;
			pictures?: Readonly<Record<string, Concept>>;
	  }
	| {
			kind: 'people';
			/** Who can be added with one tap, beside the child's own people. */
			roles: readonly Concept[];
			/** The most people one answer may hold. */
			most: number;
	  }
	| {
			kind: 'words';
			/** Whole answers that can be given with one tap, so that nobody has to type. */
			ready: readonly string[];
			/** The most characters. */
			longest: number;
			pictures?: Readonly<Record<string, Concept>>;
	  }
	| {
			/** Words with faces, of which several may be chosen. The same set in every form. */
			kind: 'feelings';
			/** As for a choice. */
			more?: number;
	  }
	| {
			/** Cards that are sorted, one after another, into places. */
			kind: 'mat';
			cards: readonly string[];
			/** The order is the order on the screen, from the start of the line. */
			places: readonly [string, string] | readonly [string, string, string];
			/** Of each sorted card it is asked whether the meeting may talk about it. */
			talk?: true;
			/** As for a choice. */
			more?: number;
			/** Reports may count which cards a child wants the meeting to talk about. */
			counted?: true;
			/** Of cards and of places. */
			pictures?: Readonly<Record<string, Concept>>;
	  }
	| {
			/** What is drawn, photographed or spoken. */
			kind: 'made';
			/** What can be made, in the order of the screen. */
			ways: readonly AttachmentKind[];
			/** The most of all together. */
			most: number;
	  };

export type Form = {
	id: string;
	version: number;
	/** The picture of its tile. */
	picture: Concept;
	/** Who gets it; left out: the officer. What goes to the manager is about the officer, who never sees it. */
	to?: 'manager';
	/** It cannot wait until somebody happens to look. */
	urgent?: true;
	/** It opens on its first question, where also stands what the first screen of other forms says. */
	straight?: true;
	/** It becomes a list that the child keeps: what the meeting may know, to see again and to print. */
	list?: true;
	/** Nobody has to do it at one go: it can be stopped on every screen. */
	long?: true;
	questions: Readonly<Record<string, Question>>;
	/** The question ids that stand on each screen, in each mode. */
	screens: Readonly<Record<Mode, readonly (readonly string[])[]>>;
};

/** What a child may wish for a person. The order is the order on the screen. */
export const wishes = ['want-there', 'not-sure', 'do-not-want-there'] as const;
export type Wish = (typeof wishes)[number];

/** `id` is that of the child's own list; null for somebody added while answering. */
export type PersonWish = { id: string | null; name: string; as: string; wish: Wish };

/** Whether the meeting may talk about a card. The order is the order on the screen. */
export const talks = ['yes', 'no', 'only-iro'] as const;
export type Talk = (typeof talks)[number];

/** A card that was put in a place. */
export type SortedCard = { card: string; place: string; talk?: Talk };

/** An answer, the same in every mode. A question that was never reached has none. */
export type Answer =
	| { is: 'skipped' }
	| ({ is: 'not-sure'; more?: string } & More)
	| ({ is: 'chosen'; chosen: string[]; more?: string } & More)
	| { is: 'people'; people: PersonWish[] }
	| ({ is: 'words'; ready: string[]; words: string } & More)
	| ({ is: 'feelings'; feelings: string[]; more?: string } & More)
	| ({ is: 'sorted'; cards: SortedCard[]; more?: string } & More)
	| { is: 'made'; attached: Attachment[] };

/** What was drawn, photographed or spoken beside an answer. Never an empty list. */
type More = { attached?: Attachment[] };

export type Answers = Record<string, Answer>;

/** A line that may read differently in each mode. What a mode lacks, it takes from `standard`. */
export type Line = string | ({ standard: string } & Partial<Record<Mode, string>>);

type TextOf<Q extends Question> = {
	/** What the child is asked. `{{iro}}` stands for the reviewing officer's first name. */
	ask: Line;
	hint?: Line;
} & (Q extends { kind: 'choice'; choices: readonly (infer C extends string)[] }
	? {
			/** What the officer reads before the answer: "Where they want it". */
			told: string;
			choices: Record<C, Line>;
			/** What the officer reads for a choice where the child's own line would not do. */
			toldChoices?: Partial<Record<C, string>>;
			/** Over the child's own words, where the question takes them. */
			more?: Line;
		}
	: Q extends { kind: 'words'; ready: readonly (infer R extends string)[] }
		? { told: string; ready: Record<R, Line>; toldReady?: Partial<Record<R, string>> }
		: Q extends { kind: 'feelings' }
			? {
					told: string;
					/** From `feelings.en.ts` and its sisters. */
					feelings: Record<Feeling, Line>;
					toldFeelings?: Partial<Record<Feeling, string>>;
					more?: Line;
				}
			: Q extends {
						kind: 'mat';
						cards: readonly (infer C extends string)[];
						places: readonly (infer P extends string)[];
				  }
				? {
						told: string;
						cards: Record<C, Line>;
						toldCards?: Partial<Record<C, string>>;
						places: Record<P, Line>;
						/** What the officer reads before the cards of each place: "What is good for them". */
						toldPlaces: Record<P, string>;
						more?: Line;
					}
				: Q extends { kind: 'made' }
					? { told: string }
					: { told: Record<Wish, string> });

/** The lines by which a child knows a form before it is opened. */
export type FormTile = {
	title: string;
	/** On its tile, where a mode has other words for it than the title. */
	tile?: Line;
	/** Under the title on its first screen. */
	about: Line;
};

/** The same in another language than English. */
export type TileIn = Partial<FormTile>;

/** The text of one form in one language. A missing line is a compile error. */
export type FormText<F extends Form = Form> = FormTile & {
	/** What is said before sending: what it can do and what it cannot. `{{iro}}` as above. */
	promise: Line;
	questions: { [Q in keyof F['questions']]: TextOf<F['questions'][Q]> };
};

type Untold<T> = {
	[K in keyof T as K extends `told${string}` ? never : K]?: NonNullable<T[K]> extends Line
		? Line
		: Untold<NonNullable<T[K]>>;
};

/**
 * What a child reads of a form in another language than English. What officers read stays English, and so
 * does what a draft still lacks.
 */
export type TextIn<F extends Form = Form> = Untold<FormText<F>>;

/** Whether it is about the officer: then no officer ever sees it, not even as a count. */
export const isAboutIro = ({ to }: Form): boolean => to === 'manager';

/** Where a form begins in a mode: its own first screen, or straight at its first question. */
export function beginningOf(form: Form, mode: Mode): string {
	return (form.straight && screensOf(form, mode)[0]?.[0]) || 'start';
}

/** The screens of a form in a mode. */
export function screensOf(form: Form, mode: Mode): readonly (readonly string[])[] {
	return form.screens[mode];
}

/** What can be chosen with one press, in the order of the screen: choices, roles, cards, feelings. */
export function choicesIn(question: Question): readonly string[] {
	switch (question.kind) {
		case 'choice':
			return question.choices;
		case 'people':
			return question.roles;
		case 'words':
			return question.ready;
		case 'feelings':
			return feelings;
		case 'mat':
			return question.cards;
		case 'made':
			return [];
	}
}

/** What each of these is called. People's roles are the same in every form, and not in its text. */
export function labelsIn(words: FormText['questions'][string]): Readonly<Record<string, Line>> {
	if ('choices' in words) return words.choices;
	if ('ready' in words) return words.ready;
	if ('feelings' in words) return words.feelings;
	return 'cards' in words ? words.cards : {};
}

/** The picture of what can be chosen, or of a place of a mat. */
export function pictureOf(question: Question, choice: string): Concept {
	const own = 'pictures' in question ? question.pictures?.[choice] : undefined;
	// That every choice without a picture of its own is the id of one, a test of all forms shows.
	return own ?? (choice as Concept);
}

/** A line as it reads in a mode, with the names put in; at the start of a sentence with a capital. */
export function lineIn(
	line: Line,
	mode: Mode,
	names: Readonly<Record<string, string>> = {}
): string {
	const text = typeof line === 'string' ? line : (line[mode] ?? line.standard);
	return text.replace(/\{\{(\w+)\}\}/g, (_, of: string, at: number) => {
		const name = names[of] ?? '';
		const begins = /(^|[.!?] )$/.test(text.slice(0, at));
		return begins ? name.charAt(0).toUpperCase() + name.slice(1) : name;
	});
}

/** Whether anything at all was said: sending needs one answer of any kind, and no more. */
export function saysSomething(answers: Answers): boolean {
	return Object.values(answers).some(isSomething);
}

/** What was drawn, photographed or spoken for an answer. */
export const attachedTo = (answer: Answer | undefined): readonly Attachment[] =>
	(answer && 'attached' in answer && answer.attached) || [];

/** All that was drawn, photographed or spoken, in the order of the form. */
export const attachmentsIn = (form: Form, answers: Answers): Attachment[] =>
	Object.keys(form.questions).flatMap((id) => attachedTo(answers[id]));

/**
 * Puts what was made into an answer, in the place of what was there of this kind.
 * @param made null takes it out
 * @returns null when nothing is left of the answer
 */
export function withMade(
	question: Question,
	answer: Answer | undefined,
	kind: AttachmentKind,
	made: Attachment | null
): Answer | null {
	const others = attachedTo(answer).filter((it) => it.kind !== kind);
	return withAttached(question, answer ?? null, made ? [...others, made] : others);
}

/** An answer that was changed keeps what was made beside it. */
export function keepingMade(
	question: Question,
	before: Answer | undefined,
	now: Answer | null
): Answer | null {
	const made = attachedTo(before);
	if (made.length === 0 || now?.is === 'skipped' || now?.is === 'made') return now;
	return withAttached(question, now, made);
}

function withAttached(
	question: Question,
	answer: Answer | null,
	made: readonly Attachment[]
): Answer | null {
	const attached = [...made];
	if (question.kind === 'made') return attached.length > 0 ? { is: 'made', attached } : null;
	const base = mayCarry(answer) ? answer : emptyAnswer(question);
	if (!base) return answer;
	const { attached: _, ...rest } = base;
	const left: Answer = attached.length > 0 ? { ...rest, attached } : rest;
	return isAnything(left) ? left : null;
}

type Carrying = Exclude<Answer, { is: 'skipped' | 'people' | 'made' }>;

const mayCarry = (answer: Answer | null): answer is Carrying =>
	answer !== null && answer.is !== 'skipped' && answer.is !== 'people' && answer.is !== 'made';

/** What was made may be all that is said. */
function emptyAnswer({ kind }: Question): Carrying | null {
	switch (kind) {
		case 'choice':
			return { is: 'chosen', chosen: [] };
		case 'words':
			return { is: 'words', ready: [], words: '' };
		case 'feelings':
			return { is: 'feelings', feelings: [] };
		case 'mat':
			return { is: 'sorted', cards: [] };
		case 'people':
		case 'made':
			return null;
	}
}

const isAnything = (answer: Answer): boolean => answer.is === 'skipped' || isSomething(answer);

/** Which ways there are to tell more beside an answer to this question, and how many may be made. */
export function waysIn(question: Question): { ways: readonly AttachmentKind[]; most: number } {
	switch (question.kind) {
		case 'made':
			return question;
		case 'words':
			return { ways: ['voice', 'drawing', 'photo'], most: 3 };
		case 'people':
			return { ways: [], most: 0 };
		case 'choice':
		case 'feelings':
		case 'mat':
			return question.more ? { ways: ['voice', 'drawing'], most: 2 } : { ways: [], most: 0 };
	}
}

function isSomething(answer: Answer): boolean {
	if (attachedTo(answer).length > 0) return true;
	switch (answer.is) {
		case 'skipped':
			return false;
		case 'not-sure':
			return true;
		case 'chosen':
			return answer.chosen.length > 0 || Boolean(answer.more?.trim());
		case 'people':
			return answer.people.length > 0;
		case 'words':
			return answer.ready.length > 0 || answer.words.trim() !== '';
		case 'feelings':
			return answer.feelings.length > 0 || Boolean(answer.more?.trim());
		case 'sorted':
			return answer.cards.length > 0 || Boolean(answer.more?.trim());
		case 'made':
			return false;
	}
}
