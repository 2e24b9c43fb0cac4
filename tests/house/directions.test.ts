import { expect, test } from 'vitest';
import { files, textOf } from './sources.ts';

/** What names a side of the screen and not of the line: it would stand wrong from right to left. */
const sided = [
	/(^|[\s;{])(left|right)\s*:/,
	/(?<![\w-])(margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)\b/,
	/\bborder-(top|bottom)-(left|right)-radius\b/,
	/\b(text-align|float|clear|caption-side)\s*:\s*(left|right)\b/,
	// Four sides in one, of which right and left are not the same.
	/(?<![\w-])(margin|padding|inset): [^\s;()]+ ([^\s;()]+) [^\s;()]+ (?!\2;)[^\s;()]+;/,
	/\b(transform-origin|background-position|object-position)\s*:[^;]*\b(left|right)\b/
];

const stylesOf = (file: string): string => {
	const text = textOf(file);
	const styles = file.endsWith('.css')
		? text
		: [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('\n');
	return styles.replace(/\/\*[\s\S]*?\*\//g, '');
};

const isSided = (css: string): boolean => sided.some((it) => it.test(css));

const styled = files.filter((file) => /\.(css|svelte|html)$/.test(file));

test.each([
	'margin-left: 1rem',
	'left: 0',
	'text-align: right',
	'border-top-left-radius: 4px',
	'padding: 4px 16px 4px 4px'
])('"%s" would be found', (css) => {
	expect(isSided(`a { ${css}; }`)).toBe(true);
});

test('the same on both sides is no side', () => {
	expect(isSided('a { padding: 4px 16px 8px 16px; margin: 0 auto 1rem; }')).toBe(false);
});

test('the space that a notch takes has only the names of the screen', () => {
	expect(isSided('a { padding-inline: env(safe-area-inset-left); }')).toBe(false);
});

test('nothing is placed left or right, so that every screen can be read from right to left [O3]', () => {
	expect(styled.length).toBeGreaterThan(10);
	expect(styled.filter((file) => isSided(stylesOf(file)))).toEqual([]);
});
