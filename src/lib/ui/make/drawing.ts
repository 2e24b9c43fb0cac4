/** A drawing as data: what stands where, and every step that led to it. Nothing here touches a screen. */
import type { Stamp } from '../../domain/stamps.ts';

export const colours = [
	'red',
	'yellow',
	'green',
	'blue',
	'purple',
	'brown',
	'black',
	'white'
] as const;
export type Colour = (typeof colours)[number];

export const backgrounds = ['paper', 'outside', 'inside', 'night'] as const;
export type Background = (typeof backgrounds)[number];

/** How many units the drawing is wide and high; each of its 3 times 3 cells is a third of it. */
export const side = 900;
export const perRow = 3;

export type Cell = { stamp: Stamp | null; fill: Colour | null };

/** `points`: x and y in turn, in units. */
export type Stroke = { colour: Colour; points: number[] };

export type Drawing = { background: Background; cells: Cell[]; strokes: Stroke[] };

/** How many steps can be taken back. */
export const steps = 20;

/** The drawing now, what it was before, and what was taken back and can be had again. */
export type History = { past: Drawing[]; now: Drawing; future: Drawing[] };

export const nothing: Drawing = {
	background: 'paper',
	cells: Array.from({ length: perRow * perRow }, () => ({ stamp: null, fill: null })),
	strokes: []
};

export const begun = (now: Drawing = nothing): History => ({ past: [], now, future: [] });

/** One step on. What was taken back before is gone with it. */
export const changed = ({ past, now }: History, to: Drawing): History => ({
	past: [...past, now].slice(-steps),
	now: to,
	future: []
});

export function undone(history: History): History {
	const { past, now, future } = history;
	const before = past.at(-1);
	return before ? { past: past.slice(0, -1), now: before, future: [now, ...future] } : history;
}

export function redone(history: History): History {
	const { past, now, future } = history;
	const [after, ...rest] = future;
	return after ? { past: [...past, now], now: after, future: rest } : history;
}

/** Puts a stamp into a cell; the same one once more takes it out. */
export const stamped = (drawing: Drawing, at: number, stamp: Stamp): Drawing =>
	withCell(drawing, at, (cell) => ({ ...cell, stamp: cell.stamp === stamp ? null : stamp }));

/** Colours a cell in; the same colour once more takes it off. */
export const filled = (drawing: Drawing, at: number, fill: Colour): Drawing =>
	withCell(drawing, at, (cell) => ({ ...cell, fill: cell.fill === fill ? null : fill }));

export const before = (drawing: Drawing, background: Background): Drawing => ({
	...drawing,
	background
});

/** A stroke by hand. One that did not move is a dot. */
export const stroked = (drawing: Drawing, stroke: Stroke): Drawing => ({
	...drawing,
	strokes: [...drawing.strokes, stroke]
});

/** The stamps in it, in the order of reading: for whoever cannot see the drawing. */
export const shownIn = ({ cells }: Drawing): Stamp[] => cells.flatMap(({ stamp }) => stamp ?? []);

export const isEmpty = ({ background, cells, strokes }: Drawing): boolean =>
	background === 'paper' &&
	strokes.length === 0 &&
	cells.every(({ stamp, fill }) => !stamp && !fill);

function withCell(drawing: Drawing, at: number, change: (cell: Cell) => Cell): Drawing {
	const cells = drawing.cells.map((cell, n) => (n === at ? change(cell) : cell));
	return { ...drawing, cells };
}
