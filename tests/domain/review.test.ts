import { answerBy, doubtsOf, dueBy, dueFrom, invitedFrom, nearness } from '$lib/domain/review.ts';
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

test('the first review is due within 20 working days, and Christmas is none of them', () => {
	expect(dueBy('2026-12-10', [])).toEqual({ which: 'first', by: '2027-01-12' });
});

test('the second is due 3 months after the first, each later one 6 months after the one before', () => {
	expect(dueBy('2026-01-05', ['2026-01-30'])).toEqual({ which: 'second', by: '2026-04-30' });
	expect(dueBy('2026-01-05', ['2026-04-20', '2026-01-30'])).toEqual({
		which: 'later',
		by: '2026-10-20'
	});
});

test('of a child whose first day nobody has written down only what was held counts', () => {
	expect(dueBy(null, [])).toBeNull();
	expect(dueBy(null, ['2026-01-30'])).toEqual({ which: 'later', by: '2026-07-30' });
});

test('a child who was in care for years before My Say is asked after, and not taken for new', () => {
	expect(dueFrom('2019-03-01', [])).toBeNull();
	expect(dueFrom(null, [])).toBeNull();
	expect(dueFrom('2026-12-10', [])).toEqual({ which: 'first', by: '2027-01-12' });
	expect(dueFrom('2019-03-01', ['2026-07-15'])).toEqual({ which: 'later', by: '2027-01-15' });
	expect(dueFrom('2026-01-05', ['2026-01-30'])).toEqual({ which: 'second', by: '2026-04-30' });
});

test.each([
	['a Tuesday at 10', { on: '2026-12-08', time: '10:00' }, ['lessons']],
	['a Tuesday at 15:30', { on: '2026-12-08', time: '15:30' }, []],
	['a Tuesday at no time yet', { on: '2026-12-08', time: null }, []],
	['a Saturday at 10', { on: '2026-12-12', time: '10:00' }, []],
	['a Tuesday in August', { on: '2026-08-11', time: '10:00' }, []],
	['a bank holiday', { on: '2026-12-28', time: '10:00' }, ['late', 'bank holiday']],
	['the day after it is due', { on: '2026-12-19', time: '10:00' }, ['late']]
])('[B21] against %s speaks what may keep a child away', (_, when, doubts) => {
	expect(doubtsOf(when, '2026-12-18')).toEqual(doubts);
	expect(doubtsOf(when, null)).toEqual(doubts.filter((it) => it !== 'late'));
});

test('a child is invited six weeks ahead, and asked about another day for a working week', () => {
	expect(invitedFrom('2026-12-15')).toBe('2026-11-03');
	expect(answerBy('2026-12-18')).toBe('2026-12-29');
});
