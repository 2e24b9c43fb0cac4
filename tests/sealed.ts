/**
 * Really sealed parts, as a tablet would make them. Written apart from the device's own sealing, from
 * the envelope alone, so that it shows when the two sides drift.
 */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { createHash, randomUUID, webcrypto } from 'node:crypto';
import type { Attachment, ManifestLine } from '../src/lib/domain/attachment.ts';
import {
	assemble,
	authorText,
	canonical,
	encode,
	fromBase64url,
	pad,
	sealInfo,
	toBase64url,
	type Header
} from '../src/lib/domain/envelope.ts';
import type { Said } from '../src/lib/domain/statement.ts';
import type { Database } from '../src/lib/server/database.ts';
import type { Part } from '../src/lib/server/intake.ts';
import type { Keys } from '../src/lib/server/keys.ts';

const { subtle } = webcrypto;
const p256 = { name: 'ECDSA', namedCurve: 'P-256' };

/** A tablet let in for one child, with the author key that lies behind the child's code. */
export type Enrolled = { enrolment: string; child: string; author: webcrypto.CryptoKey };

/** Lets a tablet in, straight into the table: how that is really done has tests of its own. */
export async function enrolledFor(db: Database, child: string): Promise<Enrolled> {
	const enrolment = randomUUID();
	const author = await subtle.generateKey(p256, true, ['sign', 'verify']);
	const at = new Date().toISOString();
	await db
		.insertInto('enrolment')
		.values({
			id: enrolment,
			child_id: child,
			delivery_key: 'not used here',
			author_key: toBase64url(await subtle.exportKey('raw', author.publicKey)),
			shared_at: at,
			made_at: at,
			heard_at: at,
			revoked_at: null
		})
		.execute();
	return { enrolment, child, author: author.privateKey };
}

export type Words = Omit<Said, 'signature'>;

/** Something to say on "My Review, My Choice". */
export function saidBy(child: string, changes: Partial<Words> = {}): Words {
	return {
		v: 1,
		statement: randomUUID(),
		child,
		form: 'review-menu',
		version: 1,
		how: { mode: 'standard', language: 'en', input: 'touch', helper: false, order: {} },
		answers: { anything: { is: 'words', ready: [], words: 'I want Gran to come.' } },
		door: 1,
		manifest: [],
		writtenAt: new Date().toISOString(),
		zone: 'Europe/London',
		shownRecipient: 'Sarah',
		aboutIro: false,
		urgent: false,
		alsoWorker: false,
		...changes
	};
}

/** Where a part is to differ from what a tablet would make. */
export type Otherwise = {
	header?: Partial<Header>;
	/** In place of the author key's; null: nobody signed. */
	signature?: string | null;
	/** What is sealed in place of the words. */
	inside?: string;
	/** Bytes in place of the words: a piece of what was made. */
	piece?: Uint8Array;
	/** The key it is sealed to, base64url, in place of the first of the list. */
	sealTo?: string;
};

/** Seals what was said into its part 0. */
export async function sealed(
	keys: Pick<Keys, 'installation' | 'keyList'>,
	tablet: Enrolled,
	words: Words,
	otherwise: Otherwise = {}
): Promise<Part> {
	const [intake] = keys.keyList.intake;
	if (!intake) throw new Error('a key list names at least one key');
	const header: Header = {
		v: 1,
		suite: 1,
		kid: intake.kid,
		installation: keys.installation,
		enrolment: tablet.enrolment,
		statement: words.statement,
		part: 0,
		parts: 1,
		seq: 1,
		...otherwise.header
	};
	const inside = otherwise.inside ?? canonical(await signed(tablet, words, otherwise.signature));
	const plain = otherwise.piece ?? encode(inside);
	const bytes = await seal(header, otherwise.sealTo ?? intake.key, plain);
	return { statement: words.statement, part: header.part, bytes };
}

/** What a child made, and the line of the manifest that says so; cut where a test wants it cut. */
export type Made = { attached: Attachment; lines: ManifestLine[]; pieces: Uint8Array[] };

/** @param from the part in which the first piece travels */
export function madeOf(attached: Attachment, type: string, pieces: Uint8Array[], from = 1): Made {
	const lines = pieces.map((bytes, piece) => ({
		part: from + piece,
		attachment: attached.id,
		piece,
		pieces: pieces.length,
		kind: attached.kind,
		type,
		bytes: bytes.length,
		sha256: createHash('sha256').update(bytes).digest('hex')
	}));
	return { attached, lines, pieces };
}

/** Words that name what was made, as more of "anything" on "My Review, My Choice". */
export const sayingMore = (child: string, made: readonly Made[]): Words =>
	saidBy(child, {
		answers: {
			anything: {
				is: 'words',
				ready: [],
				words: 'I want Gran to come.',
				attached: made.map(({ attached }) => attached)
			}
		},
		manifest: made.flatMap(({ lines }) => lines)
	});

/** All parts of a statement, the words first. */
export function sealedWith(
	keys: Pick<Keys, 'installation' | 'keyList'>,
	tablet: Enrolled,
	words: Words,
	made: readonly Made[]
): Promise<Part[]> {
	const pieces = made.flatMap((it) => it.pieces);
	const parts = pieces.length + 1;
	return Promise.all([
		sealed(keys, tablet, words, { header: { parts } }),
		...pieces.map((piece, at) =>
			sealed(keys, tablet, words, { header: { part: at + 1, parts }, piece })
		)
	]);
}

async function signed(tablet: Enrolled, words: Words, instead?: string | null): Promise<Said> {
	if (instead !== undefined) return { ...words, signature: instead };
	const text = authorText({ ...words, signature: null });
	const how = { name: 'ECDSA', hash: 'SHA-256' };
	return { ...words, signature: toBase64url(await subtle.sign(how, tablet.author, text)) };
}

const suite = new CipherSuite({
	kem: new DhkemP256HkdfSha256(),
	kdf: new HkdfSha256(),
	aead: new Aes256Gcm()
});

async function seal(header: Header, to: string, inside: Uint8Array): Promise<Part['bytes']> {
	const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64url(to));
	const headerBytes = encode(canonical(header));
	const { enc, ct } = await suite.seal(
		{ recipientPublicKey, info: sealInfo(header) },
		pad(inside),
		headerBytes
	);
	return assemble(headerBytes, new Uint8Array(enc), new Uint8Array(ct));
}
