/**
 * Takes in a council's list from the command line, as a nightly job would: the same as on the page.
 * node scripts/import.ts list.csv --profile lcs [--dry-run] [--same NEW] [--other NEW]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { profileNames } from '../src/lib/domain/list.ts';
import type { Actor } from '../src/lib/domain/people.ts';
import { Problem } from '../src/lib/domain/problem.ts';
import { council } from '../src/lib/i18n/en/council.ts';
import { EnvProblem, readEnv } from '../src/lib/server/env.ts';
import { openHouse, type House } from '../src/lib/server/house.ts';
import { lookAt, takeIn, type Decisions, type List, type Look } from '../src/lib/server/imports.ts';

const usage =
	'node scripts/import.ts list.csv --profile own|lcs|mosaic|eclipse [--dry-run] [--same NUMBER] [--other NUMBER]';

const command: Actor = { id: 'import-command', role: 'house' };
const words = council.lists;

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

/** What was asked for. @throws EnvProblem in one plain sentence */
function asked(): List & { dryRun: boolean } {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			profile: { type: 'string', default: 'own' },
			'dry-run': { type: 'boolean', default: false },
			same: { type: 'string', multiple: true, default: [] },
			other: { type: 'string', multiple: true, default: [] }
		}
	});
	const [file] = positionals;
	const profile = profileNames.find((it) => it === values.profile);
	if (!file || !profile) throw new EnvProblem(usage);
	const decisions: Decisions = {};
	for (const id of values.same) decisions[id] = 'same';
	for (const id of values.other) decisions[id] = 'other';
	return {
		bytes: bytesOf(file),
		profile,
		decisions,
		dryRun: values['dry-run']
	};
}

/** @throws EnvProblem when it cannot be read */
function bytesOf(file: string): Uint8Array {
	try {
		return new Uint8Array(readFileSync(file));
	} catch {
		throw new EnvProblem(`${file} cannot be read.`);
	}
}

function tellAll(seen: Look): void {
	const { rows, changes, unchanged, faults, notes, hints, absent, missing } = seen;
	if (missing.length > 0) tell(words.missing(missing.join(', ')));
	for (const { line, code, field, value } of faults) {
		tell(`${words.line(line)}: ${words.faults[code](value, field)}`);
	}
	for (const { line, code, value } of notes)
		tell(`${words.line(line)}: ${words.notes[code](value)}`);
	// By number alone: what a terminal shows is often kept.
	for (const { line, id, like } of hints) {
		tell(`${words.line(line)}: ${words.hintsTitle} ${id}, ${like}. ${words.hintsHow}`);
	}
	const { sum } = words;
	tell(
		`${[sum.rows(rows), sum.changes(changes.length), sum.unchanged(unchanged), sum.faults(faults.length)].join(', ')}. ${sum.absent(absent)}`
	);
}

async function run({ db, keys }: House, { dryRun, ...list }: ReturnType<typeof asked>) {
	const seen = await lookAt(db, keys, command, list);
	tellAll(seen);
	if (dryRun || seen.missing.length > 0) tell(words.nothingYet);
	else if (seen.changes.length > 0) {
		const { changes } = await takeIn(db, keys, command, list, seen.digest);
		tell(words.taken(changes.length));
	}
	// Something for a person to look at.
	return seen.missing.length + seen.faults.length + seen.hints.length === 0 ? 0 : 2;
}

function plainly(fault: Error): string {
	if (fault instanceof Problem && fault.code === 'keys.unconfirmed') return words.unconfirmed;
	return fault instanceof Problem ? fault.code : `${fault.name}. ${usage}`;
}

try {
	const wanted = asked();
	const house = await openHouse(readEnv({ argv: [], env: process.env }));
	try {
		process.exitCode = await run(house, wanted);
	} finally {
		await house.close();
	}
} catch (fault) {
	// A fault nobody expected may carry what a list says: only the kind of it is told.
	const told = fault instanceof EnvProblem ? fault.message : plainly(fault as Error);
	process.stderr.write(`${told}\n`);
	process.exitCode = 1;
}
