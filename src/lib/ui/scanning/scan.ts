/** Where scanning is, and where it goes next. It knows neither the page nor a clock. */

/** What is shown in turn: each stop is one thing, or a group of so many. */
export type Shape = readonly number[];

export type Scan = {
	stop: number;
	/** Inside a group: which of its things. */
	item: number | null;
	/** How often all of it has been shown: of the page, or of the group that is open. */
	loops: number;
	/** It has been shown often enough, and waits until it is asked to go on. */
	rests: boolean;
};

export const atStart: Scan = { stop: 0, item: null, loops: 0, rests: false };

/** Then it rests: nobody is there, or nobody wants to press. */
const loopsOfPage = 3;
/** Then it leaves the group again, since a group may be opened by mistake. */
const loopsOfGroup = 2;
/** The first of each loop stays longer, so that nobody misses it. */
const firstLonger = 1.5;

/**
 * One step on.
 * @param byHand a second switch asks for it: what the hand does never rests, and a group is passed once
 */
export function stepped(scan: Scan, shape: Shape, byHand: boolean): Scan {
	if (scan.rests || shape.length === 0) return scan;
	if (scan.item !== null) return inGroup(scan, scan.item, shape, byHand);
	if (scan.stop + 1 < shape.length) return { ...scan, stop: scan.stop + 1 };
	const loops = scan.loops + 1;
	return byHand ? atStart : { ...atStart, loops, rests: loops >= loopsOfPage };
}

/** @returns where it is afterwards, and what is chosen by it: opening a group and waking choose nothing */
export function pressed(scan: Scan, shape: Shape): { scan: Scan; chooses: boolean } {
	if (scan.rests || shape.length === 0) return { scan: atStart, chooses: false };
	const opens = scan.item === null && (shape[scan.stop] ?? 1) > 1;
	if (opens) return { scan: { ...scan, item: 0, loops: 0 }, chooses: false };
	return { scan: atStart, chooses: true };
}

/** How long it stays where it is, in milliseconds. */
export function staysFor({ stop, item }: Scan, pace: number): number {
	return (item ?? stop) === 0 ? pace * firstLonger : pace;
}

/** The same place on a page that has changed meanwhile. */
export function within(scan: Scan, shape: Shape): Scan {
	const there = scan.stop < shape.length && (scan.item ?? 0) < (shape[scan.stop] ?? 0);
	return there ? scan : atStart;
}

function inGroup(scan: Scan, item: number, shape: Shape, byHand: boolean): Scan {
	if (item + 1 < (shape[scan.stop] ?? 0)) return { ...scan, item: item + 1 };
	const loops = scan.loops + 1;
	const leaves = byHand || loops >= loopsOfGroup;
	return leaves ? { ...scan, item: null, loops: 0 } : { ...scan, item: 0, loops };
}
