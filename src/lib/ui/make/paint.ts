/** Paints a drawing: the same on the screen and into the picture that is sent. */
import type { Stamp } from '../../domain/stamps.ts';
import {
	perRow,
	shownIn,
	side,
	type Background,
	type Cell,
	type Colour,
	type Drawing,
	type Stroke
} from './drawing.ts';

/** The same in every theme: it is the child's own picture, on paper. */
export const inks: Record<Colour, string> = {
	red: '#d2372b',
	yellow: '#f6c945',
	green: '#5c9e31',
	blue: '#2f7fc1',
	purple: '#8a4fa8',
	brown: '#8a5a3b',
	black: '#15202b',
	white: '#ffffff'
};

const paper = '#fffdf7';
const cell = side / perRow;
const pictures = new Map<Stamp, Promise<HTMLImageElement>>();

/** The picture of a stamp, ready to be painted. It lies in the offline shell. */
function pictureOf(stamp: Stamp): Promise<HTMLImageElement> {
	const known = pictures.get(stamp);
	if (known) return known;
	const picture = new Image(cell, cell);
	picture.src = `/pictures/${stamp}.svg`;
	const ready = picture.decode().then(() => picture);
	pictures.set(stamp, ready);
	// Asked again the next time: the line may be back by then.
	ready.catch(() => pictures.delete(stamp));
	return ready;
}

/** Paints onto a canvas of `side` times `side`. A stamp whose picture cannot be had is left out. */
export async function paint(pen: CanvasRenderingContext2D, drawing: Drawing): Promise<void> {
	const stamps = await Promise.allSettled(shownIn(drawing).map(pictureOf));
	const ready = stamps.map((it) => (it.status === 'fulfilled' ? it.value : null));
	paintBackground(pen, drawing.background);
	drawing.cells.forEach((it, at) => paintFill(pen, it, at));
	drawing.cells.forEach(({ stamp }, at) => {
		const picture = stamp && ready.shift();
		if (picture) pen.drawImage(picture, left(at) + 30, top(at) + 30, cell - 60, cell - 60);
	});
	for (const stroke of drawing.strokes) paintStroke(pen, stroke);
}

/** @returns the drawing as the bytes of a picture */
export async function pictureFrom(drawing: Drawing): Promise<ArrayBuffer> {
	const canvas = document.createElement('canvas');
	canvas.width = side;
	canvas.height = side;
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('this browser cannot draw');
	await paint(pen, drawing);
	const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/png'));
	if (!blob) throw new Error('this browser made no picture');
	return blob.arrayBuffer();
}

function paintBackground(pen: CanvasRenderingContext2D, background: Background): void {
	const bands: Record<Background, [string, number][]> = {
		paper: [[paper, 1]],
		outside: [
			['#d4ebf7', 0.66],
			['#cfe3a4', 1]
		],
		inside: [
			['#f7e7c8', 0.66],
			['#d9b48a', 1]
		],
		night: [
			['#2c3f63', 0.66],
			['#3f5a4a', 1]
		]
	};
	let from = 0;
	for (const [colour, to] of bands[background]) {
		pen.fillStyle = colour;
		pen.fillRect(0, from * side, side, (to - from) * side);
		from = to;
	}
}

function paintFill(pen: CanvasRenderingContext2D, { fill }: Cell, at: number): void {
	if (!fill) return;
	pen.fillStyle = inks[fill];
	pen.fillRect(left(at), top(at), cell, cell);
}

export function paintStroke(pen: CanvasRenderingContext2D, { colour, points }: Stroke): void {
	const [x = 0, y = 0] = points;
	pen.strokeStyle = inks[colour];
	pen.lineWidth = 14;
	pen.lineCap = 'round';
	pen.lineJoin = 'round';
	pen.beginPath();
	pen.moveTo(x, y);
	for (let at = 2; at < points.length; at += 2) pen.lineTo(points[at] ?? x, points[at + 1] ?? y);
	// A dot is a line that goes nowhere.
	if (points.length <= 2) pen.lineTo(x, y);
	pen.stroke();
}

const left = (at: number): number => (at % perRow) * cell;
const top = (at: number): number => Math.floor(at / perRow) * cell;
