/**
 * What a council is told of its own work. Each figure is a part of a whole, with both numbers; nothing is
 * kept as a percentage, and none is about one child. The formulas are ours.
 */
import {
	adultGroups,
	advocacies,
	seats,
	type AdultGroup,
	type Outcome,
	type Seat
} from './outcome.ts';
import type { Share } from './participation.ts';
import {
	attended,
	participated,
	participationCodes,
	thereBy,
	type ParticipationCode
} from './participation.ts';
import { fewest } from './small-numbers.ts';
import { knownFrom, knownUntil, monthsAfter, workingDaysAfter } from './working-days.ts';

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
	/** The council's list had brought a day to which it was moved. */
	movedByList: boolean;
	/** The child had said something before it was moved. */
	askedFirst: boolean;
	/** When the letter was sent, and by when it was due. */
	letterOn: string | null;
	letterDue: string | null;
	/** The letter has stood on a screen of the child's. */
	letterSeen: boolean;
	/** Who sat there. */
	came: readonly Seat[];
	asked: readonly AdultGroup[];
	replied: readonly AdultGroup[];
	advocacy: Outcome['advocacy'] | null;
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
	'attended-children',
	'consulted',
	'declined',
	'moved',
	'moved-by-list',
	'asked-first',
	'stood-down',
	'in-parts'
] as const;
export type ReviewFigure = (typeof reviewFigures)[number];

/** What is told of who is named for children: of children, not of reviews. */
export const officerFigures = ['named-in-time', 'same-officer'] as const;
export type OfficerFigure = (typeof officerFigures)[number];

/** A child's days in care, as far as they are counted: ISO dates. */
export type CountedChild = {
	intoCare: string;
	/** When somebody was named first; null: nobody ever was. */
	namedOn: string | null;
	/** How many officers they have had. */
	officers: number;
};

/** How soon an officer is to be named, in working days. */
const namedWithin = 5;

/** Of whom it is asked whether their officer stayed: in care for so many years or less. */
const lately = 3;

/**
 * @param children of whom somebody has said since when they are in care
 * @param stretch for which it is told; who came into care before the years whose bank holidays are known, or
 * in their last days, is not in it
 */
export function officersOf(
	children: readonly CountedChild[],
	{ from, to }: { from: string; to: string }
): Record<OfficerFigure, Share> {
	const came = children.filter(
		({ intoCare }) => intoCare >= from && intoCare <= to && isReckonable(intoCare)
	);
	const since = monthsAfter(to, -12 * lately);
	const recent = children.filter(({ intoCare }) => intoCare > since && intoCare <= to);
	return {
		'named-in-time': {
			of: came.filter(
				({ intoCare, namedOn }) =>
					namedOn !== null && namedOn <= workingDaysAfter(intoCare, namedWithin)
			).length,
			from: came.length
		},
		'same-officer': {
			of: recent.filter(({ officers }) => officers === 1).length,
			from: recent.length
		}
	};
}

const isReckonable = (day: string): boolean =>
	day >= knownFrom && monthsAfter(day, 1) <= knownUntil;

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
		'attended-children': childrenThere(fromFour),
		consulted: part(fromFour, fromFour, ({ before }) => before === 'talked'),
		declined: part(fromFour, fromFour, ({ before }) => before === 'declined'),
		moved: part(reviews, held, (it) => it.moved),
		'moved-by-list': part(moved, moved, ({ movedByList }) => movedByList),
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

/** Children who were at any of their reviews, of the children who had one. */
function childrenThere(reviews: readonly CountedReview[]): Share {
	const were = reviews.filter(({ code }) => code !== null && thereBy.includes(code));
	return { of: childrenIn(were), from: childrenIn(reviews) };
}

const childrenIn = (reviews: readonly CountedReview[]): number =>
	new Set(reviews.map(({ child }) => child)).size;

/** In how many reviews each kind of person sat. */
export const cameTo = (reviews: readonly CountedReview[]): Record<Seat, Share> => {
	const held = reviews.filter(({ heldOn }) => heldOn !== null);
	const of = (seat: Seat) => held.filter(({ came }) => came.includes(seat)).length;
	const shares = seats.map((seat) => [seat, { of: of(seat), from: held.length }]);
	return Object.fromEntries(shares) as Record<Seat, Share>;
};

/** Of the reviews before which each group of adults had a form, those for which one came back. */
export const formsBack = (reviews: readonly CountedReview[]): Record<AdultGroup, Share> => {
	const of = (group: AdultGroup) => reviews.filter(({ replied }) => replied.includes(group)).length;
	const from = (group: AdultGroup) => reviews.filter(({ asked }) => asked.includes(group)).length;
	const shares = adultGroups.map((group) => [group, { of: of(group), from: from(group) }]);
	return Object.fromEntries(shares) as Record<AdultGroup, Share>;
};

/** How far it came with an advocate, review by review, in the order of `advocacies`. */
export const advocacyIn = (reviews: readonly CountedReview[]): number[] =>
	advocacies.map((how) => reviews.filter(({ advocacy }) => advocacy === how).length);

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
