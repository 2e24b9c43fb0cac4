/** Puts what can be pressed into groups when there is too much of it to wait for, one after another. */

/** More than these are shown in groups first. */
export const mostStops = 6;

export type Thing<What> = {
	what: What;
	/** What belongs together on the page has the same. */
	part: unknown;
	/** How far down it stands, in pixels: what stands beside each other has the same. */
	row: number;
};

/**
 * Never deeper than two: a group holds things, and no groups.
 * @param others how many stops there are besides, such as the bar
 * @returns stops in the order of the things; one of a single thing is that thing
 */
export function inGroups<What>(things: readonly Thing<What>[], others: number): What[][] {
	if (things.length + others <= mostStops) return things.map(({ what }) => [what]);
	const parts = runsOf(things, ({ part }) => part).map(inShortParts);
	const together = new Set<Thing<What>[][]>();
	let stops = things.length + others;
	while (stops > mostStops) {
		const part = nextTogether(
			parts.filter((it) => !together.has(it)),
			stops - mostStops
		);
		if (!part) break;
		together.add(part);
		stops -= saves(part);
	}
	return parts.flatMap((part) => {
		const groups = together.has(part) ? part : part.flat().map((thing) => [thing]);
		return groups.map((group) => group.map(({ what }) => what));
	});
}

const saves = (part: readonly unknown[][]): number => part.flat().length - part.length;

/**
 * The smallest part that is enough, so that most things are still chosen with one press; the last of
 * those of one size, since what a screen asks comes before its buttons. If none is enough, the biggest.
 */
function nextTogether<What>(
	parts: Thing<What>[][][],
	tooMany: number
): Thing<What>[][] | undefined {
	const bySize = parts.filter((it) => saves(it) > 0).toSorted((a, b) => saves(a) - saves(b));
	const enough = bySize.filter((it) => saves(it) >= tooMany);
	const least = enough[0] ? saves(enough[0]) : 0;
	return enough.findLast((it) => saves(it) === least) ?? bySize.at(-1);
}

/** What is long is cut where its rows end; a long column, or a long row, into parts of a like size. */
function inShortParts<What>(part: Thing<What>[]): Thing<What>[][] {
	if (part.length <= mostStops) return [part];
	const rows = runsOf(part, ({ row }) => Math.round(row / 8));
	const isColumn = rows.length === part.length;
	return (isColumn ? [part] : rows).flatMap(alike);
}

function alike<What>(part: Thing<What>[]): Thing<What>[][] {
	if (part.length <= mostStops) return [part];
	const parts = Math.ceil(part.length / mostStops);
	const each = Math.ceil(part.length / parts);
	return Array.from({ length: parts }, (_, at) => part.slice(at * each, (at + 1) * each));
}

function runsOf<What>(
	things: readonly Thing<What>[],
	same: (thing: Thing<What>) => unknown
): Thing<What>[][] {
	const runs: Thing<What>[][] = [];
	for (const thing of things) {
		const run = runs.at(-1);
		if (run?.[0] && same(run[0]) === same(thing)) run.push(thing);
		else runs.push([thing]);
	}
	return runs;
}
