import { expect, test } from 'vitest';
import {
	holds,
	inSeconds,
	isScanning,
	paceBeside,
	paceRange,
	rests,
	usualScanning
} from '../../src/lib/domain/scanning.ts';

test('scanning is off until somebody switches it on [D11][I10]', () => {
	expect(usualScanning.on).toBe(false);
});

test('it cannot be made slower than ten seconds, nor faster than half a second [D4]', () => {
	expect(paceBeside(paceRange.slowest, 'slower')).toBe(10_000);
	expect(paceBeside(paceRange.fastest, 'faster')).toBe(500);
});

test('it begins with two seconds, and a quarter of a second is one step [D4]', () => {
	expect(usualScanning.pace).toBe(2000);
	expect(paceBeside(2000, 'slower')).toBe(2250);
	expect(paceBeside(2000, 'faster')).toBe(1750);
});

test('a press counts at once, and another one after half a second; both up to the child [D10]', () => {
	expect(usualScanning).toMatchObject({ hold: 0, rest: 500 });
	expect([holds[0], holds.at(-1)]).toEqual([0, 2000]);
	expect([rests[0], rests.at(-1)]).toEqual([0, 3000]);
});

test('what another device sends that does not fit is not taken over, and what fits is', () => {
	const odd = [null, 'on', {}, { ...usualScanning, pace: 1 }, { ...usualScanning, choose: '' }];
	for (const it of odd) expect(isScanning(it)).toBe(false);
	expect(isScanning({ ...usualScanning, next: 7 })).toBe(false);
	expect(isScanning({ ...usualScanning, on: true, next: 'Digit2' })).toBe(true);
});

test('each time to wait has a number that can be told apart without reading [B6]', () => {
	expect(rests.map(inSeconds)).toEqual(['0', '½', '1', '2', '3']);
	expect(holds.map(inSeconds)).toEqual(['0', '¼', '½', '1', '2']);
});
