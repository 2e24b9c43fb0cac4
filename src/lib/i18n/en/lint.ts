/** What is not plain in what an adult has written to one child. Said to the adult; nothing is kept back for it. */
import type { Mode } from '../../domain/mode.ts';
import { knows } from './known.ts';
import { faultsIn, sentencesIn, wordsIn, type Fault, type Voice } from './plain.ts';

/** In Pictures it is read aloud, sentence by sentence: as plain as Easy. */
const voices: Record<Mode, Voice> = { standard: 'standard', easy: 'easy', pictures: 'easy' };

/** @returns each fault once, in the order of the text */
export function notPlain(text: string, mode: Mode): Fault[] {
	const names = namesIn(text);
	const isName = (word: string) => names.has(bare(word));
	const isKnown = (word: string) => isName(word) || knows(word);
	const faults = text.split('\n').flatMap((line) => faultsIn(line, voices[mode], isKnown));
	// "Kerry’s" is whose it is, and nothing drawn together.
	const meant = faults.filter(({ rule, what }) => rule !== 'drawn together' || !isName(what));
	const told = new Map(meant.map((fault) => [`${fault.rule}|${fault.what}`, fault]));
	return [...told.values()];
}

/** What has a capital and does not begin a sentence is a name: of a person, a place or a day. */
function namesIn(text: string): Set<string> {
	const inside = text
		.split('\n')
		.flatMap((line) => sentencesIn(line).flatMap((sentence) => wordsIn(sentence).slice(1)));
	const names = inside.filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
	return new Set(names.map(bare));
}

const bare = (word: string): string => word.toLowerCase().replaceAll('’', "'").replace(/'s$/, '');
