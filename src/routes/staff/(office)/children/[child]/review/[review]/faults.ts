/** What is not plain in what is written for one child, but for the names that everybody there knows. */
import type { Mode } from '$lib/domain/mode.ts';
import { notPlain } from '$lib/i18n/en/lint.ts';
import type { Fault } from '$lib/i18n/en/plain.ts';

/** @param names as they stand in the text */
export function faultsFor(text: string, mode: Mode, names: readonly string[]): Fault[] {
	const known = new Set(names.flatMap((name) => name.split(/\s+/)));
	return notPlain(text, mode).filter(
		({ rule, what }) => rule !== 'not a known word' || !known.has(what.replace(/['’]s$/, ''))
	);
}
