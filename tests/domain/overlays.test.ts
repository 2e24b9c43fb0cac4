import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { choicesOnScreen, modes } from '../../src/lib/domain/mode.ts';
import {
	mostOnScreen,
	overlaysOf,
	presses,
	textSizes,
	usual
} from '../../src/lib/domain/overlays.ts';

const sheet = readFileSync(new URL('../../src/app.css', import.meta.url), 'utf8');

test('a child who has chosen nothing has everything as usual, and nothing private is off [I10]', () => {
	expect(overlaysOf(undefined)).toEqual(usual);
	expect(usual).toMatchObject({ textSize: 100, spacing: 'usual', calm: false, extraBig: false });
	expect(usual.apart).toBe(500);
});

test('what an older release kept is made whole, and what was chosen stays', () => {
	expect(overlaysOf({ calm: true })).toEqual({ ...usual, calm: true });
});

test('extra big puts fewer things on a screen, and never fewer than two [C2]', () => {
	for (const mode of modes) {
		const big = { ...usual, extraBig: true };
		expect(mostOnScreen(mode, usual)).toBe(choicesOnScreen[mode]);
		expect(mostOnScreen(mode, big)).toBeLessThan(choicesOnScreen[mode]);
		expect(mostOnScreen(mode, big)).toBeGreaterThanOrEqual(2);
	}
});

test('a child who asks for it chooses between two, extra big or not; Standard stays as it is [B3]', () => {
	for (const extraBig of [false, true]) {
		const asked = { extraBig, twoAtATime: true };
		expect(mostOnScreen('easy', asked)).toBe(2);
		expect(mostOnScreen('pictures', asked)).toBe(2);
		expect(mostOnScreen('standard', asked)).toBe(mostOnScreen('standard', { ...usual, extraBig }));
	}
});

test('words can be twice as big, and a press may wait up to two seconds [E8][C5]', () => {
	expect(textSizes).toEqual([100, 125, 150, 200]);
	expect([presses[0], presses.at(-1)]).toEqual([0, 2000]);
	for (const size of textSizes.slice(1)) {
		expect(sheet).toMatch(
			new RegExp(`\\[data-text-size='${size}'\\] \\{\\s+--text-size: ${size / 100};`)
		);
	}
});

test.each([
	['wide', '0.06em', '0.16em'],
	['wider', '0.12em', '0.32em']
])('with %s letters, words move apart as well [E10]', (spacing, letters, words) => {
	const rule = new RegExp(`\\[data-spacing='${spacing}'\\] \\* \\{([^}]+)\\}`).exec(sheet)?.[1];
	expect(rule).toContain(`letter-spacing: ${letters}`);
	expect(rule).toContain(`word-spacing: ${words}`);
});
