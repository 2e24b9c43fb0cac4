/** `npm run backup -- --to FOLDER`: all of My Say but its keys, sealed, while it runs. */
import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { letBackupsGo, makeBackup, type WantedBackup } from '../src/lib/server/backup.ts';
import { EnvProblem, readPlaces } from '../src/lib/server/env.ts';
import { progress, size, tell } from './backup/progress.ts';

const usage =
	'Say where to: npm run backup -- --to FOLDER [--also age1…] [--keep-days 35]. FOLDER is best on another machine.';

try {
	await backUp();
} catch (fault) {
	if (!(fault instanceof EnvProblem)) throw fault;
	process.stderr.write(`${fault.message}\n`);
	process.exitCode = 1;
}

async function backUp(): Promise<void> {
	const { wanted, keepDays } = asked();
	const { file, manifest } = await makeBackup(wanted, progress('sealed'));
	tell(`The backup is ${file}, ${size(statSync(file).size)}, and its manifest lies beside it.`);
	tell(
		`In it: ${count(manifest.counts.statement, 'statement')} of ${count(manifest.counts.child, 'child', 'children')}, and the record of deeds up to line ${manifest.audit.number}. The keys are not in it.`
	);
	tell(
		`It is sealed to ${count(manifest.sealedTo.length, 'address', 'addresses')}: any of their owners can open it.`
	);
	if (keepDays === null) return;
	const gone = letBackupsGo(wanted.folder, keepDays);
	tell(`Backups of more than ${keepDays} days ago: ${gone} deleted.`);
}

function asked(): { wanted: WantedBackup; keepDays: number | null } {
	const { to, also, 'keep-days': days } = given();
	if (!to) throw new EnvProblem(usage);
	if (days !== undefined && !/^[1-9]\d{0,3}$/.test(days)) {
		throw new EnvProblem('--keep-days is a number of days, such as 35.');
	}
	const { database, keys } = readPlaces(process.env);
	if (!database) {
		throw new EnvProblem('Set DATABASE_URL to the database, or MY_SAY_DATA to its folder.');
	}
	if (!keys) throw new EnvProblem('Set MY_SAY_KEYS to the path of the key file.');
	const wanted = { database, keys, folder: to, also, release: release() };
	return { wanted, keepDays: days === undefined ? null : Number(days) };
}

function given() {
	try {
		return parseArgs({
			options: {
				to: { type: 'string' },
				also: { type: 'string', multiple: true, default: [] },
				'keep-days': { type: 'string' }
			}
		}).values;
	} catch {
		throw new EnvProblem(usage);
	}
}

function release(): string {
	const about = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
	return (JSON.parse(about) as { version: string }).version;
}

function count(n: number | undefined, one: string, more = `${one}s`): string {
	return `${n ?? 0} ${n === 1 ? one : more}`;
}
