/** The key file: what stands in it, and how it is read and written. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
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

/**
 * One of the two recovery envelopes: to what a copy of this file is sealed, and the SHA-256 of the short
 * code on the paper, by which its holder shows that they have it.
 */
export const Envelope = z.object({
	recipient: z.string().startsWith('age1'),
	check: z.string().regex(/^[0-9a-f]{64}$/)
});
export type Envelope = z.infer<typeof Envelope>;

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
	/** Two, or none: the demonstration's keys are worth nothing. */
	recovery: z.array(Envelope).max(2).default([]),
	list: KeyList
});
export type KeyFile = z.infer<typeof KeyFile>;

/** All keys of a new installation. @param mark 'demonstration', or null for a council's own */
export function newKeyFile(mark: string | null): KeyFile {
	const root = newPair();
	const intake = newPair();
	const receipt = newPair();
	const installation = randomUUID();

	return {
		v: 1,
		installation,
		mark,
		root,
		authority: [newSecret()],
		intake: [intake],
		receipt: [receipt],
		pepper: [newSecret()],
		anchor: [newPair()],
		recovery: [],
		list: signedList(root, {
			v: 1,
			installation,
			number: 1,
			intake: [publicHalf(intake)],
			receipt: [publicHalf(receipt)],
			root: publicHalf(root).key,
			nextRoot: null
		})
	};
}

/** The list that devices take, signed by the root key. */
export const signedList = (root: Pair, list: Omit<KeyList, 'signature'>): KeyList => ({
	...list,
	signature: signedBy(privateKey(root), signedText({ ...list, signature: '' }))
});

/**
 * Makes the key file of a new installation, readable by its owner alone.
 * @param mark what the file is made for: 'demonstration', or null for a council's own
 * @throws EnvProblem when there is one already: nothing is ever written over it
 */
export const createKeyFile = (path: string, { mark }: { mark: string | null }): void =>
	writeNew(path, newKeyFile(mark));

/** The file as text, as it lies on the disk and in its recovery copy. */
export const textOfKeys = (file: KeyFile): string => JSON.stringify(file, null, '\t');

/** Puts a changed file in the place of the one before, whole or not at all. */
export function replaceKeyFile(path: string, file: KeyFile): void {
	const beside = `${path}.new`;
	writeFileSync(beside, textOfKeys(file), { mode: 0o600, flush: true });
	renameSync(beside, path);
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
	const file = keysIn(jsonIn(path));
	if (file) return file;
	throw new EnvProblem(`The key file at ${path} is damaged: put back its recovery copy.`);
}

/** @returns null when this is no key file, or not a whole one */
export function keysIn(json: unknown): KeyFile | null {
	const file = KeyFile.safeParse(json);
	return file.success && isWhole(file.data) ? file.data : null;
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

/** @throws EnvProblem when there is a file already */
export function writeNew(path: string, file: KeyFile): void {
	mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
	try {
		writeFileSync(path, textOfKeys(file), { flag: 'wx', mode: 0o600, flush: true });
	} catch (fault) {
		if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
		throw new EnvProblem(`There is a key file at ${path} already, and it is never written over.`);
	}
}
