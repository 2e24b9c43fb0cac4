import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { proofsNow, threats, threatsIn, withProofs } from '../../scripts/threats/table.ts';

const table = readFileSync(threats, 'utf8');
const rows = threatsIn(table);
const proofs = proofsNow();

test('a threat that no test proves says why not', () => {
	const silent = rows.filter(({ proofs, open }) => proofs.length === 0 && open === '');
	expect(silent.map(({ id }) => id)).toEqual([]);
});

test('no test proves a threat that the table does not have', () => {
	const known = rows.map(({ id }) => id);
	expect([...proofs.keys()].filter((id) => !known.includes(id))).toEqual([]);
});

test('each threat stands in the table once', () => {
	const ids = rows.map(({ id }) => id);
	expect(ids.length).toBeGreaterThan(60);
	expect(new Set(ids).size).toBe(ids.length);
});

test('the table names the tests there are: "npm run threats" brings it up to them', async () => {
	expect(table).toBe(await withProofs(table, proofs));
});
