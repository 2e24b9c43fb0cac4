import { dueSteps, readBy, steps, type Urgency } from '$lib/domain/reading-clock.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const due = (arrived: string, urgency: Urgency) =>
	Object.fromEntries(dueSteps(arrived, urgency).map(({ step, at }) => [step, at]));

test('over Easter nobody is told before somebody could have read it', () => {
	// The evening of Maundy Thursday; the clocks went forward four days before.
	expect(due('2026-04-02T18:30:00.000Z', 'normal')).toEqual({
		reminder: '2026-04-09T16:00:00.000Z',
		duty: '2026-04-10T16:00:00.000Z',
		manager: '2026-04-10T16:00:00.000Z',
		top: '2026-04-14T16:00:00.000Z'
	});
	expect(readBy('2026-04-02T18:30:00.000Z', 'normal')).toBe('2026-04-09');
});

test('on a Friday at 16:45 two working hours end on Monday at 10:45', () => {
	expect(due('2026-11-20T16:45:00.000Z', 'apart').reminder).toBe('2026-11-23T10:45:00.000Z');
});

test('what is urgent on a Friday at 16:45 has been told to everybody when the day ends', () => {
	expect(due('2026-11-20T16:45:00.000Z', 'urgent')).toEqual({
		reminder: '2026-11-20T17:00:00.000Z',
		duty: '2026-11-20T16:45:00.000Z',
		manager: '2026-11-20T17:00:00.000Z',
		top: '2026-11-20T17:00:00.000Z'
	});
});

test('what is urgent at night is told to the duty desk at once, and the child when somebody reads it', () => {
	expect(due('2026-12-24T22:00:00.000Z', 'urgent')).toEqual({
		reminder: '2026-12-29T09:30:00.000Z',
		duty: '2026-12-24T22:00:00.000Z',
		manager: '2026-12-29T10:00:00.000Z',
		top: '2026-12-29T17:00:00.000Z'
	});
	expect(readBy('2026-12-24T22:00:00.000Z', 'urgent')).toBe('2026-12-29');
});

test('what no officer has before them is told within working hours, and by the next day to the manager', () => {
	expect(due('2026-06-01T09:00:00.000Z', 'apart')).toEqual({
		reminder: '2026-06-01T11:00:00.000Z',
		duty: '2026-06-01T13:00:00.000Z',
		manager: '2026-06-02T16:00:00.000Z'
	});
});

test('the night when the clocks change moves no closing hour', () => {
	expect(due('2026-10-23T10:00:00.000Z', 'normal').reminder).toBe('2026-10-27T17:00:00.000Z');
	expect(due('2026-03-26T10:00:00.000Z', 'normal').reminder).toBe('2026-03-30T16:00:00.000Z');
});

test('whenever it arrives, no step comes before it, but for urgent duty none at night, and a later arrival is never due earlier', () => {
	const moment = fc.date({
		min: new Date('2024-01-01'),
		max: new Date('2028-11-30'),
		noInvalidDate: true
	});
	const urgency = fc.constantFrom<Urgency>('normal', 'urgent', 'apart');
	const hour = new Intl.DateTimeFormat('en-GB', {
		timeZone: 'Europe/London',
		hour: '2-digit',
		hourCycle: 'h23'
	});
	fc.assert(
		fc.property(moment, fc.integer({ min: 0, max: 20_000 }), urgency, (at, later, kind) => {
			const first = due(at.toISOString(), kind);
			const second = due(new Date(at.getTime() + later * 60_000).toISOString(), kind);
			for (const step of steps) {
				if (!first[step]) continue;
				expect(first[step] >= at.toISOString()).toBe(true);
				expect(second[step]! >= first[step]).toBe(true);
				if (kind === 'urgent' && step === 'duty') continue;
				const shown = Number(hour.format(Date.parse(first[step])));
				expect(shown).toBeGreaterThanOrEqual(9);
				expect(shown).toBeLessThanOrEqual(17);
			}
		})
	);
});
