/** Plain English for a child: what a line may not be. The lists of known words are handed in. */
import type { Mode } from '../../domain/mode.ts';
import { properNames } from './glossary.ts';

/** Where a line stands. 'every mode': outside a form there is one wording for all, kept as plain as Easy. */
export type Voice = Mode | 'every mode';

export type Rule =
	| 'too long'
	| 'more than one sentence'
	| 'not a known word'
	| 'drawn together'
	| 'letters for words'
	| 'number in letters'
	| 'date without its weekday'
	| 'idiom'
	| 'disliked'
	| 'pushes or blames'
	| 'emoji';

/** `what`: the words that are at fault. */
export type Fault = { rule: Rule; what: string };

/** The most words in a sentence; in Pictures, on a tile. */
export const longest: Record<Voice, number> = {
	standard: 15,
	easy: 10,
	pictures: 3,
	'every mode': 12
};

/** A name or a whole line that is put in later: `{{iro}}`. It counts as one word, and everybody knows it. */
const putIn = /\{\{\w+\}\}/g;

/** Words that children in care dislike, and words of the trade that they need not know. A panel owns the list. */
const disliked = [
	...[
		'placements?',
		'placed',
		'contact',
		'lac',
		'siblings?',
		'respite',
		'looked[- ]after',
		'units?'
	],
	...[
		'iro',
		'cases?',
		'caseworkers?',
		'peers?',
		'carers?’ home',
		'care leavers?',
		'service users?'
	],
	...[
		'clients?',
		'abscond(?:ed|ing)?',
		'challenging',
		'transitions?',
		'birth (?:mum|dad|parents?)'
	],
	...['biological', 'at risk', 'vulnerable', 'disadvantaged', 'outcomes?', 'engage(?:d|ment)?']
];

/** What does not mean what its words mean. */
const idioms = [
	...[
		'piece of cake',
		'fed up',
		'keep an eye on',
		'bear in mind',
		'in the loop',
		'on the same page'
	],
	...[
		'get in touch',
		'touch base',
		'out of the blue',
		'under the weather',
		'break the ice',
		'up to you'
	],
	...['at the end of the day', 'up in the air', 'have your say', 'make up your mind', 'hang on'],
	...['give it a go', 'look forward to', 'get on with', 'get rid of', 'in the way', 'let you down'],
	...['off your chest', 'in your shoes', 'heads up', 'ups and downs', 'on track', 'on board'],
	...['take on board', 'speak up', 'open up', 'down in the dumps', 'over the moon', 'step by step'],
	...['in the meantime', 'for the time being', 'when it comes to', 'big deal', 'drop us a line']
];

const months =
	'january|february|march|april|may|june|july|august|september|october|november|december';
const weekdays = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const numbers =
	'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|thousand';

const any = (of: readonly string[]) => new RegExp(`\\b(?:${of.join('|')})\\b`, 'gi');

const wherever: [Rule, RegExp][] = [
	['letters for words', /\b(?:[A-Z]{2,}|(?:[A-Z]\.){2,}|e\.g|i\.e|etc)\b/g],
	['idiom', any(idioms)],
	['disliked', any(disliked)],
	[
		'pushes or blames',
		/\b(?:invalid|error|failed|fail|hurry|only \d+|streaks?|points|well done|must not|naughty)\b/gi
	],
	['emoji', /\p{Extended_Pictographic}/gu],
	[
		'date without its weekday',
		new RegExp(`(?<!(?:${weekdays}) )\\b\\d{1,2}(?:st|nd|rd|th)? (?:${months})\\b`, 'gi')
	]
];

/** For whoever reads letter by letter, or came to English late. */
const plainest: [Rule, RegExp][] = [
	['drawn together', /\p{L}+['’]\p{L}+/gu],
	['number in letters', new RegExp(`\\b(?:${numbers})\\b`, 'gi')]
];

/**
 * What is at fault in one line that a child reads.
 * @param knows whether a child knows a word; it is asked in small letters
 */
export function faultsIn(line: string, voice: Voice, knows: (word: string) => boolean): Fault[] {
	const rules = voice === 'standard' ? wherever : [...wherever, ...plainest];
	const bare = properNames.reduce(
		(left, name) => left.replaceAll(name, ' '),
		line.replace(putIn, ' ')
	);
	return [
		...sentencesIn(line)
			.filter((sentence) => wordsIn(sentence).length > longest[voice])
			.map((what): Fault => ({ rule: 'too long', what })),
		...rules.flatMap(([rule, sign]) =>
			[...bare.matchAll(sign)].map(([what]): Fault => ({ rule, what }))
		),
		...wordsIn(bare)
			.flatMap((word) => word.split('-'))
			.filter((word) => /^\p{L}/u.test(word) && !knows(word.toLowerCase().replaceAll('’', "'")))
			.map((what): Fault => ({ rule: 'not a known word', what }))
	];
}

/** One idea beside one picture: what can be pressed in Easy says one thing. */
export function faultsOnTile(label: string, voice: Voice): Fault[] {
	const alone = voice === 'standard' || sentencesIn(label).length === 1;
	return alone ? [] : [{ rule: 'more than one sentence', what: label }];
}

export const sentencesIn = (line: string): string[] =>
	line.split(/(?<=[.!?])\s+/).filter((sentence) => wordsIn(sentence).length > 0);

/** The words of a sentence without what stands around them; a name that is put in later is one. */
export const wordsIn = (sentence: string): string[] =>
	sentence
		.replace(putIn, 'Sarah')
		.split(/\s+/)
		.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
		.filter(Boolean);
