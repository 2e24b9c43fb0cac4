/** A photo, made anew on the device before anything keeps it: no place, no date, no name of a camera. */
import { largestPicture, longestSide, type Content } from '../domain/attachment.ts';

/** Tried one after another until it is small enough: the longest side in pixels, and the quality. */
const tries = [
	[longestSide, 0.85],
	[longestSide, 0.7],
	[1600, 0.7],
	[1200, 0.65],
	[800, 0.6]
] as const;

/**
 * Decodes a photo and writes down what is to be seen, and nothing else.
 * @returns null when this browser cannot make a picture of it
 */
export async function remadePhoto(file: Blob): Promise<Content | null> {
	const seen = await decoded(file);
	if (!seen) return null;
	try {
		for (const [side, quality] of tries) {
			const bytes = await written(seen, side, quality);
			if (bytes && bytes.byteLength <= largestPicture) return { type: 'image/jpeg', bytes };
		}
		return null;
	} finally {
		seen.close();
	}
}

async function decoded(file: Blob): Promise<ImageBitmap | null> {
	try {
		// The way up is all that is taken over from what the camera wrote beside the picture.
		return await createImageBitmap(file, { imageOrientation: 'from-image' });
	} catch {
		return null;
	}
}

async function written(
	seen: ImageBitmap,
	side: number,
	quality: number
): Promise<ArrayBuffer | null> {
	const scale = Math.min(1, side / Math.max(seen.width, seen.height));
	const width = Math.max(1, Math.round(seen.width * scale));
	const height = Math.max(1, Math.round(seen.height * scale));
	const canvas = new OffscreenCanvas(width, height);
	const pen = canvas.getContext('2d');
	if (!pen) return null;
	// What is see-through becomes paper, and not black.
	pen.fillStyle = '#ffffff';
	pen.fillRect(0, 0, width, height);
	pen.drawImage(seen, 0, 0, width, height);
	const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
	return blob.type === 'image/jpeg' ? blob.arrayBuffer() : null;
}
