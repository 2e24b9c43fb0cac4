/** How many things stand on one screen, and what comes after "More". */
import type { Mode } from '../../domain/mode.ts';
import { mostOnScreen } from '../../domain/overlays.ts';
import type { OwnPerson } from '../../domain/snapshot.ts';
import type { Answer, PersonWish, Question } from '../../forms/form.ts';
import { matSteps } from './mat.ts';

/** Cuts into pages, "not sure" counted in: it stands on every page. */
export function pagesOf<Thing>(things: readonly Thing[], mode: Mode, extraBig: boolean): Thing[][] {
	const most = mostOnScreen(mode, extraBig) - 1;
	const pages: Thing[][] = [];
	for (let from = 0; from < things.length; from += most)
		pages.push(things.slice(from, from + most));
	return pages;
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
	if (mode === 'standard') return 1;
	if (question.kind === 'mat') return matSteps(question, answer).length;
	return question.kind === 'people' ? askedAbout(own, answer).length + 1 : 1;
}
