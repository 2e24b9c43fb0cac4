import { expect, test } from 'vitest';
import { codeFiles, codeOf, wordsIn } from './sources.ts';

/** What would make a number of a child. */
const measures = new Set([
	...['score', 'scores', 'mood', 'moods', 'rating', 'ratings', 'rated', 'risk', 'risks'],
	...['rank', 'ranking', 'trend', 'trends', 'severity', 'wellbeing', 'percentile']
]);

/** What travels, what is kept, and what is asked. The words a child reads are not names. */
const told = codeFiles
	.filter((file) => /^lib\/(domain|forms|server\/database)\//.test(file))
	.filter((file) => !/\.[a-z]{2}\.ts$/.test(file));

test('no field, column or question makes a score of a child (law 13)', () => {
	const strays = told.flatMap((file) => {
		const names = codeOf(file).match(/[A-Za-z_][\w-]*/g) ?? [];
		return names
			.filter((name) => wordsIn(name).some((word) => measures.has(word)))
			.map((name) => `${file}: ${name}`);
	});
	expect(strays).toEqual([]);
});
