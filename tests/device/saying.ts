/** Something said on a tablet with what was made beside it: pictures, and a voice cut into parts. */
import { saveDraft } from '$lib/device/drafts.ts';
import { keepMade } from '$lib/device/made.ts';
import type { Store } from '$lib/device/store.ts';
import type { Unlocked } from '$lib/device/vault.ts';
import { largestPiece, type Attachment } from '$lib/domain/attachment.ts';
import { draftOf, now, send, wish } from './tablet.ts';

const jpeg = Uint8Array.of(0xff, 0xd8, 0xff);
const webm = Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3);

/** How large each picture is, in bytes, and how many parts the voice has. */
type With = { pictures?: number[]; voiceParts?: number };

/** Says a wish with pictures and a voice, and sends it. @returns the statement's id */
export async function sayWith(store: Store, child: Unlocked, made: With): Promise<string> {
	const draft = await draftOf(store, child);
	const { statement } = draft;
	const attached: Attachment[] = [];
	const keep = async (it: Attachment, begin: Uint8Array, size: number) => {
		const bytes = new Uint8Array(size);
		bytes.set(begin);
		const type = it.kind === 'voice' ? 'audio/webm' : 'image/jpeg';
		const place = { id: it.id, kind: it.kind, statement, beside: attached.map(({ id }) => id) };
		await keepMade(store, child, place, { type, bytes: bytes.buffer });
		attached.push(it);
	};
	for (const size of made.pictures ?? []) {
		await keep({ kind: 'photo', id: crypto.randomUUID() }, jpeg, size);
	}
	if (made.voiceParts) {
		const size = (made.voiceParts - 1) * largestPiece + 100;
		await keep({ kind: 'voice', id: crypto.randomUUID(), seconds: 60 }, webm, size);
	}
	const answers = { anything: { is: 'words' as const, ready: [], words: wish, attached } };
	const saved = await saveDraft(store, child, { ...draft, answers }, now());
	if (saved === 'open elsewhere') throw new Error('not saved');
	await send(store, child, saved);
	return statement;
}
