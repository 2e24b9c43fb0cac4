import { expect, test } from 'vitest';
import { concepts } from '$lib/domain/concepts.ts';
import { guides, isGuide } from '$lib/domain/guides.ts';
import { child } from '$lib/i18n/en/child.ts';

const cards = Object.values(guides).flat();

test('an address that names no guide opens none', () => {
	expect(isGuide('constructor')).toBe(false);
	expect(isGuide('officer')).toBe(true);
});

test('a child learns ten things about their reviewing officer', () => {
	expect(guides.officer).toHaveLength(10);
});

test('who sees what comes in five bites at most [I11]', () => {
	expect(guides['who-sees'].length).toBeLessThanOrEqual(5);
});

test('every card has one picture and at most two sentences, and none is told twice [I11]', () => {
	expect(cards.filter(({ picture }) => !concepts.includes(picture))).toEqual([]);
	const long = Object.entries(child.guideCard).filter(
		([, says]) => says.split(/[.?!](?:\s|$)/).filter(Boolean).length > 2
	);
	expect(long).toEqual([]);
	expect(cards.map(({ id }) => id).toSorted()).toEqual(Object.keys(child.guideCard).toSorted());
});
