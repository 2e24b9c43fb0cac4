/** Out of the seal, and what may be wrong on the way: each fault has a fixed word, and none of the part's. */
import { createPublicKey, verify } from 'node:crypto';
import {
	decode,
	fromBase64url,
	takeApart,
	unpad,
	type Bytes,
	type Header,
	type Opened
} from '../../domain/envelope.ts';
import { Said } from '../../domain/statement.ts';
import type { Keys } from '../keys.ts';

/** Why a part was set aside: words of ours, never of the part. */
export type SetAsideWhy =
	| 'answers.unfit'
	| 'child.other'
	| 'fault'
	| 'form.unknown'
	| 'header.other'
	| 'installation.other'
	| 'key.unknown'
	| 'manifest.unfit'
	| 'part.other'
	| 'part.unexpected'
	| 'picture.unfit'
	| 'recording.unfit'
	| 'seal.broken'
	| 'words.unfit';

/** A part that cannot be opened, and why. */
export class Unopened extends Error {
	readonly why: SetAsideWhy;

	constructor(why: SetAsideWhy) {
		super(why);
		this.why = why;
	}
}

/** A part as intake has kept it. */
export type SealedBytes = { statement_id: string; part: number; bytes: Uint8Array };

/** `words` are the bytes that were sealed: they may say more than this release can read in `said`. */
export type Unsealed = { header: Header; words: Bytes; said: Said };

/**
 * Opens part 0.
 * @throws Unopened when it is not what it says to be, or not for this house
 */
export async function unseal(keys: Keys, row: SealedBytes): Promise<Unsealed> {
	const sealed = apart(keys, row);
	const words = await plainOf(keys, sealed);
	return { header: sealed.header, words, said: saidIn(words, row) };
}

/**
 * Opens a part that carries no words.
 * @throws Unopened as `unseal`
 */
export async function unsealPiece(keys: Keys, row: SealedBytes): Promise<Bytes> {
	return plainOf(keys, apart(keys, row));
}

function apart(keys: Keys, row: SealedBytes): Opened {
	const sealed = takeApart(new Uint8Array(row.bytes));
	if (!sealed) throw new Unopened('seal.broken');
	const { header } = sealed;
	if (header.installation !== keys.installation) throw new Unopened('installation.other');
	if (header.statement !== row.statement_id || header.part !== row.part) {
		throw new Unopened('header.other');
	}
	if (!keys.hasIntake(header.kid)) throw new Unopened('key.unknown');
	return sealed;
}

async function plainOf(keys: Keys, sealed: Opened): Promise<Bytes> {
	try {
		return unpad(await keys.openSeal(sealed));
	} catch {
		throw new Unopened('seal.broken');
	}
}

function saidIn(words: Bytes, { statement_id }: SealedBytes): Said {
	const said = Said.safeParse(jsonIn(words));
	if (!said.success) throw new Unopened('words.unfit');
	if (said.data.statement !== statement_id) throw new Unopened('header.other');
	return said.data;
}

function jsonIn(words: Bytes): unknown {
	try {
		return JSON.parse(decode(words));
	} catch {
		throw new Unopened('words.unfit');
	}
}

/**
 * Whether the key of this point has signed a text.
 * @param point the raw P-256 point, base64url
 */
export function isSignedBy(point: string, text: Bytes, signature: string): boolean {
	try {
		const raw = fromBase64url(point);
		const [x, y] = [raw.subarray(1, 33), raw.subarray(33)].map((half) =>
			Buffer.from(half).toString('base64url')
		);
		const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
		return verify('sha256', text, { key, dsaEncoding: 'ieee-p1363' }, fromBase64url(signature));
	} catch {
		return false;
	}
}
