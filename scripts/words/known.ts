/**
 * The words that a child of nine in Britain knows: two lists of familiar words from schools, held to a
 * British dictionary since both are American; our own list of what they lack; and what My Say explains.
 */
import { daleChall } from 'dale-chall';
import british from 'dictionary-en-gb';
import { spache } from 'spache';
import { glossary } from '../../src/lib/i18n/en/glossary.ts';
import { alsoFamiliar } from './familiar.ts';

const spelled = new Set(
	new TextDecoder()
		.decode(british.dic)
		.split('\n')
		.map((line) => line.replace(/[/\t].*$/, '').toLowerCase())
);

const fromSchool = [...spache, ...daleChall].map((word) => word.toLowerCase());
const familiar = new Set([...fromSchool.filter((word) => spelled.has(word)), ...alsoFamiliar]);
const explained = new Set(glossary.flatMap(({ words }) => words));

/** Whether a child knows a word, or My Say explains it. @param word in small letters */
export function knows(word: string): boolean {
	return explained.has(word) || stemsOf(word).some((stem) => familiar.has(stem));
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
