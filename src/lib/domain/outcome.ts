/** How a review was: what the officer writes down of it, and the code of the yearly return that fits. */
import type { Concept } from './concepts.ts';
import { suggestedCode, type ParticipationCode, type TookPart } from './participation.ts';

/** Who may sit in a review, and who may have something to do after it. Each has a picture. */
export const seats = [
	'social-worker',
	'foster-carer',
	'key-worker',
	'mother',
	'father',
	'family',
	'friend',
	'teacher',
	'doctor',
	'advocate',
	'interpreter',
	'somebody-else'
] as const satisfies readonly Concept[];
export type Seat = (typeof seats)[number];

/** Who besides the child is asked in writing before a review, as councils count their forms. */
export const adultGroups = ['parents', 'carers', 'education', 'health', 'others'] as const;
export type AdultGroup = (typeof adultGroups)[number];

/** Whether it was one meeting, or several that together are the review. */
export const sittings = ['one', 'in-parts'] as const;
export const attendances = ['all', 'part', 'no'] as const;
export const hearings = ['own words', 'advocate', 'pictures', 'nothing'] as const;
/** Whether the officer and the child talked before. What a child declines is their right, and is counted apart. */
export const beforehands = ['talked', 'declined', 'not-offered'] as const;
export const chairs = ['child', 'together', 'iro', 'somebody-else'] as const;
/** How far it came with an advocate. */
export const advocacies = ['not-offered', 'offered', 'wanted', 'referred', 'has-one'] as const;
/** What was done at the review with something that the child had sent. */
export const uses = ['spoken from', 'read or shown', 'not used'] as const;
export type Use = (typeof uses)[number];

export type Outcome = {
	/** The day on which it was held, ISO date; of several meetings, the last. */
	on: string;
	sitting: (typeof sittings)[number];
	attended: (typeof attendances)[number];
	heard: (typeof hearings)[number];
	before: (typeof beforehands)[number];
	chaired: (typeof chairs)[number];
	advocacy: (typeof advocacies)[number];
	came: readonly Seat[];
	/** To whom a form was sent before, and from whom one came back. They are no forms of My Say. */
	asked: readonly AdultGroup[];
	replied: readonly AdultGroup[];
	/** Every stay of the child's is a short break: the return knows no review of such a child. */
	shortBreaks: boolean;
	/** What the officer has decided; null where the return asks for none. */
	code: ParticipationCode | null;
};

/** The best that was done with any of what the child had sent. */
export function bestUse(used: readonly Use[]): TookPart['sent'] {
	return uses.find((use) => used.includes(use)) ?? 'nothing';
}

/**
 * The code that fits what was written down.
 * @param age in whole years on that day, where it can be told
 */
export const codeFor = (
	{ attended, heard }: Pick<Outcome, 'attended' | 'heard'>,
	used: readonly Use[],
	age: number | null
): ParticipationCode =>
	suggestedCode({ age, attended: attended !== 'no', heard, sent: bestUse(used) });

/**
 * How old somebody is on a day, where the year of birth alone can tell on which side of four they are: the
 * return asks for no more.
 * @param day ISO date
 * @returns in whole years
 */
export function ageOn(birthYear: number | null, day: string): number | null {
	if (birthYear === null) return null;
	const most = Number(day.slice(0, 4)) - birthYear;
	if (most < 4) return most;
	return most > 4 ? most - 1 : null;
}
