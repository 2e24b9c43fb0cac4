/** The meeting that looks at a child's plan, and how near it is. */

import { monthsAfter, workingDaysAfter } from './working-days.ts';

const day = 86_400_000;

/** How near a review is on a given day; both as ISO dates (`2026-12-03`). */
export type Nearness =
	| { is: 'past'; days: number }
	| { is: 'today' }
	| { is: 'tomorrow' }
	| { is: 'days'; days: number }
	| { is: 'weeks'; weeks: number };

/**
 * Says how near a review is, in the unit a person would use: days up to a fortnight, whole weeks beyond.
 * @param on the day of the review, ISO date
 * @param today the day it is asked, ISO date
 */
export function nearness(on: string, today: string): Nearness {
	const days = Math.round((Date.parse(on) - Date.parse(today)) / day);
	if (days < 0) return { is: 'past', days: -days };
	if (days === 0) return { is: 'today' };
	if (days === 1) return { is: 'tomorrow' };
	if (days <= 14) return { is: 'days', days };
	return { is: 'weeks', weeks: Math.floor(days / 7) };
}

/** Which of a child's reviews the next one is: what the regulations allow hangs on it. */
export type Due = { which: 'first' | 'second' | 'later'; by: string };

/**
 * The last day on which the next review is in time: the first within 20 working days of coming into care,
 * the second within 3 months of the first, each later one within 6 months of the one before
 * (Care Planning, Placement and Case Review Regulations 2010, reg. 33).
 * @param intoCare the day on which the child came into care, or null where nobody has written it down
 * @param held the days of the reviews that were held since, in whatever order
 * @returns null when there is nothing to reckon from
 */
export function dueBy(intoCare: string | null, held: readonly string[]): Due | null {
	const last = held.toSorted().at(-1);
	if (last === undefined)
		return intoCare === null ? null : { which: 'first', by: workingDaysAfter(intoCare, 20) };
	// Where nobody has written down when the child came into care, one that was held may not be the first.
	if (held.length === 1 && intoCare !== null) return { which: 'second', by: monthsAfter(last, 3) };
	return { which: 'later', by: monthsAfter(last, 6) };
}
