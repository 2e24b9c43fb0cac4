import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const doors = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
	.filter((file) => /\+(server|page\.server|layout\.server)\.ts$/.test(file))
	.map((file) => ({ file, code: readFileSync(`src/routes/${file}`, 'utf8') }));

/** What a door serves: verbs of an address, the `load` of a page, its form actions. */
function servedBy(code: string): string[] {
	const verbs = [
		...code.matchAll(/^export const (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|fallback|load)\b/gm)
	];
	const functions = [...code.matchAll(/^export (?:async )?function (\w+)/gm)];
	const actions = /^export const actions\b[^{]*\{(.*?)^\}/ms.exec(code)?.[1] ?? '';
	const named = [...actions.matchAll(/^\t(\w+)(?::|\()/gm)];
	return [...verbs, ...functions, ...named].map(([, name = '']) => name);
}

/** What a door says of itself: one policy for all it serves, or one for each. */
function policyOf(code: string): 'none' | 'whole' | string[] {
	const found = /^export const _policy\b[^=]*=\s*(\{.*?^\}|'[^']+')/ms.exec(code)?.[1];
	if (!found) return 'none';
	if (found.startsWith("'")) return 'whole';
	return [...found.matchAll(/(\w+): '/g)].map(([, name = '']) => name);
}

const reasonless = (code: string): boolean =>
	/'open'/.test(code) && !/^\s*\/\/ .+\n(?:\s*\/\/ .+\n)*[^\n]*'open'/m.test(code);

test('every door names the deed it serves, or says that it is open', () => {
	const strays = doors.flatMap(({ file, code }) => {
		const policy = policyOf(code);
		if (policy === 'whole') return [];
		const missing = servedBy(code).filter((name) => policy === 'none' || !policy.includes(name));
		return missing.map((name) => `${file}: ${name}`);
	});
	expect(strays).toEqual([]);
});

test('one deed for a whole door stands only where the door serves one thing', () => {
	const strays = doors.filter(
		({ code }) => policyOf(code) === 'whole' && servedBy(code).length > 1
	);
	expect(strays.map(({ file }) => file)).toEqual([]);
});

test('a door that is open says why, in the line above', () => {
	expect(doors.filter(({ code }) => reasonless(code)).map(({ file }) => file)).toEqual([]);
});

test('there are doors at all, and each serves something', () => {
	expect(doors.length).toBeGreaterThan(5);
	expect(doors.filter(({ code }) => servedBy(code).length === 0)).toEqual([]);
});

test('no door stands on the side of the child: it must open with no line (law 10)', () => {
	expect(doors.filter(({ file }) => file.startsWith('(child)'))).toEqual([]);
});

test('[T-79] only the doors of the demonstration, and the start, know it', () => {
	const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
		/\.(ts|svelte)$/.test(file)
	);
	const knowing = files.filter((file) =>
		/(from|import)[\s(]+'[^']*server\/demonstration\.ts'/.test(readFileSync(`src/${file}`, 'utf8'))
	);
	expect(knowing.toSorted()).toEqual(['hooks.server.ts', 'routes/demo/+page.server.ts']);
});

test('[T-79] the start loads it late, and only for the demonstration', () => {
	const start = readFileSync('src/hooks.server.ts', 'utf8');
	expect(start).not.toMatch(/^import .*demonstration\.ts/m);
	expect(start).toMatch(
		/if \(env\.demonstration\) \{[^]{0,200}await import\('\$lib\/server\/demonstration\.ts'\)/
	);
});
