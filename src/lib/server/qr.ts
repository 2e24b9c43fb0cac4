/** A link as a QR code: drawn from its squares, so that no page has to take markup from elsewhere. */
import { encode } from 'uqr';

/** `path` draws the dark squares on a field of `size` by `size`, margin included. */
export type Qr = { size: number; path: string };

/** @param text what is read when it is scanned */
export function qrOf(text: string): Qr {
	const { data, size } = encode(text, { ecc: 'M', border: 4 });
	const path = data
		.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
		.join('');
	return { size, path };
}
