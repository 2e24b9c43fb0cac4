import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The tokens of each theme: those of `:root`, with its own put over them. */
const css = readFileSync('src/app.css', 'utf8');
const light = tokensIn(/^:root \{([^}]*)\}/m);
const themes: Record<string, Record<string, string>> = {
	light,
	cream: { ...light, ...tokensIn(/data-theme='cream'\] \{([^}]*)\}/) },
	dark: { ...light, ...tokensIn(/data-theme='dark'\] \{([^}]*)\}/) },
	contrast: { ...light, ...tokensIn(/data-theme='contrast'\] \{([^}]*)\}/) },
	device: { ...light, ...tokensIn(/data-theme='device'\] \{([^}]*)\}/) }
};

describe.each(Object.entries(themes))('in the %s theme', (_, token) => {
	test.each(['page', 'card', 'chosen', 'bubble'])('words on %s can be read, 7 to 1 [G1]', (on) => {
		expect(contrast(token['ink']!, token[on]!)).toBeGreaterThanOrEqual(7);
	});

	test.each(['page', 'card'])('quiet words and links on %s can be read too [G1]', (on) => {
		expect(contrast(token['quiet']!, token[on]!)).toBeGreaterThanOrEqual(7);
		expect(contrast(token['press']!, token[on]!)).toBeGreaterThanOrEqual(7);
		expect(contrast(token['danger']!, token[on]!)).toBeGreaterThanOrEqual(7);
	});

	test('the words on a pressed colour and on the sun can be read [G1]', () => {
		expect(contrast(token['on-press']!, token['press']!)).toBeGreaterThanOrEqual(7);
		expect(contrast(token['on-sun']!, token['sun']!)).toBeGreaterThanOrEqual(7);
	});

	test('the edge of a control and the ring of the focus stand out, 3 to 1 [G1][G6]', () => {
		for (const on of ['page', 'card']) {
			expect(contrast(token['edge']!, token[on]!)).toBeGreaterThanOrEqual(3);
			expect(contrast(token['focus']!, token[on]!)).toBeGreaterThanOrEqual(3);
		}
	});
});

function tokensIn(block: RegExp): Record<string, string> {
	const found = [...(block.exec(css)?.[1] ?? '').matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)];
	if (found.length === 0) throw new Error(`no tokens in ${block}`);
	return Object.fromEntries(found.map(([, name, colour]) => [name, colour]));
}

/** The contrast ratio of WCAG 2.2. */
function contrast(a: string, b: string): number {
	const [lighter, darker] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [
		number,
		number
	];
	return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
	const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
	const [r, g, b] = parts.map((part) =>
		part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
	) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
