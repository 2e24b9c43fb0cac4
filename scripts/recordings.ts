/**
 * Looks through the recordings of what a child reads: each names the very text it speaks, and is a file of
 * ours that every browser plays. `node scripts/recordings.ts` also says how much has none yet.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One recording. `says`: the text as it stands on the screen; `sha256`: of the text that was spoken, so that
 * a text that was changed after its recording is found.
 */
export type Recording = {
	says: string;
	sha256: string;
	file: string;
	by: string;
	licence: string;
};

const home = join(import.meta.dirname, '../static/recordings');

/** The recordings in a language, as its manifest lists them; none where there is no manifest. */
export function recordingsIn(language: string, folder = home): Recording[] {
	const path = join(folder, `${language}.json`);
	if (!existsSync(path)) return [];
	return (JSON.parse(readFileSync(path, 'utf8')) as { recordings: Recording[] }).recordings;
}

/**
 * What is wrong with the recordings in a language: one sentence each.
 * @param read every text that a child can meet in it today
 */
export function faultsIn(
	recordings: readonly Recording[],
	read: ReadonlySet<string>,
	folder = home
): string[] {
	const said = recordings.map(({ says }) => says);
	return recordings.flatMap((it, at) => {
		const { says, sha256, file, by, licence } = it;
		const faults = [
			!read.has(says) && 'speaks a text that no child reads any more',
			sha256 !== hashOf(says) && 'was made of another text',
			said.indexOf(says) < at && 'is there twice',
			!isOurs(file) && 'is not a file of this house',
			isOurs(file) && !existsSync(join(folder, file)) && 'is not there',
			isOurs(file) &&
				existsSync(join(folder, file)) &&
				!playsEverywhere(join(folder, file)) &&
				'is neither MP3 nor AAC',
			!(by && licence) && 'does not say whose voice it is, or under which licence'
		];
		return faults.filter((fault) => fault !== false).map((fault) => `"${says}": it ${fault}`);
	});
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const isOurs = (file: string): boolean => /^[a-z]{2,3}\/[a-z0-9-]+\.(mp3|m4a|aac)$/.test(file);

/** By its first bytes, not by its name: Safari plays no Opus. */
function playsEverywhere(path: string): boolean {
	const head = readFileSync(path).subarray(0, 12);
	const isMp3 =
		head.toString('latin1', 0, 3) === 'ID3' || (head[0] === 0xff && (head[1]! & 0xe0) === 0xe0);
	return isMp3 || head.toString('latin1', 4, 8) === 'ftyp';
}

if (import.meta.main) {
	const { allTexts } = await import('./words/lines.ts');
	const texts = await allTexts();
	const recordings = recordingsIn('en');
	const faults = faultsIn(recordings, texts);
	const told = [
		...faults,
		`${recordings.length} of ${texts.size} texts have a recording; ${faults.length} are not right`
	];
	process.stdout.write(`${told.join('\n')}\n`);
	process.exitCode = faults.length > 0 ? 1 : 0;
}
