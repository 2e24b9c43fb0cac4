import {
	largestAltogether,
	manifestFits,
	mayBe,
	piecesOf,
	typeOf,
	type Attachment,
	type ManifestLine
} from '$lib/domain/attachment.ts';
import { expect, test } from 'vitest';

const ids = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
const [one = '', two = ''] = ids;
const voice: Attachment = { kind: 'voice', id: one, seconds: 2 };
const photo: Attachment = { kind: 'photo', id: two };
const line = (changes: Partial<ManifestLine> = {}): ManifestLine => ({
	part: 1,
	attachment: one,
	piece: 0,
	pieces: 1,
	kind: 'voice',
	type: 'audio/webm',
	bytes: 10,
	sha256: '0'.repeat(64),
	...changes
});
const ofPhoto = { attachment: two, kind: 'photo', type: 'image/jpeg' } as const;

test.each<[string, ManifestLine[], Attachment[]]>([
	['an answer names what does not come', [], [voice]],
	['something comes that no answer names', [line()], []],
	['it is of another kind', [line({ ...ofPhoto, attachment: one })], [voice]],
	['a voice says to be a picture', [line({ type: 'image/jpeg' })], [voice]],
	['a photo says to be an SVG', [line({ ...ofPhoto, type: 'image/svg+xml' })], [photo]],
	['a piece is missing', [line({ pieces: 2 })], [voice]],
	['a part is left out', [line({ part: 2 })], [voice]],
	['the same part is named twice', [line(), line({ ...ofPhoto })], [voice, photo]],
	['a photo is too large', [line({ ...ofPhoto, bytes: 800_001 })], [photo]],
	['a voice is too large', [line({ bytes: 4_000_001 })], [voice]],
	['two answers name the same', [line()], [voice, voice]]
])('a manifest does not fit, when %s', (_, manifest, attached) => {
	expect(manifestFits(manifest, attached)).toBe(false);
});

test('no more than 12 go with a statement, and no more than 20 MB', () => {
	const many = (count: number, bytes: number) => {
		const attached = Array.from({ length: count }, (_, n): Attachment => {
			return { kind: 'voice', id: `00000000-0000-4000-8000-0000000000${10 + n}`, seconds: 1 };
		});
		const manifest = attached.map(({ id }, n) => line({ attachment: id, part: n + 1, bytes }));
		return manifestFits(manifest, attached);
	};
	expect(many(12, 10)).toBe(true);
	expect(many(13, 10)).toBe(false);
	expect(many(6, largestAltogether / 5)).toBe(false);
});

test('pieces in their order, each attachment whole, fit', () => {
	const manifest = [
		line({ pieces: 2 }),
		line({ part: 2, piece: 1, pieces: 2 }),
		line({ ...ofPhoto, part: 3 })
	];
	expect(manifestFits(manifest, [voice, photo])).toBe(true);
});

test('what bytes are is told by how they begin', () => {
	const begins = (...bytes: number[]) => typeOf(new Uint8Array(bytes));
	expect(begins(0xff, 0xd8, 0xff, 0xe0)).toBe('image/jpeg');
	expect(begins(0x1a, 0x45, 0xdf, 0xa3)).toBe('audio/webm');
	expect(typeOf(new TextEncoder().encode('OggS'))).toBe('audio/ogg');
	expect(typeOf(new TextEncoder().encode('....ftypM4A '))).toBe('audio/mp4');
	expect(typeOf(new TextEncoder().encode('RIFF....WEBP'))).toBe('image/webp');
	for (const other of ['<svg', '%PDF-1.7', 'RIFF....WAVE', '<html>', '']) {
		expect(typeOf(new TextEncoder().encode(other))).toBeNull();
	}
	expect([mayBe('voice', 'image/png'), mayBe('photo', 'audio/mp4')]).toEqual([false, false]);
});

test('what is cut into pieces is the same when it is put together', () => {
	const whole = new Uint8Array(2_100_000).map((_, at) => at % 251);
	const pieces = piecesOf(whole.buffer);
	expect(pieces).toHaveLength(3);
	expect(Buffer.concat(pieces).equals(Buffer.from(whole))).toBe(true);
});
