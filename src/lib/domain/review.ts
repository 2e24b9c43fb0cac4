/** The meeting that looks at a child's plan, and how near it is. */

import {
	isWorkingDay,
	knownFrom,
	knownUntil,
	monthsAfter,
	workingDaysAfter
} from './working-days.ts';

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

/** A first review that was held later than this many months after coming into care is taken for a later one. */
const firstWithin = 2;

/**
 * The same, where it is not sure that all that was held is known: a child may have been in care for years
 * before their council had My Say.
 * @returns null where somebody has to say first when the last review was
 */
export function dueFrom(intoCare: string | null, held: readonly string[]): Due | null {
	const [first] = held.toSorted();
	if (first === undefined) {
		const known = intoCare !== null && intoCare >= knownFrom && intoCare < knownUntil;
		return known ? dueBy(intoCare, []) : null;
	}
	const all = intoCare !== null && first <= monthsAfter(intoCare, firstWithin);
	return dueBy(all ? intoCare : null, held);
}

/** A time of day as a form sends it: "15:45". */
export const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

/** When a review is to be. `time`: null where it is not known yet. */
export type When = { on: string; time: string | null };

/** What speaks against a day. Somebody is told, and may still choose it. */
export type Doubt = 'late' | 'lessons' | 'bank holiday';

/** Between these, on a school day, a child would miss lessons. */
const lessons = { from: '09:00', to: '15:30' };

/**
 * @param due the last day on which it is in time, or null where nobody knows it
 */
export function doubtsOf({ on, time }: When, due: string | null): Doubt[] {
	return [
		...(due !== null && on > due ? (['late'] as const) : []),
		...(isFree(on) ? (['bank holiday'] as const) : []),
		...(isSchoolDay(on) && time !== null && time >= lessons.from && time < lessons.to
			? (['lessons'] as const)
			: [])
	];
}

/** A bank holiday. A child may well want a weekend. */
const isFree = (on: string): boolean =>
	isWeekday(on) && on >= knownFrom && on <= knownUntil && !isWorkingDay(on);

/** Where no lessons are in any council: the rest of the holidays each council sets for itself. */
const noLessons = [
	{ from: '07-25', to: '08-31' },
	{ from: '12-22', to: '12-31' },
	{ from: '01-01', to: '01-02' }
];

function isSchoolDay(on: string): boolean {
	const date = on.slice(5);
	const off = noLessons.some(({ from, to }) => date >= from && date <= to);
	return isWeekday(on) && !off && !isFree(on);
}

const isWeekday = (on: string): boolean => ![0, 6].includes(new Date(Date.parse(on)).getUTCDay());

/** A child is invited so many weeks ahead. */
export const invitedWeeks = 6;

/** The day from which a child is invited. @param on ISO date of the review */
export const invitedFrom = (on: string): string =>
	new Date(Date.parse(on) - invitedWeeks * 7 * day).toISOString().slice(0, 10);

/** For whose need a date is moved. */
export const needs = ['child', 'family', 'worker', 'iro', 'others'] as const;
export type Need = (typeof needs)[number];

/** How many working days a child has to say what they think of another day. */
export const answerDays = 5;

/**
 * The last day on which a child's answer is waited for.
 * @param asked the day on which the child was asked, ISO date
 */
export const answerBy = (asked: string): string => workingDaysAfter(asked, answerDays);
