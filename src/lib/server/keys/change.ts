/** Changes of the key file: made, rotated, given new envelopes, got back. Each ends with a recovery copy. */
import { existsSync } from 'node:fs';
import { EnvProblem } from '../env.ts';
import {
	keyFileAt,
	newKeyFile,
	replaceKeyFile,
	signedList,
	writeNew,
	type KeyFile
} from './file.ts';
import { newPair, newSecret, publicHalf } from './pairs.ts';
import { keepCopy, newEnvelopes, openCopy, type Paper } from './recovery.ts';

/** Where the key file lies, and the folder for its recovery copies. */
export type KeyPlaces = { keys: string; recovery: string };

export const kinds = ['authority', 'intake', 'receipt', 'pepper', 'anchor'] as const;
export type Kind = (typeof kinds)[number];

/** What came of a change: where the copy is, and what to put into envelopes. */
export type Changed = { copy: string; papers: Paper[] };

/**
 * Makes the keys of a council and their recovery copy, in one step.
 * @throws EnvProblem when there is a key file already, or the copy cannot be written
 */
export async function makeKeys({ keys, recovery: folder }: KeyPlaces): Promise<Changed> {
	if (existsSync(keys)) {
		throw new EnvProblem(`There is a key file at ${keys} already, and it is never written over.`);
	}
	const { papers, recovery } = await newEnvelopes();
	const file = { ...newKeyFile(null), recovery };
	// First the copy: keys that are in force and lie nowhere else are what must never be.
	const copy = await keepCopy(folder, file);
	writeNew(keys, file);
	return { copy, papers };
}

/**
 * Puts new keys before those in force. The earlier ones stay: they open what was made with them.
 * @throws EnvProblem when there are no envelopes to seal a copy to
 */
export async function rotateKeys(
	{ keys, recovery }: KeyPlaces,
	which: readonly Kind[]
): Promise<Changed> {
	const file = rotated(keyFileAt(keys), which);
	if (file.recovery.length === 0) throw new EnvProblem(noEnvelopes);
	const copy = await keepCopy(recovery, file);
	replaceKeyFile(keys, file);
	return { copy, papers: [] };
}

/** Two new envelopes, when one was lost or its holder leaves. The old papers still open the older copies. */
export async function changeEnvelopes({ keys, recovery: folder }: KeyPlaces): Promise<Changed> {
	const before = keyFileAt(keys);
	const { papers, recovery } = await newEnvelopes();
	const file = { ...before, recovery };
	const copy = await keepCopy(folder, file);
	replaceKeyFile(keys, file);
	return { copy, papers };
}

/**
 * Puts back a key file from a recovery copy, with the paper of one envelope.
 * @returns the number of its key list
 * @throws EnvProblem when there is a key file already, or this paper does not open this copy
 */
export async function recoverKeys(
	keys: string,
	{ copy, identity }: { copy: string; identity: string }
): Promise<number> {
	const file = await openCopy(copy, identity);
	writeNew(keys, file);
	return file.list.number;
}

/**
 * Seals the key file as it is to its envelopes once more, for another place.
 * @returns the path of the copy
 * @throws EnvProblem when there are no envelopes, or the copy cannot be written
 */
export function copyKeys(keys: string, folder: string): Promise<string> {
	const file = keyFileAt(keys);
	if (file.recovery.length === 0) throw new EnvProblem(noEnvelopes);
	return keepCopy(folder, file);
}

const noEnvelopes = 'This key file has no recovery envelopes: run "npm run keys envelopes".';

/** New keys come first; devices learn of them by a list with a higher number. */
function rotated(file: KeyFile, which: readonly Kind[]): KeyFile {
	const next = { ...file };
	for (const kind of which) {
		if (kind === 'authority' || kind === 'pepper') next[kind] = [newSecret(), ...file[kind]];
		else next[kind] = [newPair(), ...file[kind]];
	}
	const { root, intake, receipt, list } = next;
	return {
		...next,
		list: signedList(root, {
			...list,
			number: list.number + 1,
			intake: intake.map(publicHalf),
			receipt: receipt.map(publicHalf)
		})
	};
}
