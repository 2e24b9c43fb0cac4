/** A child's code as the server keeps it: Argon2id over HMAC(pepper, code). The code itself is nowhere. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Keys } from '../keys.ts';

const derive = promisify(argon2);

/** 64 MiB and 3 passes; written into every hash, so that it can grow. */
const cost = { memory: 65_536, passes: 3, parallelism: 1, tagLength: 32 };

/** As many at once as a small machine has memory for; the rest wait their turn. */
const atOnce = 2;

export type CodeHash = { hash: string; pepper: string };

/** @param code the text of the code, as `codeText` makes it */
export async function hashCode(keys: Keys, code: string): Promise<CodeHash> {
	const nonce = randomBytes(16);
	const { pepper, bytes } = keys.peppered(code);
	const tag = await inTurn(() => derive('argon2id', { ...cost, nonce, message: bytes }));
	return { hash: written(nonce, tag), pepper };
}

/**
 * Whether this is the child's code. A child who has none yet takes as long to refuse.
 * @param kept what `hashCode` gave, or null
 */
export async function isCode(keys: Keys, kept: CodeHash | null, code: string): Promise<boolean> {
	const { memory, passes, parallelism, nonce, tag } = read(kept?.hash ?? nobodys);
	const { bytes } = keys.peppered(code, kept?.pepper);
	const tried = await inTurn(() =>
		derive('argon2id', {
			message: bytes,
			nonce,
			memory,
			passes,
			parallelism,
			tagLength: tag.length
		})
	);
	return timingSafeEqual(tried, tag) && kept !== null;
}

const nobodys = written(Buffer.alloc(16), Buffer.alloc(cost.tagLength));

/** The usual text form of an Argon2id hash. */
function written(nonce: Buffer, tag: Buffer): string {
	const { memory, passes, parallelism } = cost;
	const [salt, hash] = [nonce, tag].map((bytes) => bytes.toString('base64').replaceAll('=', ''));
	return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${salt}$${hash}`;
}

function read(hash: string) {
	const found =
		/^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(hash);
	if (!found) throw new Error('a code is kept in a form that this release does not know');
	const [, memory, passes, parallelism, nonce = '', tag = ''] = found;
	return {
		memory: Number(memory),
		passes: Number(passes),
		parallelism: Number(parallelism),
		nonce: Buffer.from(nonce, 'base64'),
		tag: Buffer.from(tag, 'base64')
	};
}

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
	if (running >= atOnce) await new Promise<void>((begin) => waiting.push(begin));
	else running += 1;
	try {
		return await work();
	} finally {
		// Whoever waits takes this place over; nobody can slip in between.
		const next = waiting.shift();
		if (next) next();
		else running -= 1;
	}
}
