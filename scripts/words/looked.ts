/**
 * Whether a draft still says what the English says. Of each line it was made from, tests/i18n/looked-at.json
 * keeps a sum: when the English changes, somebody must look at the draft again, and say so.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { catalogue } from '../../src/lib/forms/catalogue.ts';
import type { Form, Line } from '../../src/lib/forms/form.ts';
import { draftOf, textOf } from '../../src/lib/forms/texts.ts';
import { english, otherLanguages, others, type Other } from './drafts.ts';

const file = fileURLToPath(new URL('../../tests/i18n/looked-at.json', import.meta.url));

/** For each language: where a line stands, and the sum of the English it was made from. */
export type LookedAt = Record<string, Record<string, string>>;

/** A line of a draft, and the English that it must say. Of a line with plural forms, all of them together. */
export type Pair = { path: string; english: string; draft: string };

/** What somebody has looked at, as it is kept. */
export const lookedAt = (): LookedAt => JSON.parse(readFileSync(file, 'utf8')) as LookedAt;

/** All that a draft has, beside its English. */
export async function pairsIn(language: Other): Promise<Pair[]> {
	const forms = await Promise.all(
		catalogue.map(async (form: Form) => {
			const draft = await draftOf(form, language);
			const pairs = pairsOf(await textOf(form, 'en'), draft ?? {});
			return pairs.map((pair) => ({ ...pair, path: `${form.id}/${form.version} ${pair.path}` }));
		})
	);
	return [...pairsOf(english, others[language]), ...forms.flat()];
}

/** What of a draft nobody has looked at since its English changed. */
export function notLookedAt(pairs: readonly Pair[], kept: Record<string, string> = {}): Pair[] {
	return pairs.filter(({ path, english }) => kept[path] !== sumOf(english));
}

/** Somebody has looked at all that the drafts say: keeps the sums of their English. */
export async function keepLookedAt(): Promise<void> {
	const all = otherLanguages.map(async (language) => {
		const sums = (await pairsIn(language)).map(({ path, english }) => [path, sumOf(english)]);
		return [language, Object.fromEntries(sums.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)))];
	});
	const sums: unknown = Object.fromEntries(await Promise.all(all));
	writeFileSync(file, `${JSON.stringify(sums, null, '\t')}\n`);
}

/** @returns the lines that both have, each by its path; the plural forms of one line as one */
function pairsOf(ours: object, theirs: object): Pair[] {
	const drafted = linesByPath(theirs);
	return [...linesByPath(ours)].flatMap(([path, lines]) => {
		const draft = drafted.get(path);
		return draft ? [{ path, english: lines.join(' | '), draft: draft.join(' | ') }] : [];
	});
}

function linesByPath(wordings: object, under = '', found = new Map<string, string[]>()) {
	for (const [name, line] of Object.entries(wordings) as [string, Line | object][]) {
		const path = under + name.replace(plural, '');
		if (isLine(line)) found.set(path, [...(found.get(path) ?? []), ...inEachMode(line)]);
		else linesByPath(line, `${path}.`, found);
	}
	return found;
}

const plural = /_(zero|one|two|few|many|other)$/;

const isLine = (line: Line | object): line is Line =>
	typeof line === 'string' || 'standard' in line;

const inEachMode = (line: Line): string[] =>
	typeof line === 'string' ? [line] : Object.entries(line).map((mode) => mode.join(': '));

/** Short: it tells a change, and keeps no secret. */
const sumOf = (line: string): string =>
	createHash('sha256').update(line).digest('hex').slice(0, 12);
