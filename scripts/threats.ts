/** Brings the tables of the assurance folder up to the tests there are: `npm run threats`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { faults, proofsNow, rowsIn, threats, withProofs } from './threats/table.ts';

for (const table of [threats, faults]) {
	const { file, what } = table;
	writeFileSync(file, await withProofs(table, readFileSync(file, 'utf8'), proofsNow(table)));
	const rows = rowsIn(readFileSync(file, 'utf8'));
	const without = rows.filter(({ proofs }) => proofs.length === 0).map(({ id }) => id);
	const told = without.join(', ') || 'none';
	process.stdout.write(`${rows.length} ${what}; without a test: ${told}\n`);
}
