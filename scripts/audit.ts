/** `npm run audit:verify`: whether the record of who did what is as it was written, line by line. */
import { verifyRecord, type RecordCheck } from '../src/lib/server/anchors.ts';
import { closeDatabase, openDatabase } from '../src/lib/server/database.ts';
import { EnvProblem, readPlaces } from '../src/lib/server/env.ts';
import { openKeys } from '../src/lib/server/keys.ts';

try {
	process.exitCode = await verify();
} catch (fault) {
	if ((fault as Error).name !== 'EnvProblem') throw fault;
	process.stderr.write(`${(fault as Error).message}\n`);
	process.exitCode = 2;
}

async function verify(): Promise<number> {
	const { database, keys, anchors } = readPlaces(process.env);
	if (!database)
		throw new EnvProblem('Set DATABASE_URL to the database, or MY_SAY_DATA to its folder.');
	if (!keys) throw new EnvProblem('Set MY_SAY_KEYS to the path of the key file.');

	const db = await openDatabase(database);
	try {
		const check = await verifyRecord(db, openKeys(keys), anchors);
		process.stdout.write(`${told(check, anchors)}\n`);
		return check.ok ? 0 : 1;
	} finally {
		await closeDatabase(db);
	}
}

function told(check: RecordCheck, anchors: string | null): string {
	if (check.ok) {
		const beside = anchors
			? `The anchors in ${anchors} fit.`
			: 'Set MY_SAY_ANCHORS to hold the anchors beside it: without them a cut or rewritten record does not show.';
		const restored = check.before
			? ` Those of ${check.before.join(', ')} hold lines that went with a restore, as this house has signed: ask who restored it.`
			: '';
		return `The record is as it was written: ${check.lines} lines. ${beside}${restored}`;
	}
	if ('at' in check) return `The record was changed: line ${check.at} is not as it was written.`;
	const why = {
		unreadable: 'cannot be read',
		signature: 'was not signed by this house',
		line: 'names a line that the record no longer has'
	};
	return `The record was changed, or its anchor was: the anchor of ${check.anchor} ${why[check.why]}.`;
}
