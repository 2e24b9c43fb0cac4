/** How many things stand on one screen, and what comes after "More". */
import type { Mode } from '../../domain/mode.ts';
import { choosesOfTwo, mostOnScreen, type Overlays } from '../../domain/overlays.ts';
import type { OwnPerson } from '../../domain/snapshot.ts';
import { waysIn, type Answer, type PersonWish, type Question } from '../../forms/form.ts';
import { matSteps } from './mat.ts';

/** One page of what can be chosen. */
export type Page<Thing> = { things: Thing[]; notSure: boolean };

/**
 * Cuts into pages, "not sure" counted in: it stands on every page. Where two are chosen from at a time it would
 * be half of each page, and comes once, after all the others.
 * @param notSure whether it is offered here at all; its place is kept either way
 */
export function pagesOf<Thing>(
	things: readonly Thing[],
	mode: Mode,
	overlays: Overlays,
	notSure = true
): Page<Thing>[] {
	const most = mostOnScreen(mode, overlays);
	if (!choosesOfTwo(mode, overlays))
		return cut(things, most - 1).map((page) => ({ things: page, notSure }));
	return notSure ? notSureLast(things, most) : alone(things, most);
}

/** "Not sure" comes after all the others, once. */
export function notSureLast<Thing>(things: readonly Thing[], most: number): Page<Thing>[] {
	const pages = alone(things, most);
	const last = pages.at(-1);
	if (!last || last.things.length === most) return [...pages, { things: [], notSure: true }];
	return [...pages.slice(0, -1), { ...last, notSure: true }];
}

/** Without "not sure". */
export const alone = <Thing>(things: readonly Thing[], most: number): Page<Thing>[] =>
	cut(things, most).map((page) => ({ things: page, notSure: false }));

export function cut<Thing>(things: readonly Thing[], most: number): Thing[][] {
	const pages: Thing[][] = [];
	for (let from = 0; from < things.length; from += most)
		pages.push(things.slice(from, from + most));
	return pages;
}

/** Of what lies on a scale, the two ends first: a child chooses between them, and what lies between comes after. */
export function endsFirst<Thing>(scale: readonly Thing[]): Thing[] {
	const ends = scale.filter((_, at) => at === 0 || at === scale.length - 1);
	return [...ends, ...scale.slice(1, -1)];
}

/** A person of a people question, with or without a wish so far. */
export type Asked = {
	id: string | null;
	name: string;
	as: string;
	wish: PersonWish['wish'] | null;
};

/** The child's own people first, then those who were added while answering. */
export function askedAbout(own: readonly OwnPerson[], answer: Answer | undefined): Asked[] {
	const wished = answer?.is === 'people' ? answer.people : [];
	const mine = own.map(({ id, name, as }) => ({
		id,
		name,
		as,
		wish: wished.find((it) => it.id === id)?.wish ?? null
	}));
	return [...mine, ...wished.filter((it) => it.id === null)];
}

/** How many steps a question takes: in the simpler modes people and cards are asked about one at a time. */
export function stepsOf(
	question: Question,
	mode: Mode,
	own: readonly OwnPerson[],
	answer: Answer | undefined
): number {
	return ownSteps(question, mode, own, answer) + (asksMoreApart(question, mode, answer) ? 1 : 0);
}

/** Whether this step asks for nothing but more, by voice or a drawing: in Pictures it has a screen of its own. */
export const asksMoreAt = (
	step: number,
	question: Question,
	mode: Mode,
	own: readonly OwnPerson[],
	answer: Answer | undefined
): boolean =>
	asksMoreApart(question, mode, answer) && step === ownSteps(question, mode, own, answer);

/** Whether more can be told: beside words at once, beside what is chosen once something is. */
export function mayTellMore(question: Question, answer: Answer | undefined): boolean {
	if (waysIn(question).ways.length === 0) return false;
	if (question.kind === 'words' || question.kind === 'made') return true;
	return answer !== undefined && answer.is !== 'skipped';
}

const asksMoreApart = (question: Question, mode: Mode, answer: Answer | undefined): boolean =>
	mode === 'pictures' && question.kind !== 'made' && mayTellMore(question, answer);

/** How many of them ask for the answer itself. */
export function ownSteps(
	question: Question,
	mode: Mode,
	own: readonly OwnPerson[],
	answer: Answer | undefined
): number {
	if (mode === 'standard') return 1;
	if (question.kind === 'mat') return matSteps(question, answer).length;
	return question.kind === 'people' ? askedAbout(own, answer).length + 1 : 1;
}
