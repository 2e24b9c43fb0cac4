import { describe, expect, test } from 'vitest';
import { guarded } from '../../src/lib/ui/elements/press.ts';

const pressAt = (timeStamp: number) => ({ timeStamp }) as MouseEvent;

describe('a hand that trembles', () => {
	test('two presses within half a second count once [C5]', () => {
		let presses = 0;
		const press = guarded(() => (presses += 1));
		press(pressAt(0));
		press(pressAt(499));
		expect(presses).toBe(1);
	});

	test('a press after half a second counts again', () => {
		let presses = 0;
		const press = guarded(() => (presses += 1));
		press(pressAt(0));
		press(pressAt(500));
		expect(presses).toBe(2);
	});
});
