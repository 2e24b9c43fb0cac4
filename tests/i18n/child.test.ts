import { describe, expect, test } from 'vitest';
import { child } from '../../src/lib/i18n/en/child.ts';
import { locales } from '../../src/lib/i18n/locales.ts';

const lines = linesOf(child);

describe('what a child reads outside a form', () => {
	test('no sentence is longer than 12 words [E1]', () => {
		const sentences = lines.flatMap(([, line]) => line.split(/[.?!:](?:\s|$)/));
		expect(sentences.filter((sentence) => words(sentence) > 12)).toEqual([]);
	});

	test('nothing is drawn together, for whoever reads letter by letter [E5]', () => {
		const contracted = lines.filter(([, line]) => /\b\w+['’](t|s|re|ve|ll|d|m)\b/i.test(line));
		expect(contracted).toEqual([]);
	});

	test('no word that children in care dislike, no letters in place of words [E6][E5]', () => {
		const disliked = /\b(placement|contact|LAC|siblings?|respite|IRO|unit|case)\b/;
		const found = lines.filter(([, line]) => disliked.test(line.replaceAll('{{iro}}', '')));
		expect(found).toEqual([]);
	});

	test('nobody is blamed, hurried or praised for using it [H3][H8]', () => {
		const nudging = /\b(wrong|invalid|error|failed|hurry|only \d|streak|points?|well done)\b/i;
		const found = lines.filter(([, line]) => nudging.test(line));
		expect(found.map(([key]) => key)).toEqual(['error.title']);
	});

	test('no emoji stands for a picture [K3]', () => {
		expect(lines.filter(([, line]) => /\p{Extended_Pictographic}/u.test(line))).toEqual([]);
	});

	test('what is counted has every plural form of the language [O2]', () => {
		const asked = new Intl.PluralRules('en').resolvedOptions().pluralCategories.toSorted();
		expect([...locales.en.plurals].toSorted()).toEqual(asked);
		for (const [key] of lines.filter(([key]) => key.endsWith('_one'))) {
			expect(lines.map(([name]) => name)).toContain(key.replace(/_one$/, '_other'));
		}
	});

	test('what waits is never called sent [N1]', () => {
		expect(child.stage['on this device']).not.toMatch(/sent/i);
		expect(child.stageSaid['on this device']).toMatch(/not gone yet/);
	});
});

function linesOf(wordings: object, under = ''): [string, string][] {
	return Object.entries(wordings).flatMap(([key, line]: [string, string | object]) =>
		typeof line === 'string' ? [[under + key, line]] : linesOf(line, `${under}${key}.`)
	);
}

const words = (sentence: string) => sentence.split(/\s+/).filter(Boolean).length;
