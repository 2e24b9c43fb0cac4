import { feelings, neither, pleasant, unpleasant } from '$lib/domain/feelings.ts';
import { expect, test } from 'vitest';

test('[L5] a child may feel bad in as many words as good, or mixed, or not say', () => {
	expect(pleasant).toHaveLength(6);
	expect(unpleasant).toHaveLength(6);
	// The third of these is "not sure", which every question has.
	expect(neither).toEqual(['mixed', 'rather-not-say']);
});

test('[L5] every feeling stands on the screen, once', () => {
	expect([...feelings].toSorted()).toEqual([...pleasant, ...unpleasant, ...neither].toSorted());
});

test('[H8] no page is all smiles: the feelings stand by turns', () => {
	const good = feelings.slice(0, 12).map((it) => (pleasant as readonly string[]).includes(it));
	expect(good).toEqual(good.map((_, at) => at % 2 === 0));
});
