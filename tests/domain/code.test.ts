import {
	codeLength,
	codePictures,
	codeText,
	drawnPictures,
	faultOf,
	picturesOf,
	waitAfter,
	wordsIn
} from '$lib/domain/code.ts';
import { codeWords } from '$lib/domain/code-words.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { children } from '../people.ts';

const minute = 60_000;

describe('after wrong tries', () => {
	test('[J5] nobody is ever shut out: no wait is longer than 15 minutes', () => {
		fc.assert(
			fc.property(fc.nat(), (wrong) => {
				expect(waitAfter(wrong)).toBeLessThanOrEqual(15 * minute);
				expect(waitAfter(wrong)).toBeGreaterThanOrEqual(0);
			})
		);
	});

	test('[J5] one more wrong try never makes the wait shorter', () => {
		fc.assert(
			fc.property(fc.nat(1000), (wrong) => {
				expect(waitAfter(wrong + 1)).toBeGreaterThanOrEqual(waitAfter(wrong));
			})
		);
	});

	test('[J5] five tries are free, and the first wait is at most a minute', () => {
		expect([0, 1, 2, 3, 4].map((wrong) => waitAfter(wrong))).toEqual([0, 0, 0, 0, 0]);
		expect(waitAfter(5)).toBe(minute / 2);
		expect(waitAfter(6)).toBe(minute);
		expect(waitAfter(8)).toBe(15 * minute);
	});
});

describe('the pictures of a code', () => {
	test('[J4] there are 36 different ones, and 12 in the short grid', () => {
		expect(new Set(codePictures).size).toBe(36);
		expect(picturesOf('pictures-36')).toHaveLength(36);
		expect(picturesOf('pictures-12')).toHaveLength(12);
	});

	test('[J4] the order counts', () => {
		expect(codeText(['ball', 'bus'])).not.toBe(codeText(['bus', 'ball']));
	});

	test('two codes are the same text only when they are the same code', () => {
		const code = fc.array(fc.constantFrom(...codePictures), { maxLength: 6 });
		fc.assert(
			fc.property(code, code, (one, other) => {
				expect(codeText(one) === codeText(other)).toBe(one.join() === other.join());
			})
		);
	});

	test.each(children)('$name can find every picture of the code on the grid', (child) => {
		expect(child.code).toHaveLength(codeLength);
		expect(picturesOf(child.codeKind)).toEqual(expect.arrayContaining([...child.code]));
	});
});

describe('a new code', () => {
	const text = (words: string) => codeText(wordsIn(words));

	test.each([
		['pictures-36', 'ball bus apple'],
		['pictures-12', 'ball bus apple train'],
		['pin', '1 2 3 4 5'],
		['pin', '1 2 3 4 5 a'],
		['words', 'Big  Letters'],
		['words', 'a'.repeat(201)]
	] as const)('of %s that is none is refused: %s', (kind, code) => {
		expect(faultOf(kind, code)).toBe('not one');
	});

	test.each(['1 1 1 1 1 1', '1 2 3 4 5 6', '9 8 7 6 5 4'])(
		'of numbers that everybody tries first is refused: %s',
		(code) => {
			expect(faultOf('pin', code)).toBe('too easy');
		}
	);

	test.each(['Password1', 'pass word 99', 'football2026', 'qwertyuiop', 'ababababab', '20122012'])(
		'of words that everybody tries first is refused: %s',
		(words) => {
			expect(faultOf('words', text(words))).toBe('too easy');
		}
	);

	test('of words has eight letters or more', () => {
		expect(faultOf('words', text('my dog'))).toBe('too short');
		expect(faultOf('words', text('my dog Biscuit'))).toBeNull();
	});

	test('of words is the same with big letters and with more spaces', () => {
		expect(text(' My  dog BISCUIT ')).toBe(text('my dog biscuit'));
	});

	test('[J1] six numbers that are in no row may be one', () => {
		expect(faultOf('pin', '4 0 9 9 1 7')).toBeNull();
	});

	test('[J4] the pictures that are proposed may be one, for either grid', () => {
		for (const kind of ['pictures-36', 'pictures-12'] as const) {
			fc.assert(
				fc.property(fc.infiniteStream(fc.nat(35)), (chance) => {
					const drawn = drawnPictures(kind, (below) => (chance.next().value ?? 0) % below);
					expect(faultOf(kind, codeText(drawn))).toBeNull();
				})
			);
		}
	});

	test('[J1] three words are drawn from 2,048 different ones, and any three may be one', () => {
		expect(new Set(codeWords).size).toBe(2048);
		const word = fc.constantFrom(...codeWords);
		fc.assert(
			fc.property(fc.tuple(word, word, word), (three) => {
				const fault = faultOf('words', codeText(three));
				// Three of the shortest, or one word again and again, are drawn anew.
				expect(fault === null || fault !== 'not one').toBe(true);
			})
		);
	});

	test('a short code waits longer sooner', () => {
		const waits = [4, 5, 6, 7].map((wrong) => waitAfter(wrong, 'pictures-12') / minute);
		expect(waits).toEqual([0, 1, 15, 15]);
	});
});
