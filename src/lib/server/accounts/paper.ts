/** Codes on paper: read out, written down and typed again, each good for once. The house keeps only their SHA-256. */
import { createHash, randomInt } from 'node:crypto';

/** Without those that look alike: no I, L, O, U, 0, 1. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Sixteen signs in groups of four: 78 bits. */
export const newPaperCode = (): string =>
	Array.from({ length: 4 }, () =>
		Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
	).join('-');

/** As it was typed: small letters, blanks and lines between do not matter. */
export const sumOfPaperCode = (typed: string): string =>
	createHash('sha256')
		.update(typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))
		.digest('hex');

const first = [
	...['amber', 'blue', 'brave', 'bright', 'calm', 'clear', 'cosy', 'early', 'fair', 'gentle'],
	...['golden', 'green', 'happy', 'kind', 'light', 'lively', 'merry', 'mild', 'neat', 'open'],
	...['quick', 'quiet', 'red', 'silver', 'soft', 'steady', 'sunny', 'tidy', 'warm', 'wise']
];
const second = [
	...['apple', 'badger', 'beach', 'bell', 'birch', 'bridge', 'brook', 'cedar', 'cloud', 'daisy'],
	...['field', 'finch', 'garden', 'harbour', 'hazel', 'heron', 'hill', 'island', 'kettle', 'lamp'],
	...['maple', 'meadow', 'otter', 'pebble', 'river', 'robin', 'sail', 'swan', 'tulip', 'willow']
];

/** A name to sign in with. It says nothing of who it is, so that nobody can try those of people they know. */
export const newSignInName = (): string =>
	`${first[randomInt(first.length)]}-${second[randomInt(second.length)]}-${randomInt(100, 1000)}`;
