/** The bytes of what a child made, as an answer: shown or heard where the statement is read, and nowhere else. */
import { Problem } from '../domain/problem.ts';
import type { OpenedAttachment } from './attachments.ts';

const endings: Record<string, string> = {
	'image/jpeg': 'jpg',
	'image/png': 'png',
	'image/webp': 'webp',
	'audio/mp4': 'm4a',
	'audio/webm': 'webm',
	'audio/ogg': 'ogg'
};

/**
 * Refuses whoever asks from a page that is not ours.
 * @throws Problem 'origin.foreign'
 */
export function onlyFromOwnPages(request: Request): void {
	const site = request.headers.get('sec-fetch-site');
	if (site !== null && site !== 'same-origin') throw new Problem('origin.foreign');
}

/** An answer that nobody keeps, and in which nothing can run. Some players ask for it in pieces. */
export function served({ kind, type, bytes }: OpenedAttachment, request: Request): Response {
	const ending = endings[type];
	// Only the opener writes the type: what is not in our table was never let in.
	if (!ending) throw new Error('a type that this house does not serve');
	const headers = {
		'content-type': type,
		'content-disposition': `${kind === 'voice' ? 'attachment' : 'inline'}; filename="${kind}.${ending}"`,
		'content-security-policy': "sandbox; default-src 'none'",
		'cache-control': 'no-store',
		'accept-ranges': 'bytes'
	};
	const piece = pieceAsked(request.headers.get('range'), bytes.length);
	if (!piece) return answer(bytes, 200, headers);
	if (piece === 'outside') {
		return answer(null, 416, { ...headers, 'content-range': `bytes */${bytes.length}` });
	}
	const { from, to } = piece;
	return answer(bytes.subarray(from, to + 1), 206, {
		...headers,
		'content-range': `bytes ${from}-${to}/${bytes.length}`
	});
}

/** From and to, both counted in; null: all of it. */
function pieceAsked(
	range: string | null,
	size: number
): { from: number; to: number } | 'outside' | null {
	const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
	if (first === '' && last === '') return null;
	const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
	const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
	return from > to ? 'outside' : { from, to };
}

const answer = (
	bytes: Uint8Array | null,
	status: number,
	headers: Record<string, string>
): Response => {
	const body = bytes && new Uint8Array(bytes);
	return new Response(body, {
		status,
		headers: { ...headers, 'content-length': String(body?.length ?? 0) }
	});
};
