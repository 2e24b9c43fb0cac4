/** Makes a picture anew, so that nothing is left of it but what is to be seen. */
import sharp, { type Sharp } from 'sharp';
import { largestPicture, longestSide, typeOf } from '../domain/attachment.ts';

/** A picture that is none, or not one that is taken. */
export class NoPicture extends Error {}

/** A picture as it is kept: its own type says what it is. */
export type Remade = { type: 'image/jpeg' | 'image/png' | 'image/webp'; bytes: Uint8Array };

const mostPixels = 40_000_000;
/** How long one picture may take, in seconds. */
const longest = 10;

const how = {
	'image/jpeg': (it: Sharp) => it.jpeg({ quality: 86, mozjpeg: true }),
	'image/png': (it: Sharp) => it.png({ compressionLevel: 9 }),
	'image/webp': (it: Sharp) => it.webp({ quality: 86 })
} as const;

// Everything that could read is closed, and only three doors are opened again: no SVG, no PDF, no TIFF.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
	operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer']
});
// One picture at a time, and none of it stays in memory.
sharp.cache(false);
sharp.concurrency(1);

/**
 * Decodes a picture and writes it down again: no place, no date, no device, no second file at its end.
 * @param largest in bytes
 * @throws NoPicture when it is damaged, too large, or not what it begins as
 */
export async function remade(bytes: Uint8Array, largest = largestPicture): Promise<Remade> {
	const type = typeOf(bytes);
	if (!isSeen(type) || bytes.length > largest) throw new NoPicture('not a picture we take');
	try {
		const decoded = sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels, pages: 1 })
			.autoOrient()
			.resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
			.timeout({ seconds: longest });
		return { type, bytes: await how[type](decoded).toBuffer() };
	} catch (fault) {
		throw new NoPicture('will not be decoded', { cause: fault });
	}
}

const isSeen = (type: string | null): type is Remade['type'] => type !== null && type in how;
