import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { House } from './house.ts';
import { kept } from './kept.ts';
import { databasesHere, runModel, tellKept } from './run.ts';

describe.each(databasesHere())('a story of a tablet and the real house, on %s', (database) => {
	let house: House;

	beforeAll(async () => {
		house = await House.build(database);
	});
	afterAll(() => house.tearDown());

	test.each(kept)(
		'[INV-1] [INV-2] [INV-6] nothing lost, nothing twice, nobody else: $what',
		({ steps }) => expect(tellKept(house, steps)).resolves.toBeUndefined(),
		120_000
	);
});

test('[INV-1] [INV-2] [INV-4] [INV-5] [INV-6] [INV-8] [INV-11] a story by chance: all that was promised holds after each step', async () => {
	const wanted = { lasts: 0, seed: 2026, longest: 40, databases: databasesHere() };
	const came = await runModel({ ...wanted, withKept: false, told: () => {} });
	expect(came.violations).toEqual([]);
	expect(came.steps).toBeGreaterThan(0);
}, 180_000);
