import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Hold, Rest } from '../../../src/lib/domain/scanning.ts';
import { Presses } from '../../../src/lib/ui/scanning/presses.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aSwitch(hold: Hold, rest: Rest) {
	const heard: string[] = [];
	const presses = new Presses({ hold, rest }, (which) => heard.push(which));
	const press = (which: string, milliseconds: number) => {
		presses.down(which);
		vi.advanceTimersByTime(milliseconds);
		presses.up(which);
	};
	return { heard, press, presses };
}

describe('a hand that presses a switch', () => {
	test('comes down by mistake and is off again too soon: nothing happens [D10]', () => {
		const { heard, press } = aSwitch(500, 0);
		press('Space', 499);
		vi.advanceTimersByTime(5000);
		expect(heard).toEqual([]);
	});

	test('is heard while it still presses, once it has pressed long enough [D10]', () => {
		const { heard, presses } = aSwitch(500, 0);
		presses.down('Space');
		vi.advanceTimersByTime(500);
		expect(heard).toEqual(['Space']);
	});

	test('stays down, and the key says so again and again: one press [D10]', () => {
		const { heard, presses } = aSwitch(0, 0);
		for (let times = 0; times < 9; times += 1) presses.down('Space');
		expect(heard).toEqual(['Space']);
	});

	test('trembles: a second press too soon is not heard, a later one is [D10]', () => {
		const { heard, press } = aSwitch(0, 500);
		press('Space', 100);
		press('Space', 100);
		vi.advanceTimersByTime(300);
		press('Space', 100);
		expect(heard).toEqual(['Space', 'Space']);
	});

	test('goes to the other switch at once: each has its own rest [D9][D10]', () => {
		const { heard, press } = aSwitch(0, 3000);
		press('Digit1', 50);
		press('Digit2', 50);
		expect(heard).toEqual(['Digit1', 'Digit2']);
	});

	test('is let go when scanning ends: what it held is not heard afterwards', () => {
		const { heard, presses } = aSwitch(2000, 0);
		presses.down('Space');
		presses.stop();
		vi.advanceTimersByTime(3000);
		expect(heard).toEqual([]);
	});
});
