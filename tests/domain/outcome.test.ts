import { describe, expect, test } from 'vitest';
import { isDue } from '$lib/domain/agreed.ts';
import { hasGaps, saysNothing } from '$lib/domain/letter.ts';
import { ageOn, bestUse, codeFor } from '$lib/domain/outcome.ts';
import { rulesBroken, type ReturnedReview } from '$lib/domain/yearly-return.ts';

describe('the code that is proposed', () => {
	const there = { attended: 'all', heard: 'nothing' } as const;
	const away = { attended: 'no', heard: 'nothing' } as const;

	test('does not count what was sent and never used as taking part', () => {
		expect(codeFor(away, ['not used'], 14)).toBe('PN7');
		expect(codeFor(away, [], 14)).toBe('PN7');
		expect(codeFor(there, ['not used'], 14)).toBe('PN4');
	});

	test('follows what was done with any of what was sent, the best of it', () => {
		expect(bestUse(['not used', 'read or shown'])).toBe('read or shown');
		expect(codeFor(away, ['not used', 'read or shown'], 14)).toBe('PN6');
		expect(codeFor(away, ['read or shown', 'spoken from'], 14)).toBe('PN5');
	});

	test('a part of the meeting is being there', () => {
		expect(codeFor({ attended: 'part', heard: 'own words' }, [], 9)).toBe('PN1');
	});

	test('is PN0 for who was under four, whatever else is written', () => {
		expect(codeFor({ attended: 'all', heard: 'own words' }, [], 3)).toBe('PN0');
	});
});

test('an age is told from the year of birth only where it is the same on either side of the birthday', () => {
	expect(ageOn(2020, '2026-03-01')).toBe(5);
	expect(ageOn(2024, '2026-03-01')).toBe(2);
	expect(ageOn(2022, '2026-03-01')).toBeNull();
	expect(ageOn(null, '2026-03-01')).toBeNull();
});

describe('the rules of the yearly return', () => {
	const review: ReturnedReview = {
		due: '2026-03-01',
		on: '2026-02-27',
		code: 'PN1',
		cancelled: false,
		age: 9,
		shortBreaks: false
	};
	const broken = (changes: Partial<ReturnedReview>) => rulesBroken({ ...review, ...changes });

	test('167: a review that was held has a code, and none stands without a review', () => {
		expect(broken({ code: null })).toEqual([167]);
		expect(broken({ on: null })).toEqual([167]);
		expect(broken({ on: null, code: null, cancelled: true })).toEqual([]);
	});

	test('440 and 441: PN0 under four, the others from four on', () => {
		expect(broken({ code: 'PN0' })).toEqual([440]);
		expect(broken({ age: 3 })).toEqual([441]);
		expect(broken({ code: 'PN0', age: 3 })).toEqual([]);
	});

	test('440 and 441 turn nothing down where the year of birth cannot tell', () => {
		expect(broken({ code: 'PN0', age: null })).toEqual([]);
		expect(broken({ age: null })).toEqual([]);
	});

	test('399: a child who has only short breaks has no review in it', () => {
		expect(broken({ shortBreaks: true })).toEqual([399]);
		expect(broken({ shortBreaks: true, code: null })).toEqual([]);
	});
});

test('a letter in which something is still to be written is known by its brackets', () => {
	const written = { talked: 'We met.', notPossible: '', next: '', rights: '', thanks: '' };
	expect(hasGaps(written)).toBe(false);
	expect(hasGaps({ ...written, next: 'It is on [day].' })).toBe(true);
	expect(saysNothing(written)).toBe(false);
	expect(saysNothing({ ...written, talked: ' ' })).toBe(true);
});

test('a decision without a day is never due', () => {
	expect(isDue({ by: null }, '2026-03-01')).toBe(false);
	expect(isDue({ by: '2026-03-01' }, '2026-03-01')).toBe(true);
	expect(isDue({ by: '2026-03-02' }, '2026-03-01')).toBe(false);
});
