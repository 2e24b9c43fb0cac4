import { describe, expect, test } from 'vitest';
import { guarded, letPressesBeApart } from '../../src/lib/ui/elements/press.ts';

let clock = 10_000;

/** A press some milliseconds after the last one. */
function pressAfter(milliseconds: number, at = { pageX: 0, pageY: 0 }): MouseEvent {
	clock += milliseconds;
	return { timeStamp: clock, detail: 1, target: null, ...at } as MouseEvent;
}

describe('a hand that trembles', () => {
	test('two presses within half a second count once [C5]', () => {
		let presses = 0;
		const press = guarded(() => (presses += 1));
		press(pressAfter(1000));
		press(pressAfter(499));
		expect(presses).toBe(1);
	});

	test('nor do they press what has come to stand there meanwhile [C5]', () => {
		const pressed: string[] = [];
		guarded(() => pressed.push('Next'))(pressAfter(1000));
		guarded(() => pressed.push('Next, one screen on'))(pressAfter(300));
		expect(pressed).toEqual(['Next']);
	});

	test('a press after half a second counts again', () => {
		let presses = 0;
		const press = guarded(() => (presses += 1));
		press(pressAfter(1000));
		press(pressAfter(500));
		expect(presses).toBe(2);
	});

	test.each([0, 250, 500, 1000, 2000] as const)(
		'a child for whom %i ms is right has it so [C5]',
		(apart) => {
			letPressesBeApart(apart);
			let presses = 0;
			const press = guarded(() => (presses += 1));
			press(pressAfter(5000));
			if (apart > 0) press(pressAfter(apart - 1));
			expect(presses).toBe(1);
			press(pressAfter(1));
			expect(presses).toBe(2);
			letPressesBeApart(500);
		}
	);

	test('quick fingers on different pictures are not held up', () => {
		const pressed: string[] = [];
		guarded(() => pressed.push('ball'))(pressAfter(1000));
		guarded(() => pressed.push('bus'))(pressAfter(90, { pageX: 60, pageY: 0 }));
		expect(pressed).toEqual(['ball', 'bus']);
	});
});
