/** `npm run restore -- --from FILE --to FOLDER-OR-ADDRESS`: brings a backup back, into an empty place. */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { lookAtBackup, restoreBackup, type RestoredHouse } from '../src/lib/server/backup.ts';
import { EnvProblem, placeAt, readPlaces } from '../src/lib/server/env.ts';
import { progress, tell } from './backup/progress.ts';

const usage =
	'Say which backup, and where to: npm run restore -- --from FILE.age --to FOLDER-OR-ADDRESS [--identity FILE]';

try {
	process.exitCode = await restore();
} catch (fault) {
	if (!(fault instanceof EnvProblem)) throw fault;
	process.stderr.write(`${fault.message}\n`);
	process.exitCode = 1;
}

/** @returns 0 when all is well, 2 when it is back and somebody must look */
async function restore(): Promise<number> {
	const { from, to, identity: at } = given();
	if (!from || !to) throw new EnvProblem(usage);
	const { keys, anchors } = readPlaces(process.env);
	if (!keys) throw new EnvProblem('Set MY_SAY_KEYS to the path of the key file.');

	const wanted = { file: from, to: placeAt(to), keys, anchors };
	await lookAtBackup(wanted);
	const identity = at ? textAt(at) : await asked();
	const house = await restoreBackup({ ...wanted, identity }, progress('brought back'));
	for (const sentence of told(house, to)) tell(sentence);
	return house.record.ok && house.locked === 0 ? 0 : 2;
}

function told({ manifest, epoch, children, locked, record, told }: RestoredHouse, to: string) {
	const { counts, madeAt } = manifest;
	return [
		`Everything is back as it was on ${madeAt.slice(0, 16).replace('T', ' at ')} UTC: ${counts.statement} statements of ${counts.child} children, every table with as many rows as it had.`,
		`The known sample opens with this key file${locked === 0 ? `, and so do the keys of all ${children} children.` : '.'}`,
		...(locked > 0
			? [
					`LOOK: the keys of ${locked} of ${children} children do not open. Bring back the newest recovery copy of the key file.`
				]
			: []),
		...recordTold(record),
		...(told === false
			? [
					'LOOK: the folder of the anchors could not be written to, so the next check will find lines missing.'
				]
			: []),
		`The new epoch is ${epoch}: tablets send again what they still keep, each once.`,
		`Now start My Say with the database ${/^postgres/.test(to) ? 'at that address' : `in ${to}`}. Write down that you restored, and from when.`
	];
}

function recordTold(record: RestoredHouse['record']): string[] {
	if (!record.ok) {
		const where = 'at' in record ? `line ${record.at}` : `the anchor of ${record.anchor}`;
		return [
			`LOOK: the record of deeds is not as it was written, from ${where} on. Run npm run audit:verify.`
		];
	}
	const before = record.before
		? ` The anchors of ${record.before.join(', ')} hold later lines, which the backup does not have; that is now said beside them.`
		: '';
	return [
		`The record of deeds is as it was written, ${record.lines} lines with the one about this restore.${before}`
	];
}

function given() {
	try {
		return parseArgs({
			options: {
				from: { type: 'string' },
				to: { type: 'string' },
				identity: { type: 'string' }
			}
		}).values;
	} catch {
		throw new EnvProblem(usage);
	}
}

function textAt(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		throw new EnvProblem(`${path} cannot be read.`);
	}
}

async function asked(): Promise<string> {
	const terminal = createInterface({ input: process.stdin, output: process.stderr });
	try {
		return await terminal.question('Type the long line on the paper of one envelope: ');
	} finally {
		terminal.close();
	}
}
