/**
 * How a child took part in a review, in the codes of the yearly national return on children in care
 * (SSDA903; Standard Safeguarding Dataset, CLAR007A). The app suggests one from what happened; the officer
 * decides.
 */

export const participationCodes = ['PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7'] as const;
export type ParticipationCode = (typeof participationCodes)[number];

/** From this age on, in years, a child's part in the review is returned (validation rules 440 and 441). */
const fromAge = 4;

/** What happened, as far as anybody has said. */
export type TookPart = {
	/** In whole years on the day of the review; null where only the year of birth is known. */
	age: number | null;
	attended: boolean;
	/** How their view was heard by those who sat there. */
	heard: 'own words' | 'advocate' | 'pictures' | 'nothing';
	/** What the child had sent before, and what was done with it there. Sent and never used is not heard. */
	sent: 'spoken from' | 'read or shown' | 'not used' | 'nothing';
};

/** @returns the code that fits what happened */
export function suggestedCode({ age, attended, heard, sent }: TookPart): ParticipationCode {
	if (age !== null && age < fromAge) return 'PN0';
	if (!attended) {
		if (heard === 'advocate' || sent === 'spoken from') return 'PN5';
		return sent === 'read or shown' || heard !== 'nothing' ? 'PN6' : 'PN7';
	}
	if (heard === 'own words') return 'PN1';
	if (heard === 'advocate') return 'PN2';
	return heard === 'pictures' || sent === 'read or shown' ? 'PN3' : 'PN4';
}

/** Whether the return's own rules would turn a code down: PN0 is for children under 4 and for no others. */
export const fitsAge = (code: ParticipationCode, age: number | null): boolean =>
	age === null || (code === 'PN0') === age < fromAge;

/** A part of a whole, never kept as a percentage. */
export type Share = { of: number; from: number };

type Counted = Readonly<Record<ParticipationCode, number>>;

const sum = (counts: Counted, codes: readonly ParticipationCode[]): number =>
	codes.reduce((all, code) => all + counts[code], 0);

/** All reviews of children of 4 or over: what both shares below are parts of. */
const overFour = participationCodes.filter((code) => code !== 'PN0');

/** Reviews in which the child's view was heard, by whatever way: PN1, 2, 3, 5 and 6. */
export const participated = (counts: Counted): Share => ({
	of: sum(counts, ['PN1', 'PN2', 'PN3', 'PN5', 'PN6']),
	from: sum(counts, overFour)
});

/** The codes of a child who was there. */
export const thereBy: readonly ParticipationCode[] = ['PN1', 'PN2', 'PN3', 'PN4'];

/** Reviews at which the child was there: PN1 to PN4. */
export const attended = (counts: Counted): Share => ({
	of: sum(counts, thereBy),
	from: sum(counts, overFour)
});
