/**
 * What a council is told of its own work. Each figure is a part of a whole, with both numbers; nothing is
 * kept as a percentage, and none is about one child. The formulas are ours.
 */
import type { Share } from './participation.ts';
import {
	attended,
	participated,
	participationCodes,
	type ParticipationCode
} from './participation.ts';
import { fewest } from './small-numbers.ts';

/** One review of a stretch of time, as far as it is counted. Days are ISO dates. */
export type CountedReview = {
	child: string;
	/** The last day on which it was in time when it was first planned; null: nobody knew. */
	firstDue: string | null;
	heldOn: string | null;
	stoodDown: boolean;
	code: ParticipationCode | null;
	before: 'talked' | 'declined' | 'not-offered' | null;
	inParts: boolean;
	moved: boolean;
	/** The child had said something before it was moved. */
	askedFirst: boolean;
	/** When the letter was sent, and by when it was due. */
	letterOn: string | null;
	letterDue: string | null;
	/** The letter has stood on a screen of the child's. */
	letterSeen: boolean;
};

/** What the officers' figures of reviews are called, in the order in which they are told. */
export const reviewFigures = [
	'in-time',
	'in-time-children',
	'record-in-time',
	'record-late',
	'letter-seen',
	'participated',
	'attended',
	'consulted',
	'declined',
	'moved',
	'asked-first',
	'stood-down',
	'in-parts'
] as const;
export type ReviewFigure = (typeof reviewFigures)[number];

/** @param reviews held or stood down within the stretch */
export function figuresOf(reviews: readonly CountedReview[]): Record<ReviewFigure, Share> {
	const held = reviews.filter(({ heldOn }) => heldOn !== null);
	const reckoned = held.filter(({ firstDue }) => firstDue !== null);
	const fromFour = held.filter(({ code }) => code !== null && code !== 'PN0');
	const moved = reviews.filter((it) => it.moved);
	const codes = codesOf(reviews);
	const part = (
		of: readonly CountedReview[],
		from: readonly CountedReview[],
		is: (it: CountedReview) => boolean
	): Share => ({ of: of.filter(is).length, from: from.length });
	return {
		'in-time': part(reckoned, reckoned, isInTime),
		'in-time-children': byChild(reckoned),
		'record-in-time': part(held, held, isWrittenInTime),
		'record-late': part(held, held, isWrittenLate),
		'letter-seen': part(held, held.filter(isSent), ({ letterSeen }) => letterSeen),
		participated: participated(codes),
		attended: attended(codes),
		consulted: part(fromFour, fromFour, ({ before }) => before === 'talked'),
		declined: part(fromFour, fromFour, ({ before }) => before === 'declined'),
		moved: part(reviews, held, (it) => it.moved),
		'asked-first': part(moved, moved, ({ askedFirst }) => askedFirst),
		'stood-down': part(reviews, held, ({ stoodDown }) => stoodDown),
		'in-parts': part(held, held, ({ inParts }) => inParts)
	};
}

const isInTime = ({ heldOn, firstDue }: CountedReview): boolean =>
	(heldOn ?? '') <= (firstDue ?? '');
const isSent = ({ letterOn }: CountedReview): boolean => letterOn !== null;
const isWrittenInTime = ({ letterOn, letterDue }: CountedReview): boolean =>
	letterOn !== null && letterDue !== null && letterOn <= letterDue;
const isWrittenLate = ({ letterOn, letterDue }: CountedReview): boolean =>
	letterOn !== null && letterDue !== null && letterOn > letterDue;

/** Children whose latest review was in time, of the children who had one. */
function byChild(reviews: readonly CountedReview[]): Share {
	const latest = new Map<string, CountedReview>();
	for (const review of reviews.toSorted((a, b) => ((a.heldOn ?? '') < (b.heldOn ?? '') ? -1 : 1)))
		latest.set(review.child, review);
	const all = [...latest.values()];
	return { of: all.filter(isInTime).length, from: all.length };
}

export type CodeCounts = Record<ParticipationCode, number>;

/** How many reviews have each of the eight codes. */
export function codesOf(reviews: readonly Pick<CountedReview, 'code'>[]): CodeCounts {
	const counts = Object.fromEntries(participationCodes.map((code) => [code, 0])) as CodeCounts;
	for (const { code } of reviews) if (code) counts[code] += 1;
	return counts;
}

/**
 * Codes that are told apart by neither share: took part and was there; took part and was not. Whoever knows
 * how many took part, how many were there and how many there are in all can work out the sum of each group.
 */
const groups: readonly ParticipationCode[][] = [
	['PN1', 'PN2', 'PN3'],
	['PN5', 'PN6']
];

/**
 * The codes as they may be shown beside both shares and the number of all reviews: a small one is hidden with
 * its group, or, where it stands alone or its group is small too, with all of them.
 */
export function shownCodes(counts: CodeCounts): Record<ParticipationCode, number | null> {
	const isSmall = (code: ParticipationCode) => counts[code] > 0 && counts[code] < fewest;
	const small = participationCodes.filter(isSmall);
	const hiding = small.map((code) => groups.find((group) => group.includes(code)) ?? null);
	const tooFew = (group: readonly ParticipationCode[]) =>
		group.reduce((sum, code) => sum + counts[code], 0) < 2 * fewest;
	const all = hiding.some((group) => group === null || tooFew(group));
	const hidden = all ? participationCodes : hiding.flatMap((group) => group ?? []);
	return Object.fromEntries(
		participationCodes.map((code) => [code, hidden.includes(code) ? null : counts[code]])
	) as Record<ParticipationCode, number | null>;
}

/** A share as people read it, rounded half up to a tenth: "75.7 %". @returns null of nothing */
export const percentOf = ({ of, from }: Share): string | null =>
	from === 0 ? null : `${(Math.floor((of * 1000) / from + 0.5) / 10).toFixed(1)} %`;
