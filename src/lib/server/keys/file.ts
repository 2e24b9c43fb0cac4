/** The key file: made once, and then only read. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { KeyList, signedText } from '../../domain/envelope.ts';
import { EnvProblem } from '../env.ts';
import {
	isSignedBy,
	newPair,
	newSecret,
	Pair,
	privateKey,
	publicHalf,
	Secret,
	signedBy
} from './pairs.ts';

/** Of each list the first is in force; the others still open what was made with them. */
const KeyFile = z.object({
	v: z.literal(1),
	installation: z.uuid(),
	mark: z.string().nullable(),
	root: Pair,
	authority: z.array(Secret).min(1),
	intake: z.array(Pair).min(1),
	receipt: z.array(Pair).min(1),
	pepper: z.array(Secret).min(1),
	anchor: z.array(Pair).min(1),
	list: KeyList
});
export type KeyFile = z.infer<typeof KeyFile>;

/**
 * Makes the key file of a new installation, readable by its owner alone.
 * @param mark what the file is made for: 'demonstration', or null for a council's own
 * @throws EnvProblem when there is one already: nothing is ever written over it
 */
export function createKeyFile(path: string, { mark }: { mark: string | null }): void {
	const root = newPair();
	const intake = newPair();
	const receipt = newPair();
	const installation = randomUUID();

	const list = {
		v: 1 as const,
		installation,
		number: 1,
		intake: [publicHalf(intake)],
		receipt: [publicHalf(receipt)],
		root: publicHalf(root).key,
		nextRoot: null
	};
	const file: KeyFile = {
		v: 1,
		installation,
		mark,
		root,
		authority: [newSecret()],
		intake: [intake],
		receipt: [receipt],
		pepper: [newSecret()],
		anchor: [newPair()],
		list: { ...list, signature: signedBy(privateKey(root), signedText({ ...list, signature: '' })) }
	};
	writeNew(path, JSON.stringify(file, null, '\t'));
}

/**
 * Reads a key file.
 * @throws EnvProblem in one plain sentence when it is not there, others can read it, or it is damaged
 */
export function keyFileAt(path: string): KeyFile {
	const mode = statSync(path, { throwIfNoEntry: false })?.mode;
	if (mode === undefined) throw new EnvProblem(`There is no key file at ${path}.`);
	if (mode & 0o077) {
		throw new EnvProblem(`Others can read the key file: run "chmod 600 ${path}".`);
	}
	const file = KeyFile.safeParse(jsonIn(path));
	if (!file.success || !isWhole(file.data)) {
		throw new EnvProblem(`The key file at ${path} is damaged: put back its recovery copy.`);
	}
	return file.data;
}

function jsonIn(path: string): unknown {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch (fault) {
		if (fault instanceof SyntaxError) return null;
		throw new EnvProblem(`The key file at ${path} cannot be read by this user.`);
	}
}

/** Every key can be used, and the list is one that devices will take. */
function isWhole({ root, intake, receipt, anchor, installation, list }: KeyFile): boolean {
	try {
		for (const pair of [root, ...intake, ...receipt, ...anchor]) privateKey(pair);
	} catch {
		return false;
	}
	const listed = [...list.intake, ...list.receipt].map(({ key }) => key);
	return (
		list.installation === installation &&
		list.root === publicHalf(root).key &&
		[...intake, ...receipt].every((pair) => listed.includes(publicHalf(pair).key)) &&
		isSignedBy(root, signedText(list), list.signature)
	);
}

function writeNew(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
	try {
		writeFileSync(path, text, { flag: 'wx', mode: 0o600, flush: true });
	} catch (fault) {
		if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
		throw new EnvProblem(`There is a key file at ${path} already, and it is never written over.`);
	}
}
