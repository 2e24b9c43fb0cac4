/** A sorting mat in the simpler modes: one card at a time, and at the end the whole mat. */
import type { Answer, Question, SortedCard } from '../../forms/form.ts';

export type Mat = Extract<Question, { kind: 'mat' }>;

/** What one step asks: where a card goes, whether the meeting may talk about it, or all cards once more. */
export type MatStep = { is: 'place' | 'talk'; card: string } | { is: 'all' };

/** The steps of a mat as it lies now. Only a card that was put somewhere is asked about further. */
export function matSteps({ cards, talk }: Mat, answer: Answer | undefined): MatStep[] {
	const sorted = sortedIn(answer);
	const steps = cards.flatMap((card): MatStep[] => {
		const asksMore = talk === true && sorted.some((it) => it.card === card);
		const place: MatStep = { is: 'place', card };
		return asksMore ? [place, { is: 'talk', card }] : [place];
	});
	return [...steps, { is: 'all' }];
}

export const sortedIn = (answer: Answer | undefined): SortedCard[] =>
	answer?.is === 'sorted' ? answer.cards : [];

/**
 * Puts a card into a place, or says of it whether it may be talked about; null takes either back. A card
 * that leaves the mat takes with it what was said of it.
 */
export function moved(
	sorted: readonly SortedCard[],
	card: string,
	to: { place: string | null } | { talk: SortedCard['talk'] | null }
): SortedCard[] {
	const others = sorted.filter((it) => it.card !== card);
	const before = sorted.find((it) => it.card === card);
	if ('place' in to)
		return to.place === null ? others : [...others, { ...before, card, place: to.place }];
	if (!before) return [...others];
	const { talk: _, ...put } = before;
	return [...others, to.talk ? { ...put, talk: to.talk } : put];
}
