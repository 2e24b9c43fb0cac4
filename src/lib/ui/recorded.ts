/** Which recordings say a text: a person's voice, made beforehand, comes before any that a device has. */

/** Text as it stands on a screen -> the address of its recording. */
export type Recordings = ReadonlyMap<string, string>;

/**
 * The recordings that say the whole of a text, in its order, or null where a part of it has none: half by
 * a person and half by a machine helps nobody.
 */
export function recordingsFor(text: string, recordings: Recordings): string[] | null {
	if (recordings.size === 0) return null;
	const known = new Map([...recordings].map(([says, file]) => [plain(says), file]));
	const sentences = (text.match(/[^.!?:\n]+[.!?:]*/g) ?? []).map((it) => it.trim()).filter(Boolean);
	const files: string[] = [];

	for (let at = 0; at < sentences.length;) {
		const found = longestFrom(sentences, at, known);
		if (!found) return null;
		files.push(found.file);
		at = found.next;
	}
	return files.length > 0 ? files : null;
}

/** A recording may say more than one sentence: the longest that fits is meant. */
function longestFrom(sentences: readonly string[], at: number, known: Recordings) {
	for (let next = sentences.length; next > at; next -= 1) {
		const file = known.get(plain(sentences.slice(at, next).join(' ')));
		if (file) return { file, next };
	}
	return null;
}

/** A label has no full stop where it stands, and one where it is read. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(/[.:]$/, '');
