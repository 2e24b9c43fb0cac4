import { describe, expect, test } from 'vitest';
import { kept } from './kept.ts';
import { databasesHere, runModel, tellKept } from './run.ts';

describe.each(databasesHere())('a story of a tablet and the real house, on %s', (database) => {
	test.each(kept)(
		'[INV-1] [INV-2] [INV-6] [F-40] nothing lost, nothing twice, nobody else: $what',
		({ steps }) => expect(tellKept(steps, database)).resolves.toBeUndefined(),
		120_000
	);
});

test('[INV-1] [INV-2] [INV-4] [INV-5] [INV-6] [INV-8] [INV-11] stories by chance: all that was promised holds after each step', async () => {
	const wanted = { lasts: 5_000, seed: 2026, longest: 40, databases: databasesHere() };
	const came = await runModel({ ...wanted, told: () => {} });
	expect(came.violations).toEqual([]);
	expect(came.steps).toBeGreaterThan(0);
}, 180_000);
