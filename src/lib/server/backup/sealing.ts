/** Seals and opens a stream with age, piece by piece: a backup may be larger than the memory. */
import { Decrypter, Encrypter } from 'age-encryption';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { EnvProblem } from '../env.ts';
import type { Sum } from './manifest.ts';

type Bytes = AsyncIterable<Uint8Array>;

/**
 * What seals to these addresses. Made before anything is copied: a wrong one is told at once.
 * @param to the public halves; whoever has the other half of one of them can open it
 * @throws EnvProblem when one of them is none
 */
export function sealingTo(to: readonly string[]): Encrypter {
	const sealing = new Encrypter();
	try {
		for (const address of to) sealing.addRecipient(address);
	} catch {
		throw new EnvProblem(
			'A backup is sealed to addresses that begin with "age1": one of these is none.'
		);
	}
	return sealing;
}

export const sealedBytes = async (bytes: Bytes, sealing: Encrypter): Promise<Bytes> =>
	asIterable(await sealing.encrypt(asStream(bytes)));

/** @throws EnvProblem when this line does not open it */
export async function openedBytes(bytes: Bytes, identity: string): Promise<Bytes> {
	const opening = new Decrypter();
	try {
		opening.addIdentity(identity.trim());
		return asIterable(await opening.decrypt(asStream(bytes)));
	} catch {
		throw new EnvProblem(
			'This line does not open the backup: type all of it, from the paper of an envelope that was in force then.'
		);
	}
}

/** Hands bytes on, and has their number and sum when all have passed. */
export function summed(
	bytes: Bytes,
	passed: (all: number) => void = () => {}
): { bytes: Bytes; sum: () => Sum } {
	const hash = createHash('sha256');
	let all = 0;
	async function* through(): AsyncGenerator<Uint8Array> {
		for await (const piece of bytes) {
			hash.update(piece);
			all += piece.length;
			passed(all);
			yield piece;
		}
	}
	return { bytes: through(), sum: () => ({ bytes: all, sha256: hash.copy().digest('hex') }) };
}

const asStream = (bytes: Bytes) =>
	Readable.toWeb(Readable.from(bytes, { objectMode: false })) as globalThis.ReadableStream<
		Uint8Array<ArrayBuffer>
	>;

const asIterable = (stream: globalThis.ReadableStream<Uint8Array>): Bytes =>
	Readable.fromWeb(stream as ReadableStream) as Bytes;
