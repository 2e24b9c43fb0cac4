/** The keys of a council: `npm run keys create | rotate | envelopes | copy | recover | identity`. Each says what to do next. */
import { createInterface } from 'node:readline/promises';
import { EnvProblem, readPlaces } from '../src/lib/server/env.ts';
import {
	changeEnvelopes,
	copyKeys,
	kindsOfKeys,
	makeKeys,
	newIdentity,
	recoverKeys,
	rotateKeys,
	type Changed,
	type KeyPlaces,
	type KindOfKeys
} from '../src/lib/server/keys.ts';

const [verb = '', ...more] = process.argv.slice(2);

const verbs: Record<string, () => Promise<string>> = {
	async create() {
		const changed = await makeKeys(places());
		return `The keys are made.\n${told(changed)}\n${nextAfterPapers}`;
	},

	async rotate() {
		const changed = await rotateKeys(places(), whichKinds());
		return `New keys are in force, and the earlier ones are kept.\n${told(changed)}\nRestart My Say now, in every process. It then wraps the children's keys anew by itself.`;
	},

	async envelopes() {
		const changed = await changeEnvelopes(places());
		return `The recovery copy is sealed to two new envelopes.\n${told(changed)}\nRestart My Say.\n${nextAfterPapers}`;
	},

	async copy() {
		const [folder] = more;
		if (!folder) throw new EnvProblem('Say where to: npm run keys copy FOLDER');
		const copy = await copyKeys(keyFile(), folder);
		return `The keys are sealed to their two envelopes, once more, in ${copy}\nKeep it where no backup of the database is.`;
	},

	async identity() {
		const { identity, address } = await newIdentity();
		return `For backups that are opened without an envelope. Keep this line where no backup is, and never on the server:\n   ${identity}\nAnd give this one to the backup command, after --also:\n   ${address}`;
	},

	async recover() {
		const [copy] = more;
		if (!copy)
			throw new EnvProblem('Say which copy: npm run keys recover FOLDER/my-say-keys-1-….age');
		const identity = await asked('Type the long line on the paper of one envelope: ');
		const number = await recoverKeys(keyFile(), { copy, identity });
		return `The key file is back, with list number ${number}. Close this window: the long line stands in it. Put the paper into a new envelope.`;
	}
};

const nextAfterPapers =
	'Give one envelope each to two people. Each then types their short code in My Say, under Settings: until both have, no child can be added.';

try {
	const obeyed = verbs[verb];
	if (!obeyed) throw new EnvProblem(`Say what to do: ${Object.keys(verbs).join(', ')}.`);
	process.stdout.write(`\n${await obeyed()}\n\n`);
} catch (fault) {
	if (!(fault instanceof EnvProblem)) throw fault;
	process.stderr.write(`${fault.message}\n`);
	process.exitCode = 1;
}

function keyFile(): string {
	const { keys } = readPlaces(process.env);
	if (keys) return keys;
	throw new EnvProblem('Set MY_SAY_KEYS to the path of the key file.');
}

function places(): KeyPlaces {
	const { recovery } = readPlaces(process.env);
	const keys = keyFile();
	if (recovery) return { keys, recovery };
	throw new EnvProblem('Set MY_SAY_RECOVERY to a folder for the recovery copy, off this machine.');
}

/** All of them, unless some are named. */
function whichKinds(): readonly KindOfKeys[] {
	const strays = more.filter((it) => !kindsOfKeys.some((kind) => kind === it));
	if (strays.length > 0) {
		throw new EnvProblem(`There is no "${strays[0]}". There is: ${kindsOfKeys.join(', ')}.`);
	}
	return more.length === 0 ? kindsOfKeys : kindsOfKeys.filter((kind) => more.includes(kind));
}

function told({ copy, papers }: Changed): string {
	const envelopes = papers.map(
		({ identity, check }, at) => `
   Envelope ${at + 1}. Write this on paper, check it letter by letter, and keep it nowhere else:
      the long line     ${identity}
      the short code    ${check}`
	);
	return [`The recovery copy lies in ${copy}`, ...envelopes].join('\n');
}

async function asked(question: string): Promise<string> {
	const terminal = createInterface({ input: process.stdin, output: process.stderr });
	try {
		return await terminal.question(question);
	} finally {
		terminal.close();
	}
}
