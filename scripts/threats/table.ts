/** Two tables of the assurance folder, threats and faults: their fourth column is what the titles of the tests say. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { format, resolveConfig } from 'prettier';

export type Table = { file: string; what: 'threats' | 'faults'; letter: 'T' | 'F' };

export const threats: Table = { file: 'docs/assurance/threats.md', what: 'threats', letter: 'T' };
export const faults: Table = { file: 'docs/assurance/faults.md', what: 'faults', letter: 'F' };

/** Each story of the model is a test, under the name it has there. */
const stories = 'tests/model/kept.ts';

/** What stands in the last column while a test is owed. */
const notYet = 'No test yet';

/** One row: `proofs` are files of tests, `open` is what no test here proves, and why. */
export type Row = { id: string; proofs: string[]; open: string };

/** The id of a row -> the test files with a title that carries it, as paths from the top. */
export function proofsNow({ letter }: Table): Map<string, string[]> {
	const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
		.map((file) => `tests/${file.replaceAll('\\', '/')}`)
		.filter((file) => file.endsWith('.test.ts') || file === stories)
		.sort();
	const proofs = new Map<string, string[]>();
	for (const file of files) {
		for (const id of new Set(idsIn(readFileSync(file, 'utf8'), letter))) {
			proofs.set(id, [...(proofs.get(id) ?? []), file]);
		}
	}
	return proofs;
}

/** A title is a string: an id in a comment proves nothing. */
const idsIn = (code: string, letter: string): string[] =>
	code
		.split('\n')
		.filter((line) => /^[^/*]*['"`].*\[[TF]-\d\d\]/.test(line))
		.flatMap((line) => [...line.matchAll(/\[([TF]-\d\d)\]/g)].map(([, id = '']) => id))
		.filter((id) => id.startsWith(letter));

const row = /^\| *([TF]-\d\d) *\|(.*)\|$/;

/** The rows of the table as they stand. */
export const rowsIn = (text: string): Row[] =>
	text.split('\n').flatMap((line) => {
		const [, id = '', rest = ''] = row.exec(line) ?? [];
		if (!id) return [];
		const [, , proofs = '', open = ''] = rest.split('|').map((cell) => cell.trim());
		const files = [...proofs.matchAll(/\(\.\.\/\.\.\/([^)]+)\)/g)].map(([, file = '']) => file);
		return [{ id, proofs: files, open }];
	});

/** The same text with the tests there are now, laid out as the house lays out its papers. */
export async function withProofs(
	{ file }: Table,
	text: string,
	proofs: Map<string, string[]>
): Promise<string> {
	const lines = text.split('\n').map((line) => {
		const [, id = '', rest = ''] = row.exec(line) ?? [];
		if (!id) return line;
		const [what = '', holds = '', , open = ''] = rest.split('|');
		const cell = (proofs.get(id) ?? []).map(linkTo).join(', ');
		const still = cell && open.trim() === notYet ? '' : open;
		return `| ${id} |${what}|${holds}| ${cell} |${still}|`;
	});
	const options = await resolveConfig(file);
	return format(lines.join('\n'), { ...options, parser: 'markdown' });
}

const linkTo = (file: string): string =>
	`[${basename(file).replace(/(\.test)?\.ts$/, '')}](../../${file})`;
