/** A statement, checked by its form -> sealed parts. Loaded when a child sends: it brings the cryptography along. */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { manifestFits, piecesOf, type Content, type ManifestLine } from '../domain/attachment.ts';
import {
	assemble,
	authorText,
	canonical,
	encode,
	fromBase64url,
	pad,
	sealInfo,
	toBase64url,
	toHex,
	type Header
} from '../domain/envelope.ts';
import type { Said } from '../domain/statement.ts';
import { checkAnswers } from '../forms/answers.ts';
import { formVersion } from '../forms/catalogue.ts';
import { attachmentsIn, type Answers } from '../forms/form.ts';
import type { EnrolmentRow } from './store.ts';

/** What a child has said, before it is signed. */
export type Statement = Omit<Said, 'v' | 'manifest' | 'signature' | 'answers'> & {
	answers: Answers;
};

type Device = Pick<EnrolmentRow, 'id' | 'installation' | 'keys'>;

/**
 * Closes a statement: signed by its author if the code was given, then sealed to the authority. No key on this device opens it.
 * @param seq its number among the statements of this enrolment; sealed in
 * @param contentOf the bytes of what an answer names
 * @returns the sealed parts in their order; part 0 holds the words
 * @throws Error when the answers do not fit their form, or what was made is not whole: that is a fault
 * of ours
 */
export async function sealStatement(
	statement: Statement,
	device: Device,
	authorKey: CryptoKey | null,
	seq: number,
	contentOf: (attachment: string) => Promise<Content> = notMade
): Promise<ArrayBuffer[]> {
	const fits = checked(statement);
	const pieces = await piecesFor(fits, contentOf);
	const manifest = pieces.map(({ line }) => line);
	const said = await signed(fits, manifest, authorKey);
	const contents = [encode(canonical(said)), ...pieces.map(({ bytes }) => bytes)];

	return Promise.all(
		contents.map((content, part) => {
			const header: Header = {
				v: 1,
				suite: 1,
				// However old the list is: the authority keeps the keys of the devices that are out.
				kid: device.keys.intake[0]!.kid,
				installation: device.installation,
				enrolment: device.id,
				statement: statement.statement,
				part,
				parts: contents.length,
				seq
			};
			return sealPart(header, content, device.keys.intake[0]!.key);
		})
	);
}

function checked(statement: Statement): Statement {
	const form = formVersion(statement.form, statement.version);
	const check = form && checkAnswers(form, statement.answers);
	if (!check?.ok) throw new Error('the answers do not fit their form');
	return { ...statement, answers: check.answers };
}

type Piece = { line: ManifestLine; bytes: Uint8Array };

/** What was made, cut into pieces, each with the line that names it. Words first: part 0 is not among them. */
async function piecesFor(
	{ form: id, version, answers }: Statement,
	contentOf: (attachment: string) => Promise<Content>
): Promise<Piece[]> {
	const form = formVersion(id, version);
	const attached = form ? attachmentsIn(form, answers) : [];
	const pieces: Piece[] = [];
	for (const { id: attachment, kind } of attached) {
		const { type, bytes: whole } = await contentOf(attachment);
		const cut = piecesOf(whole);
		for (const [piece, bytes] of cut.entries()) {
			const sha256 = toHex(await crypto.subtle.digest('SHA-256', bytes));
			const about = { attachment, piece, pieces: cut.length, kind, type, sha256 };
			const line = { ...about, part: pieces.length + 1, bytes: bytes.length };
			pieces.push({ line, bytes });
		}
	}
	const manifest = pieces.map(({ line }) => line);
	if (!manifestFits(manifest, attached)) throw new Error('what was made does not fit');
	return pieces;
}

const notMade = (): Promise<Content> => Promise.reject(new Error('nothing was made'));

async function signed(
	statement: Statement,
	manifest: ManifestLine[],
	authorKey: CryptoKey | null
): Promise<Said> {
	const said: Said = { v: 1, ...statement, manifest, signature: null };
	if (!authorKey) return said;
	const signature = await crypto.subtle.sign(
		{ name: 'ECDSA', hash: 'SHA-256' },
		authorKey,
		authorText(said)
	);
	return { ...said, signature: toBase64url(signature) };
}

async function sealPart(header: Header, content: Uint8Array, key: string): Promise<ArrayBuffer> {
	const suite = new CipherSuite({
		kem: new DhkemP256HkdfSha256(),
		kdf: new HkdfSha256(),
		aead: new Aes256Gcm()
	});
	const sender = await suite.createSenderContext({
		recipientPublicKey: await suite.kem.deserializePublicKey(fromBase64url(key)),
		info: sealInfo(header)
	});
	const headerBytes = encode(canonical(header));
	const ciphertext = await sender.seal(pad(content), headerBytes);
	return assemble(headerBytes, new Uint8Array(sender.enc), new Uint8Array(ciphertext)).buffer;
}
