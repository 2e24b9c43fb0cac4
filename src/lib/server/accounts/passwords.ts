/** What a password must be: long, and none that everybody tries. How it is kept is in `codes.ts`. */
import { dictionary } from '@zxcvbn-ts/language-common';

/** In characters. Nothing is asked of what they are: length is what helps. */
export const shortest = 15;
const longest = 200;

export type PasswordFault = 'short' | 'long' | 'common' | 'name';

/**
 * What is wrong with a password that somebody chooses.
 * @param names what it must not be made of: their sign-in name, the product's
 * @returns null when it will do
 */
export function faultOf(password: string, names: readonly string[]): PasswordFault | null {
	if ([...password].length < shortest) return 'short';
	if (password.length > longest) return 'long';
	const letters = lettersOf(password);
	if (names.some((name) => lettersOf(name) === letters)) return 'name';
	return isCommon(password.toLowerCase()) || isCommon(letters) ? 'common' : null;
}

const common = new Set<string>(dictionary['passwords-common']);
const runs = [
	'0123456789'.repeat(3),
	'abcdefghijklmnopqrstuvwxyz'.repeat(2),
	'qwertyuiopasdfghjklzxcvbnm'
];

/** In the list; or one of the list again and again; or a run of keys; or next to nothing between digits. */
function isCommon(text: string): boolean {
	const backwards = [...text].reverse().join('');
	if (text.length < 5 || common.has(text) || common.has(onceOf(text))) return true;
	return runs.some((run) => run.includes(text) || run.includes(backwards));
}

/** What it is made of when it is the same piece again and again: 'passwordpassword' is 'password'. */
function onceOf(text: string): string {
	const again = /^(.+?)\1+$/.exec(text);
	// A piece of up to four signs says nothing, however often.
	return again ? ((again[1]?.length ?? 0) < 5 ? '123456' : (again[1] ?? text)) : text;
}

/** Without the digits and signs that are only put around it. */
const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
