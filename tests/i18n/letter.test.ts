import { describe, expect, test } from 'vitest';
import { languageOf, type LetterBlocks } from '$lib/domain/letter.ts';
import { asItGoes, english, letterLinesIn, letterToBegin, letterWords } from '$lib/i18n/letter.ts';
import { letterFixed as arabic } from '$lib/i18n/ar/letter.ts';
import { letterFixed as welsh } from '$lib/i18n/cy/letter.ts';

const next = '2027-06-01';
const begun = letterToBegin({ on: '2026-12-01', next });
const written: LetterBlocks = { ...begun, talked: 'We talked about Gran.', notPossible: '' };

describe('a letter to a child who reads another language', () => {
	test('is not touched for a child who reads English', () => {
		expect(asItGoes(written, next, english)).toEqual({ blocks: written });
	});

	test('has what is the same in every letter in the child’s language, and the rest as it was written [N6]', async () => {
		const goes = asItGoes(written, next, await letterLinesIn('ar'));
		expect(goes.blocks).toMatchObject({
			talked: 'We talked about Gran.',
			rights: arabic.rights,
			thanks: arabic.thanks
		});
		expect(goes.blocks.next).toContain('1 يونيو');
		expect(goes.fixed).toEqual({ language: 'ar', blocks: ['next', 'rights', 'thanks'] });
		expect(languageOf(goes, 'rights')).toBe('ar');
		expect(languageOf(goes, 'talked')).toBe('en');
	});

	test('keeps what the officer changed, and marks it as English', async () => {
		const thanks = 'Thank you for the drawing.';
		const goes = asItGoes({ ...written, thanks }, next, await letterLinesIn('cy'));
		expect(goes.blocks).toMatchObject({ thanks, rights: welsh.rights });
		expect(languageOf(goes, 'thanks')).toBe('en');
	});

	test('says another day as it was written, when the review was moved since', async () => {
		const goes = asItGoes(written, '2027-06-08', await letterLinesIn('cy'));
		expect(goes.blocks.next).toBe(begun.next);
		expect(languageOf(goes, 'next')).toBe('en');
	});

	test('says days in that language, and in English what its draft lacks', async () => {
		const lines = await letterLinesIn('cy');
		expect(asItGoes(written, next, lines).blocks.next).toContain('Dydd Mawrth');
		const words = letterWords(lines);
		expect(Object.keys(words.part)).toEqual(Object.keys(english.around.part));
		expect(words.does('Tom', null)).toContain('Tom');
	});
});
