/**
 * Counts of children, so told that nobody is found out: a small number is not shown, and so many others with
 * it that it cannot be worked out from the whole, not even by somebody who knows how they are chosen.
 */

/** What is smaller, and not nothing, is about so few that somebody may know who they are. */
export const fewest = 5;

/** One count, or null where it is not shown. */
export type Shown = number | null;

export type ShownCounts = { counts: Shown[]; total: Shown };

/** So many more are hidden with what is small. */
const withThem = 2;

/**
 * Which of the parts of one whole may be shown. Those that are hidden beside the small ones are chosen by
 * their place and never by their size: a choice by size would tell something of the size.
 * @param counts whole numbers, 0 or more, that add up to a total which may be known from elsewhere
 */
export function shownCounts(counts: readonly number[]): ShownCounts {
	const total = sumOf(counts);
	const small = counts.map(isSmall);
	if (!small.includes(true)) return { counts: [...counts], total };

	const others = counts.flatMap((_, at) => (small[at] ? [] : [at])).slice(0, withThem);
	const hidden = counts.map((_, at) => small[at] || others.includes(at));
	const together = sumOf(counts.filter((_, at) => hidden[at]));
	// Too few to hide among: then nothing is shown at all.
	if (others.length < withThem || together < 2 * fewest)
		return { counts: counts.map(() => null), total: null };
	return { counts: counts.map((count, at) => (hidden[at] ? null : count)), total };
}

/**
 * Which rows of a table may be shown where the whole of each column may be known: month by month, say. A row
 * with something small in it goes with two more that come first of those in which there is anything. What is
 * nothing says so, unless all is hidden.
 * @param rows in their order, each with a count for each column
 */
export function shownRows(rows: readonly (readonly number[])[]): boolean[] {
	const small = rows.map((row) => row.some(isSmall));
	if (!small.includes(true)) return rows.map(() => true);

	const others = rows
		.flatMap((row, at) => (small[at] || sumOf(row) === 0 ? [] : [at]))
		.slice(0, withThem);
	const hidden = rows.map((_, at) => small[at] || others.includes(at));
	const columns = (rows[0] ?? []).map((_, column) =>
		sumOf(rows.map((row, at) => (hidden[at] ? (row[column] ?? 0) : 0)))
	);
	// Where each of those beside them is as small as it can be, the rest would be what the small ones are.
	const least = withThem * fewest + small.filter(Boolean).length;
	const enough = columns.every((sum) => sum === 0 || sum > least);
	return rows.map((_, at) => others.length === withThem && enough && !hidden[at]);
}

/** One count that is part of no other. */
export const shownAlone = (count: number): Shown => (isSmall(count) ? null : count);

/**
 * A part of a whole, as "85 of 680": neither the part nor what is left of the whole may be small.
 * @returns null where it is not shown
 */
export function shownShare({ of, from }: { of: number; from: number }) {
	return isSmall(of) || isSmall(from - of) || isSmall(from) ? null : { of, from };
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

const isSmall = (count: number): boolean => count > 0 && count < fewest;
