/** The recovery copy: the whole key file, sealed to two people of whom either can open it. */
import { armor, Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EnvProblem } from '../env.ts';
import { keysIn, textOfKeys, type Envelope, type KeyFile } from './file.ts';

/** What is written on one sheet of paper, put into an envelope, and kept nowhere else. */
export type Paper = { identity: string; check: string };

/** Makes the two envelopes of a council: what goes on the papers, and what the key file keeps of them. */
export async function newEnvelopes(): Promise<{ papers: Paper[]; recovery: Envelope[] }> {
	const identities = [await generateIdentity(), await generateIdentity()];
	const papers = identities.map((identity) => ({ identity, check: checkOf(identity) }));
	const recovery = await Promise.all(
		papers.map(async ({ identity, check }) => ({
			recipient: await identityToRecipient(identity),
			check: hashOfCheck(check)
		}))
	);
	return { papers, recovery };
}

/** One more pair, of nobody's envelope: what opens, and the address to seal to. */
export async function newIdentity(): Promise<{ identity: string; address: string }> {
	const identity = await generateIdentity();
	return { identity, address: await identityToRecipient(identity) };
}

/**
 * Seals a key file to its envelopes, and writes it into a folder, under the number of its key list.
 * @returns the path of what was written
 * @throws EnvProblem when the folder cannot be written to
 */
export async function keepCopy(folder: string, file: KeyFile): Promise<string> {
	const sealing = new Encrypter();
	for (const { recipient } of file.recovery) sealing.addRecipient(recipient);
	const sealed = armor.encode(await sealing.encrypt(textOfKeys(file)));

	const path = join(folder, `my-say-keys-${file.list.number}-${headOf(sealed)}.age`);
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		writeFileSync(path, sealed, { flag: 'wx', mode: 0o600, flush: true });
	} catch {
		throw new EnvProblem(`The recovery copy cannot be written to ${folder}: nothing was changed.`);
	}
	return path;
}

/**
 * Opens a recovery copy.
 * @param identity what stands on the paper of one envelope
 * @throws EnvProblem when the copy is not there, was damaged, or this paper does not open it
 */
export async function openCopy(path: string, identity: string): Promise<KeyFile> {
	const file = keysIn(JSON.parse(await opened(path, identity)));
	if (!file) throw new EnvProblem(`What lies in ${path} is not a whole key file.`);
	return file;
}

async function opened(path: string, identity: string): Promise<string> {
	const sealed = textAt(path);
	try {
		const opening = new Decrypter();
		opening.addIdentity(identity.trim());
		return await opening.decrypt(armor.decode(sealed), 'text');
	} catch {
		throw new EnvProblem(
			`This paper does not open ${path}: type all of its long line, or take the copy that belongs to it.`
		);
	}
}

function textAt(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		throw new EnvProblem(`There is no recovery copy at ${path}.`);
	}
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten letters that can be read aloud, worked out from the long line: they open nothing. */
function checkOf(identity: string): string {
	const bytes = createHash('sha256').update(`my-say/envelope/1|${identity}`).digest();
	const code = [...bytes.subarray(0, 10)].map((byte) => letters[byte % letters.length]).join('');
	return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** As people type it: in capitals, with or without the dash. */
export const hashOfCheck = (check: string): string =>
	createHash('sha256')
		.update(check.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
		.digest('hex');

const headOf = (sealed: string): string =>
	createHash('sha256').update(sealed).digest('hex').slice(0, 8);
