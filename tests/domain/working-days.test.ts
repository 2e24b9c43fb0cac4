import {
	isWorkingDay,
	knownUntil,
	monthsAfter,
	workingDaysAfter,
	workingDaysBetween
} from '$lib/domain/working-days.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const day = fc
	.date({ min: new Date('2024-01-01'), max: new Date('2028-06-30'), noInvalidDate: true })
	.map((it) => it.toISOString().slice(0, 10));

test('a year whose bank holidays nobody has published is not guessed', () => {
	expect(knownUntil).toBe('2028-12-31');
	expect(() => isWorkingDay('2029-01-02')).toThrow(RangeError);
	expect(() => workingDaysAfter('2028-12-22', 20)).toThrow(RangeError);
});

test.each([
	['a Saturday', '2026-11-21'],
	['a Sunday', '2026-11-22'],
	['Good Friday', '2026-04-03'],
	['Easter Monday', '2026-04-06'],
	['Christmas Day', '2026-12-25'],
	['the Monday for a Boxing Day on a Saturday', '2026-12-28'],
	['the Monday for a Christmas on a Saturday', '2027-12-27']
])('%s is no working day', (_, date) => expect(isWorkingDay(date)).toBe(false));

test('over Easter, four working days after Maundy Thursday is Thursday a week on', () => {
	expect(workingDaysAfter('2026-04-02', 1)).toBe('2026-04-07');
	expect(workingDaysAfter('2026-04-02', 4)).toBe('2026-04-10');
});

test('over Christmas, two working days after 23 December is 29 December', () => {
	expect(workingDaysAfter('2026-12-23', 2)).toBe('2026-12-29');
});

test('none after a Saturday is the Monday', () => {
	expect(workingDaysAfter('2026-11-21', 0)).toBe('2026-11-23');
	expect(workingDaysAfter('2026-11-23', 0)).toBe('2026-11-23');
});

test('counting on and counting between are each other’s proof', () => {
	fc.assert(
		fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
			const to = workingDaysAfter(from, count);
			expect(isWorkingDay(to)).toBe(true);
			expect(workingDaysBetween(from, to)).toBe(count);
		})
	);
});

test.each([
	['2026-11-30', 3, '2027-02-28'],
	['2027-11-30', 3, '2028-02-29'],
	['2026-08-31', 6, '2027-02-28'],
	['2026-03-15', 6, '2026-09-15'],
	['2026-12-15', 3, '2027-03-15']
])('%s and %i months is %s', (from, months, to) => expect(monthsAfter(from, months)).toBe(to));
