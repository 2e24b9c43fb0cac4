/** Whether a child of nine in Britain knows a word: it is familiar, made from a familiar one, or explained in My Say. */
import { familiar } from './familiar.ts';
import { glossary } from './glossary.ts';

const known = new Set(familiar);
const explained = new Set(glossary.flatMap(({ words }) => words));

/** Whether a child knows a word, or My Say explains it. @param word in small letters */
export function knows(word: string): boolean {
	return explained.has(word) || stemsOf(word).some((stem) => known.has(stem));
}

/** A word as it stands, and what it may be made from: "tries" from "try", "stopped" from "stop". */
function stemsOf(word: string): string[] {
	const endings: [RegExp, string][] = [
		[/'s$/, ''],
		[/s$/, ''],
		[/es$/, ''],
		[/ies$/, 'y'],
		[/(?:ed|ing|er|est)$/, ''],
		[/(?:ed|ing|er|est)$/, 'e'],
		[/(?:ied|ier|iest)$/, 'y'],
		[/(.)\1(?:ed|ing|er|est)$/, '$1'],
		[/ly$/, '']
	];
	return [word, ...endings.map(([ending, stem]) => word.replace(ending, stem))];
}
