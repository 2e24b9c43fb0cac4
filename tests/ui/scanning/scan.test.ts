import { describe, expect, test } from 'vitest';
import {
	atStart,
	pressed,
	staysFor,
	stepped,
	within,
	type Scan,
	type Shape
} from '../../../src/lib/ui/scanning/scan.ts';

/** Two things, a group of three, and the bar. */
const shape: Shape = [1, 1, 3, 5];

const steps = (scan: Scan, times: number, byHand = false): Scan =>
	Array.from({ length: times }).reduce<Scan>((it) => stepped(it, shape, byHand), scan);

describe('scanning by one switch', () => {
	test('where there is nothing to press, nothing is shown and nothing pressed', () => {
		expect(stepped(atStart, [], false)).toEqual(atStart);
		expect(pressed(atStart, [])).toEqual({ scan: atStart, chooses: false });
	});

	test('after three loops it rests, and a press then only wakes it [D5]', () => {
		expect(steps(atStart, 11).rests).toBe(false);
		const resting = steps(atStart, 12);
		expect(resting).toMatchObject({ rests: true, loops: 3 });
		expect(steps(resting, 5)).toEqual(resting);
		expect(pressed(resting, shape)).toEqual({ scan: atStart, chooses: false });
	});

	test('a press on a thing chooses it, and all begins again', () => {
		expect(pressed(steps(atStart, 1), shape)).toEqual({ scan: atStart, chooses: true });
	});

	test('a press on a group opens it, and a press in it chooses: never deeper than that [D7]', () => {
		const opened = pressed(steps(atStart, 2), shape);
		expect(opened).toMatchObject({ chooses: false, scan: { stop: 2, item: 0 } });
		expect(pressed(steps(opened.scan, 1), shape)).toEqual({ scan: atStart, chooses: true });
	});

	test('a group that was opened by mistake closes after two loops, and can be passed over [D7]', () => {
		const { scan } = pressed(steps(atStart, 2), shape);
		expect(steps(scan, 5)).toMatchObject({ stop: 2, item: 2 });
		expect(steps(scan, 6)).toMatchObject({ stop: 2, item: null });
		expect(steps(scan, 7)).toMatchObject({ stop: 3, item: null });
	});

	test('the first of each loop stays half as long again [D4]', () => {
		expect(staysFor(atStart, 2000)).toBe(3000);
		expect(staysFor(steps(atStart, 1), 2000)).toBe(2000);
		expect(staysFor(steps(atStart, 4), 2000)).toBe(3000);
		const { scan } = pressed(steps(atStart, 2), shape);
		expect(staysFor(scan, 2000)).toBe(3000);
		expect(staysFor(steps(scan, 1), 2000)).toBe(2000);
	});

	test('when the page has changed under it, it begins again', () => {
		expect(within(steps(atStart, 3), [1, 1])).toEqual(atStart);
		expect(within(steps(atStart, 1), [1, 1])).toEqual(steps(atStart, 1));
		expect(within({ ...atStart, item: 2 }, [2])).toEqual(atStart);
	});
});

describe('scanning by two switches', () => {
	test('it never rests, however often the hand goes round [D9]', () => {
		expect(steps(atStart, 40, true).rests).toBe(false);
		expect(steps(atStart, 4, true)).toEqual(atStart);
	});

	test('a group is passed through once, and then stands there as a group again [D9]', () => {
		const { scan } = pressed(steps(atStart, 2, true), shape);
		expect(steps(scan, 2, true)).toMatchObject({ stop: 2, item: 2 });
		expect(steps(scan, 3, true)).toMatchObject({ stop: 2, item: null });
	});
});
