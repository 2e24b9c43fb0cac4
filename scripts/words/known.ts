/**
 * From where the familiar words come: two lists from schools, held to a British dictionary since both are
 * American, and our own list of what they lack. What comes of it lies in `i18n/en/familiar.ts`, which the
 * house needs and these packages are not there.
 */
import { daleChall } from 'dale-chall';
import british from 'dictionary-en-gb';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { spache } from 'spache';
import { alsoFamiliar } from './familiar.ts';

const file = fileURLToPath(new URL('../../src/lib/i18n/en/familiar.ts', import.meta.url));

/** The familiar words, in the order of the alphabet. */
export function familiarWords(): string[] {
	const spelled = new Set(
		new TextDecoder()
			.decode(british.dic)
			.split('\n')
			.map((line) => line.replace(/[/\t].*$/, '').toLowerCase())
	);
	const fromSchool = [...spache, ...daleChall].map((word) => word.toLowerCase());
	const all = new Set([...fromSchool.filter((word) => spelled.has(word)), ...alsoFamiliar]);
	return [...all].toSorted();
}

/** Writes them where both the house and a page find them. */
export function keepFamiliar(): void {
	const lines = familiarWords()
		.join(' ')
		.replace(/(.{80,95}) /g, '$1\n\t');
	writeFileSync(
		file,
		`/** Words that a child of nine in Britain knows. Made by "npm run words -- --familiar": never edit it by hand. */
export const familiar: readonly string[] = \`
\t${lines}
\`
\t.trim()
\t.split(/\\s+/);
`
	);
}
