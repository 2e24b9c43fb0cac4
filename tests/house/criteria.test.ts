import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const statement = 'docs/assurance/accessibility.md';

/** What the accessibility statement promises of level AAA: the criterion, and the ids of its tests. */
const promised = [
	...readFileSync(statement, 'utf8').matchAll(/^\| (\d\.\d\.\d+) +\|[^|]+\|([^|]+)\|$/gm)
].map(([, criterion = '', ids = '']) => ({ criterion, ids: ids.trim().split(', ') }));

/** The ids in the titles of all tests. */
const proved = new Set(
	readdirSync('tests', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.test.ts'))
		.flatMap((file) => readFileSync(`tests/${file}`, 'utf8').split('\n'))
		.filter((line) => /^[^/*]*['"`].*\[[A-P]\d+\]/.test(line))
		.flatMap((line) => [...line.matchAll(/\[([A-P]\d+)\]/g)].map(([, id = '']) => id))
);

test('each criterion of level AAA that is promised has its tests [A2]', () => {
	const criteria = promised.map(({ criterion }) => criterion);
	expect(new Set(criteria).size).toBe(17);
	const owed = promised.flatMap(({ criterion, ids }) =>
		ids.filter((id) => !proved.has(id)).map((id) => `${criterion}: ${id}`)
	);
	expect(owed).toEqual([]);
});
