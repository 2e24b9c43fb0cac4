import { codePictures, codeLength, codeText, picturesOf, waitAfter } from '$lib/domain/code.ts';
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
		expect([0, 1, 2, 3, 4].map(waitAfter)).toEqual([0, 0, 0, 0, 0]);
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
