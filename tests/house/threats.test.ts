import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faults, proofsNow, rowsIn, threats, withProofs } from '../../scripts/threats/table.ts';

describe.each([
	[threats, 60],
	[faults, 59]
] as const)('the table of $what', (of, atLeast) => {
	const table = readFileSync(of.file, 'utf8');
	const rows = rowsIn(table);
	const proofs = proofsNow(of);

	test('has a reason for each that no test proves', () => {
		const silent = rows.filter(({ proofs, open }) => proofs.length === 0 && open === '');
		expect(silent.map(({ id }) => id)).toEqual([]);
	});

	test('has each that a test proves', () => {
		const known = rows.map(({ id }) => id);
		expect([...proofs.keys()].filter((id) => !known.includes(id))).toEqual([]);
	});

	test('has each once', () => {
		const ids = rows.map(({ id }) => id);
		expect(ids.length).toBeGreaterThan(atLeast);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('names the tests there are: "npm run threats" brings it up to them', async () => {
		expect(table).toBe(await withProofs(of, table, proofs));
	});
});
