import { nearness } from '$lib/domain/review.ts';
import { expect, test } from 'vitest';

test.each([
	['2026-11-20', { is: 'past', days: 1 }],
	['2026-11-21', { is: 'today' }],
	['2026-11-22', { is: 'tomorrow' }],
	['2026-11-23', { is: 'days', days: 2 }],
	['2026-12-05', { is: 'days', days: 14 }],
	['2026-12-06', { is: 'weeks', weeks: 2 }],
	['2026-12-11', { is: 'weeks', weeks: 2 }],
	['2026-12-12', { is: 'weeks', weeks: 3 }]
])('on 21 November, a review on %s is as near as people say it is', (on, near) => {
	expect(nearness(on, '2026-11-21')).toEqual(near);
});

test('the night when the clocks change does not make tomorrow today', () => {
	expect(nearness('2026-03-30', '2026-03-29')).toEqual({ is: 'tomorrow' });
	expect(nearness('2026-10-26', '2026-10-25')).toEqual({ is: 'tomorrow' });
});

test('a year ends and a leap day comes without losing a day', () => {
	expect(nearness('2027-01-01', '2026-12-31')).toEqual({ is: 'tomorrow' });
	expect(nearness('2028-03-01', '2028-02-28')).toEqual({ is: 'days', days: 2 });
});
