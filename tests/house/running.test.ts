import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codeFiles, codeOf } from './sources.ts';

const named = (text: string, name: RegExp) =>
	[...text.matchAll(name)].map(([, found = '']) => found).toSorted();

/** Every variable that the house reads: one file reads them all. */
const read = named(readFileSync('src/lib/server/env.ts', 'utf8'), /^\t([A-Z][A-Z_]+):/gm);

test('how to run it names every setting there is, and no other', () => {
	expect(read.length).toBeGreaterThan(5);
	expect(named(readFileSync('docs/running.md', 'utf8'), /^\| `([A-Z][A-Z_]+)` +\|/gm)).toEqual(
		read
	);
});

test('the sample of the settings names each of them once, and no other', () => {
	const sample = readFileSync('deploy/my-say.env', 'utf8');
	expect(named(sample, /^#?([A-Z][A-Z_]+)=/gm)).toEqual(read);
});

test('no other file of the house reads a setting by its name', () => {
	const strays = codeFiles.filter((file) => /process\.env\.\w+\b(?! =)/.test(codeOf(file)));
	expect(strays).toEqual([]);
});

test('what a council types names the release there is', () => {
	const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
	const typed = ['docs/running.md', 'deploy/compose.yaml', 'deploy/Containerfile'];
	for (const file of typed) {
		const versions = named(readFileSync(file, 'utf8'), /my-say[:-](\d+\.\d+\.\d+)/g);
		expect(new Set(versions), file).toEqual(new Set([version]));
	}
});
