/** Reads all that a child reads, and says what is not plain. */
import { knows } from '../../src/lib/i18n/en/known.ts';
import { faultsIn, faultsOnTile, type Fault } from '../../src/lib/i18n/en/plain.ts';
import { gradeOf } from './grade.ts';
import { named, type Read } from './lines.ts';

/** The school year in which a screen can be read; above it somebody should look. Not counted in Pictures. */
const grades = { standard: 4, easy: 2, 'every mode': 4 } as const;

/** A name that is put in is known to whoever reads it. */
const names = new Set(Object.values(named).map((name) => name.toLowerCase()));
const knowsOrIsName = (word: string) => names.has(word.replace(/'s$/, '')) || knows(word);

/** @returns each fault with its line, in the order of the texts */
export function faultsAmong(read: readonly Read[]): (Read & Fault)[] {
	return read.flatMap((it) => {
		const { line, voice, tile } = it;
		const faults = [
			...faultsIn(line, voice, knowsOrIsName),
			...(tile ? faultsOnTile(line, voice) : [])
		];
		return faults.map((fault) => ({ ...it, ...fault }));
	});
}

export type Hard = { screen: string; voice: string; grade: number };

/** The screens that are hard to read as a whole. Formulas jump on short texts: this is for a person to judge. */
export function hardScreens(read: readonly Read[]): Hard[] {
	const screens = Map.groupBy(read, ({ screen, voice }) => `${screen} in ${voice}`);
	return [...screens.values()].flatMap((lines): Hard[] => {
		const { screen, voice } = lines[0]!;
		if (voice === 'pictures') return [];
		const grade = gradeOf(lines.map(({ line }) => line));
		return grade > grades[voice] ? [{ screen, voice, grade }] : [];
	});
}
