/** Brings the threat table of the assurance folder up to the tests there are: `npm run threats`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { proofsNow, threats, threatsIn, withProofs } from './threats/table.ts';

writeFileSync(threats, await withProofs(readFileSync(threats, 'utf8'), proofsNow()));
const rows = threatsIn(readFileSync(threats, 'utf8'));
const without = rows.filter(({ proofs }) => proofs.length === 0).map(({ id }) => id);
process.stdout.write(`${rows.length} threats; without a test: ${without.join(', ') || 'none'}\n`);
