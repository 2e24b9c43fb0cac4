/**
 * A review as the yearly national return on children in care asks for it (SSDA903; Standard Safeguarding
 * Dataset, CLAR), and the return's own rules that would turn it down.
 */
import { fitsAge, type ParticipationCode } from './participation.ts';

export type ReturnedReview = {
	/** The day on which it was due first, CLAR003A; null where there is nothing to reckon from. */
	due: string | null;
	/** The day on which it was held, CLAR004A; null for one that was cancelled. */
	on: string | null;
	/** CLAR007A. */
	code: ParticipationCode | null;
	/** CLAR012A. */
	cancelled: boolean;
	/** In whole years on that day; null where the year of birth cannot tell. */
	age: number | null;
	/** Every stay of the child's is a short break (legal status V3 or V4). */
	shortBreaks: boolean;
};

/** The published validation rules that a review can break, by their numbers. */
export const returnRules = [167, 399, 440, 441] as const;
export type ReturnRule = (typeof returnRules)[number];

/**
 * 167: a code for every day on which a review was held, and none without. 399: no review of a child who has
 * short breaks only. 440: PN0 is for children under 4. 441: PN1 to PN7 are for children of 4 or over.
 * @returns every rule that would turn it down
 */
export function rulesBroken({ on, code, age, shortBreaks }: ReturnedReview): ReturnRule[] {
	if (shortBreaks) return on !== null && code !== null ? [399] : [];
	if ((on === null) !== (code === null)) return [167];
	if (code === null || fitsAge(code, age)) return [];
	return [code === 'PN0' ? 440 : 441];
}
