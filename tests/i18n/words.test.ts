import { expect, test } from 'vitest';
import { faultsAmong } from '../../scripts/words/faults.ts';
import { allThatIsRead } from '../../scripts/words/lines.ts';
import { concepts } from '$lib/domain/concepts.ts';
import { guides } from '$lib/domain/guides.ts';
import { child } from '$lib/i18n/en/child.ts';
import { glossary } from '$lib/i18n/en/glossary.ts';
import { sentencesIn, wordsIn } from '$lib/i18n/en/plain.ts';

test('all English that a child reads is plain, in every mode [E1][E2][E3][E5][E6]', async () => {
	const read = await allThatIsRead();
	expect(read.length).toBeGreaterThan(800);
	expect(faultsAmong(read)).toEqual([]);
});

test('every hard word is explained in one sentence of at most 12 words, with a picture [E3]', () => {
	for (const { id, picture } of guides.words) {
		const sentences = sentencesIn(child.guideCard[id]);
		expect(sentences, id).toHaveLength(1);
		expect(wordsIn(sentences[0]!).length, id).toBeLessThanOrEqual(12);
		expect(concepts).toContain(picture);
	}
	expect(glossary.map(({ card }) => card).toSorted()).toEqual(
		guides.words.map(({ id }) => id).toSorted()
	);
});
