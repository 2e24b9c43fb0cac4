import { goingFirst, lettingFirst } from '$lib/server/first.ts';
import { expect, test } from 'vitest';

const long = 10_000;

/** Something that goes first, until it is let go. */
function underWay(on: object) {
	let end = (): void => undefined;
	const ended = new Promise<void>((done) => {
		end = done;
	});
	return { end, done: goingFirst(on, () => ended) };
}

test('where it is never quiet, what waits has its turn all the same', async () => {
	const on = {};
	const busy = underWay(on);
	const began = performance.now();
	await lettingFirst(on, 30);
	expect(performance.now() - began).toBeGreaterThanOrEqual(30);
	busy.end();
	await busy.done;
});

test('what waits goes on when nobody goes first any more, and not before', async () => {
	const on = {};
	const busy = underWay(on);
	let over = false;
	const waited = lettingFirst(on, long).then(() => over);
	over = true;
	busy.end();
	await busy.done;
	expect(await waited).toBe(true);
});

test('who waits for nobody goes on at once, also when something else is under way', async () => {
	const elsewhere = underWay({});
	const began = performance.now();
	await lettingFirst({}, long);
	expect(performance.now() - began).toBeLessThan(long);
	elsewhere.end();
	await elsewhere.done;
});

test('what failed holds up nobody', async () => {
	const on = {};
	await expect(goingFirst(on, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
	const began = performance.now();
	await lettingFirst(on, long);
	expect(performance.now() - began).toBeLessThan(long);
});
