import { describe, expect, test } from 'vitest';
import { otherLanguages } from '../../scripts/words/drafts.ts';
import { lookedAt, notLookedAt, pairsIn } from '../../scripts/words/looked.ts';

const sayso = 'look at the draft, mend it, and say so: npm run words -- --looked';

describe.each(otherLanguages)('the draft in %s', (language) => {
	const kept = lookedAt()[language] ?? {};

	test('says what the English says today: where that changed, somebody has looked again [O1]', async () => {
		const pairs = await pairsIn(language);
		expect(notLookedAt(pairs, kept), sayso).toEqual([]);
		const paths = pairs.map(({ path }) => path);
		expect(Object.keys(kept).toSorted(), sayso).toEqual(paths.toSorted());
	});
});

describe('a line of which the English has changed', () => {
	const pair = (english: string) => ({ path: 'door.lock', english, draft: 'Cloi a gorffen' });
	const kept = lookedAt()['cy'] ?? {};

	test('is named, until somebody has looked at its draft', () => {
		expect(notLookedAt([pair('Lock and finish')], kept)).toEqual([]);
		expect(notLookedAt([pair('Lock and go')], kept)).toEqual([pair('Lock and go')]);
	});

	test('and so is a line that is new in a draft', () => {
		expect(notLookedAt([pair('Lock and finish')], {})).toHaveLength(1);
	});
});

test('a line that reads differently in each mode is looked at as a whole', async () => {
	const pairs = await pairsIn('cy');
	const tile = pairs.find(({ path }) => path === 'sort-this/1 tile');
	expect(tile?.english).toMatch(/^standard: .+ \| pictures: .+/);
	expect(new Set(pairs.map(({ path }) => path)).size).toBe(pairs.length);
});
