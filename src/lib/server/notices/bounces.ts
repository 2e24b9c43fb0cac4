/** Mails that came back, as a mail server lays them into a folder: one file each (RFC 3464). */
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** @param address for whom it could not be delivered; null: it says of nobody that it failed for good */
export type Bounce = { address: string | null; remove: () => Promise<void> };

const largest = 1024 * 1024;

/** A Maildir has what is new in a folder of that name; else they lie in the folder itself. */
export async function bouncesIn(folder: string): Promise<Bounce[]> {
	const bounces: Bounce[] = [];
	for (const place of [join(folder, 'new'), folder]) {
		for (const name of await namesIn(place)) {
			const path = join(place, name);
			const found = await stat(path);
			if (!found.isFile()) continue;
			const text = found.size > largest ? '' : await readFile(path, 'latin1');
			bounces.push({ address: failedFor(text), remove: () => rm(path, { force: true }) });
		}
	}
	return bounces;
}

async function namesIn(place: string): Promise<string[]> {
	try {
		// What a server still writes begins with a point.
		return (await readdir(place)).filter((name) => !name.startsWith('.')).toSorted();
	} catch (fault) {
		if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw fault;
	}
}

/** That it takes longer is no failure, and neither is an answer out of office. */
export function failedFor(text: string): string | null {
	const unfolded = text.replace(/\r?\n[ \t]+/g, ' ');
	if (!/^Action:\s*failed\b/im.test(unfolded)) return null;
	const found = /^(?:Original|Final)-Recipient:\s*rfc822;\s*<?([^\s<>;]+@[^\s<>;]+)>?/im.exec(
		unfolded
	);
	return found?.[1]?.toLowerCase() ?? null;
}
