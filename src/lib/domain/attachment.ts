/** What a child drew, photographed or spoke: how an answer names it, its limits, and how its bytes begin. */
import { z } from './check.ts';

export const attachmentKinds = ['drawing', 'photo', 'voice'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** The most of them in one statement, and the most bytes of all together. */
export const mostAttachments = 12;
export const largestAltogether = 20_000_000;

/** A drawing or photo: bytes, and pixels on its longest side. */
export const largestPicture = 800_000;
export const longestSide = 2048;

/** A recording: bytes and seconds. */
export const largestVoice = 4_000_000;
export const longestVoice = 120;

/** The most bytes that one sealed part carries of it: the largest padding, less the length before it. */
export const largestPiece = 1000 * 1024 - 4;

const id = z.uuid();

/** Its bytes lie beside the answer, never in it. */
export const Attachment = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('drawing'),
		id,
		/** The stamps in it, for whoever cannot see it. Open: an unknown one must not keep a drawing back. */
		shows: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(60))
	}),
	z.strictObject({ kind: z.literal('photo'), id }),
	z.strictObject({
		kind: z.literal('voice'),
		id,
		seconds: z.int().check(z.minimum(0), z.maximum(longestVoice))
	})
]);
export type Attachment = z.infer<typeof Attachment>;

/** The bytes of an attachment, as they are sealed. */
export type Content = { type: ContentType; bytes: ArrayBuffer };

/** Every type that is taken, and whether it is seen or heard. */
const contentTypes = {
	'image/jpeg': 'seen',
	'image/png': 'seen',
	'image/webp': 'seen',
	'audio/mp4': 'heard',
	'audio/webm': 'heard',
	'audio/ogg': 'heard'
} as const;
export type ContentType = keyof typeof contentTypes;

/** Whether an attachment of this kind may be of this type. */
export function mayBe(kind: AttachmentKind, type: string): type is ContentType {
	const how = type in contentTypes ? contentTypes[type as ContentType] : null;
	return how === (kind === 'voice' ? 'heard' : 'seen');
}

/** What bytes are by their beginning, whatever they say they are; null: nothing that is taken. */
export function typeOf(bytes: Uint8Array): ContentType | null {
	const begins = (at: number, ...with_: number[]) => with_.every((it, n) => bytes[at + n] === it);
	if (begins(0, 0xff, 0xd8, 0xff)) return 'image/jpeg';
	if (begins(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
	if (begins(0, 0x52, 0x49, 0x46, 0x46) && begins(8, 0x57, 0x45, 0x42, 0x50)) return 'image/webp';
	if (begins(4, 0x66, 0x74, 0x79, 0x70)) return 'audio/mp4';
	if (begins(0, 0x1a, 0x45, 0xdf, 0xa3)) return 'audio/webm';
	return begins(0, 0x4f, 0x67, 0x67, 0x53) ? 'audio/ogg' : null;
}

/** The most bytes of one attachment of this kind. */
export const largestOf = (kind: AttachmentKind): number =>
	kind === 'voice' ? largestVoice : largestPicture;

/** Cuts into pieces that each fit into one sealed part. */
export function piecesOf(bytes: ArrayBuffer): Uint8Array<ArrayBuffer>[] {
	const pieces = [];
	for (let from = 0; from < bytes.byteLength; from += largestPiece) {
		pieces.push(new Uint8Array(bytes.slice(from, from + largestPiece)));
	}
	return pieces;
}

/** How many parts an attachment of so many bytes is cut into. */
export const partsFor = (bytes: number): number => Math.ceil(bytes / largestPiece);

/** One piece of an attachment, in a part of its own. Part 0 names them all. */
export const ManifestLine = z.object({
	part: z.int().check(z.minimum(1), z.maximum(99)),
	attachment: id,
	/** Which piece of it, from 0, and how many there are. */
	piece: z.int().check(z.minimum(0)),
	pieces: z.int().check(z.minimum(1)),
	kind: z.enum(attachmentKinds),
	type: z.string(),
	/** Of this piece. */
	bytes: z.int().check(z.minimum(1)),
	sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/))
});
export type ManifestLine = z.infer<typeof ManifestLine>;

/** The most lines of a manifest: every attachment, each cut as often as its size can ask for. */
export const longestManifest = 48;

/**
 * Whether a manifest names exactly these attachments, whole, in parts 1, 2, 3 ... and within the limits.
 * @param attached what the answers name
 */
export function manifestFits(
	manifest: readonly ManifestLine[],
	attached: readonly Attachment[]
): boolean {
	const ids = new Set(attached.map((it) => it.id));
	const total = manifest.reduce((sum, { bytes }) => sum + bytes, 0);
	return (
		ids.size === attached.length &&
		attached.length <= mostAttachments &&
		total <= largestAltogether &&
		manifest.every(({ attachment, part }, at) => ids.has(attachment) && part === at + 1) &&
		attached.every((it) => isWhole(manifest, it))
	);
}

function isWhole(manifest: readonly ManifestLine[], { id, kind }: Attachment): boolean {
	const lines = manifest.filter(({ attachment }) => attachment === id);
	const bytes = lines.reduce((sum, line) => sum + line.bytes, 0);
	return (
		lines.length > 0 &&
		bytes <= largestOf(kind) &&
		lines.every(
			(line, at) =>
				line.kind === kind &&
				line.piece === at &&
				line.pieces === lines.length &&
				line.type === lines[0]?.type &&
				mayBe(kind, line.type)
		)
	);
}
