import { expect, test } from 'vitest';
import {
	before,
	begun,
	changed,
	filled,
	isEmpty,
	nothing,
	redone,
	shownIn,
	stamped,
	steps,
	stroked,
	undone,
	type History
} from '../../../src/lib/ui/make/drawing.ts';
import { pictureFrom } from '../../../src/lib/ui/make/paint.ts';

const on = (history: History, at: number): History =>
	changed(history, stamped(history.now, at, 'sun'));

test('with nothing done there is nothing to take back, and nothing to do again', () => {
	const history = begun();
	expect(undone(history)).toBe(history);
	expect(redone(history)).toBe(history);
});

test('[M2] 20 steps can be taken back and done again, and the one before them cannot', () => {
	let history = begun();
	for (let step = 0; step < steps + 1; step += 1) history = on(history, step % 9);
	const last = history.now;
	for (let step = 0; step < steps; step += 1) history = undone(history);
	expect(shownIn(history.now)).toEqual(['sun']);
	expect(undone(history)).toBe(history);
	for (let step = 0; step < steps; step += 1) history = redone(history);
	expect(history.now).toEqual(last);
});

test('[M2] starting again can be taken back, too', () => {
	const drawn = on(begun(), 4);
	const cleared = changed(drawn, nothing);
	expect(isEmpty(cleared.now)).toBe(true);
	expect(undone(cleared).now).toEqual(drawn.now);
});

test('a new step forgets what was taken back', () => {
	const history = on(undone(on(begun(), 0)), 8);
	expect(redone(history)).toBe(history);
});

test('the same stamp or colour once more takes it away again', () => {
	const drawn = filled(stamped(nothing, 3, 'cat'), 3, 'red');
	expect(drawn.cells[3]).toEqual({ stamp: 'cat', fill: 'red' });
	expect(isEmpty(filled(stamped(drawn, 3, 'cat'), 3, 'red'))).toBe(true);
});

test('[M3] its stamps are told in the order of reading', () => {
	expect(shownIn(stamped(stamped(nothing, 8, 'me'), 0, 'home'))).toEqual(['home', 'me']);
});

test('a background or a stroke alone is a drawing', () => {
	expect(isEmpty(before(nothing, 'night'))).toBe(false);
	expect(isEmpty(stroked(nothing, { colour: 'blue', points: [1, 1] }))).toBe(false);
});

test('it becomes a PNG of 900 by 900, small enough to send', async () => {
	const drawn = stroked(filled(before(nothing, 'outside'), 0, 'yellow'), {
		colour: 'blue',
		points: [450, 450, 600, 600]
	});
	const bytes = await pictureFrom(drawn);
	expect(bytes.byteLength).toBeLessThan(800_000);
	const seen = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
	expect([seen.width, seen.height]).toEqual([900, 900]);
	const canvas = new OffscreenCanvas(900, 900);
	const pen = canvas.getContext('2d')!;
	pen.drawImage(seen, 0, 0);
	const at = (x: number, y: number) => [...pen.getImageData(x, y, 1, 1).data.slice(0, 3)];
	expect(at(100, 100)).toEqual([0xf6, 0xc9, 0x45]);
	expect(at(525, 525)).toEqual([0x2f, 0x7f, 0xc1]);
});
