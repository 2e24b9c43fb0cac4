/** The code: something a child knows, beside the tablet they have. Order counts. */

/** Very different objects, so that one is not taken for another. The first twelve stand alone in the short grid. */
export const codePictures = [
	'ball',
	'bus',
	'apple',
	'moon',
	'fish',
	'tree',
	'key',
	'hat',
	'clock',
	'umbrella',
	'cat',
	'cake',
	'boat',
	'guitar',
	'rocket',
	'flower',
	'chair',
	'bell',
	'bicycle',
	'book',
	'butterfly',
	'camera',
	'carrot',
	'crown',
	'drum',
	'elephant',
	'glasses',
	'kite',
	'lamp',
	'mushroom',
	'penguin',
	'scissors',
	'snowman',
	'sock',
	'tent',
	'train'
] as const;

export type CodePicture = (typeof codePictures)[number];

/**
 * 'pictures-36': shuffled each time. 'pictures-12': fixed places, on enrolled devices only. 'pin': six
 * numbers. 'words': three words that were drawn, or a phrase of the child's own.
 */
export const codeKinds = ['pictures-36', 'pictures-12', 'pin', 'words'] as const;
export type CodeKind = (typeof codeKinds)[number];
export type PictureKind = Extract<CodeKind, `pictures-${number}`>;

/** How many pictures a picture code has. */
export const codeLength = 4;

/** How many numbers a PIN has. */
export const pinLength = 6;

/** The fewest letters of a phrase of the child's own. */
export const shortestPhrase = 8;

/** The most letters of any code, as `codeText` gives it. */
export const longestCode = 200;

/** Whether it is a code of pictures. */
export const isPictures = (kind: CodeKind): kind is PictureKind => kind.startsWith('pictures-');

/** The pictures a code of this kind is chosen from. */
export function picturesOf(kind: PictureKind): readonly CodePicture[] {
	return kind === 'pictures-36' ? codePictures : codePictures.slice(0, 12);
}

/** The one text that stands for a code, wherever it is derived from or checked: its pictures, numbers or words in order. */
export function codeText(code: readonly string[]): string {
	return code.join(' ');
}

/** A phrase as it was typed -> its words. Big letters and more spaces make no difference. */
export function wordsIn(phrase: string): string[] {
	return phrase.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
}

/** Why a code cannot be taken as a new one. */
export type CodeFault = 'not one' | 'too short' | 'too easy';

/**
 * Whether a text may become the code of a child.
 * @param text as `codeText` gives it
 * @returns null when it may
 */
export function faultOf(kind: CodeKind, text: string): CodeFault | null {
	const parts = text.split(' ');
	if (text.length > longestCode) return 'not one';
	if (kind === 'words') return faultOfWords(text);
	if (kind === 'pin') {
		const numbers = parts.length === pinLength && parts.every((it) => /^[0-9]$/.test(it));
		return numbers ? faultOfRow(parts.map(Number)) : 'not one';
	}
	const pictures: readonly string[] = picturesOf(kind);
	const fits = parts.length === codeLength && parts.every((it) => pictures.includes(it));
	return fits ? null : 'not one';
}

/** One number again and again, and numbers that go up or down one by one, are what everybody tries first. */
function faultOfRow(numbers: readonly number[]): CodeFault | null {
	const steps = new Set(numbers.slice(1).map((it, at) => it - (numbers[at] ?? 0)));
	const [step] = steps;
	return steps.size === 1 && Math.abs(step ?? 0) <= 1 ? 'too easy' : null;
}

function faultOfWords(text: string): CodeFault | null {
	const letters = [...text].filter((letter) => letter !== ' ');
	if (text !== wordsIn(text).join(' ')) return 'not one';
	if (letters.length < shortestPhrase) return 'too short';
	if (new Set(letters).size < 4) return 'too easy';
	return blocked.test(letters.join('')) ? 'too easy' : null;
}

/** What everybody tries first, alone or with a few numbers or marks after it. */
const blocked =
	/^(?:passw(?:or|0r)d|qwert[a-z]*|asdf[a-z]*|zxcv[a-z]*|abcd[a-z]*|a1b2c3|1q2w3e|iloveyou|letmein|welcome|football|liverpool|arsenal|chelsea|everton|manchester(?:united|city)?|princess|sunshine|superman|batman|spiderman|pokemon|minecraft|fortnite|roblox|dragon|monkey|charlie|chocolate|butterfly|starwars|unicorn|rainbow|passwort|computer|internet|trustno|whatever|blahblah|mysay|secret|mysecret|mycode|mypassword|myname|birthday|christmas|admin(?:istrator)?|[0-9]+)[0-9!?.*#@$£]*$/;

/**
 * Draws pictures for a code, for the child to keep or to change in part.
 * @param random a whole number below the one given, each as likely as any other
 */
export function drawnPictures(kind: PictureKind, random: (below: number) => number): CodePicture[] {
	const pictures = picturesOf(kind);
	return Array.from({ length: codeLength }, () => pictures[random(pictures.length)]!);
}

/**
 * How long to wait after so many wrong tries in a row, in milliseconds. Five are free; never more than 15
 * minutes. A short code, which fewer tries would find, waits longer sooner.
 */
export function waitAfter(wrong: number, kind: CodeKind = 'pictures-36'): number {
	const minutes = kind === 'pictures-12' ? [1] : [0.5, 1, 5];
	if (wrong < 5) return 0;
	return (minutes[wrong - 5] ?? 15) * 60_000;
}
