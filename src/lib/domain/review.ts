/** The meeting that looks at a child's plan, and how near it is. */

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
