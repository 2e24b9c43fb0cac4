/** What lies in clear beside a sealed backup: what it is and how much, signed, and nothing of anybody. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { canonical, encode } from '../../domain/envelope.ts';
import { EnvProblem } from '../env.ts';
import type { Keys } from '../keys.ts';

const Sum = z.object({ bytes: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
export type Sum = z.infer<typeof Sum>;

const Manifest = z.object({
	v: z.literal(1),
	madeAt: z.iso.datetime(),
	/** Of the product, and the last step to its tables. */
	release: z.string(),
	step: z.string(),
	/** Of which kind of database it is a copy. */
	shape: z.string(),
	installation: z.uuid(),
	mark: z.string().nullable(),
	epoch: z.string(),
	/** Rows, by table. */
	counts: z.record(z.string(), z.int()),
	/** The last line of the record of deeds, and its hash. */
	audit: z.object({ number: z.int(), hash: z.string() }),
	copy: Sum,
	sealed: Sum,
	/** To whom it is sealed. */
	sealedTo: z.array(z.string()).min(1),
	/** A statement that nobody made, kept as a child's are: who opens it has the keys that open theirs. */
	sample: z.object({
		child: z.string(),
		statement: z.string(),
		key: z.base64(),
		kid: z.string(),
		words: z.base64()
	}),
	kid: z.string(),
	signature: z.string()
});
export type Manifest = z.infer<typeof Manifest>;

export const ending = { sealed: '.age', manifest: '.json' } as const;

/** @param file the sealed one */
export const manifestOf = (file: string): string => file.replace(/\.age$/, '') + ending.manifest;

export function signedManifest(
	keys: Keys,
	what: Omit<Manifest, 'v' | 'kid' | 'signature'>
): Manifest {
	const manifest = { v: 1 as const, ...what };
	return { ...manifest, ...keys.signAnchor(textOf(manifest)) };
}

/**
 * Reads what a backup is said to be, and whether this house said so.
 * @param file the sealed one
 * @throws EnvProblem in one plain sentence when it is not there, was changed, or is of another house
 */
export function manifestAt(file: string, keys: Keys): Manifest {
	const path = manifestOf(file);
	const read = Manifest.safeParse(jsonAt(path));
	if (!read.success) {
		throw new EnvProblem(`${path} is no manifest of a backup: take the one that was made with it.`);
	}
	const { kid, signature, ...what } = read.data;
	if (what.installation !== keys.installation || what.mark !== keys.mark) {
		throw new EnvProblem('The key file and the backup are of two different installations.');
	}
	if (!keys.anchorKeys.some((it) => it.kid === kid)) {
		throw new EnvProblem(
			'The key file is older than this backup: bring back its newest recovery copy first.'
		);
	}
	if (!keys.hasSignedAnchor(textOf(what), { kid, signature })) {
		throw new EnvProblem(`${path} was changed since it was made: take another backup.`);
	}
	return read.data;
}

const textOf = (what: Omit<Manifest, 'kid' | 'signature'>) =>
	encode(`my-say/backup/1|${canonical(what)}`);

function jsonAt(path: string): unknown {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return null;
	}
}
