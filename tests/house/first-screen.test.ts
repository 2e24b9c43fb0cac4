import { expect, test } from 'vitest';
import { arrows, codeOf } from './sources.ts';

/** What a child's first screen is drawn with; the rest is imported when it is wanted. */
const begins = [
	'routes/+layout.svelte',
	'routes/(child)/+layout.svelte',
	'routes/(child)/+page.svelte'
];

/** What it must not wait for: forms, checks, and all that seals, sends and tidies. */
const later =
	/^lib\/(forms\/|domain\/check\.ts|device\/(authority|drafts|drafting|enrolment|outbox|post|seal|tidying|vault|wake|worker)\.ts)/;

test("a child's first screen loads no form, no check, and nothing that seals or sends", () => {
	const loaded = loadedWith(begins);
	expect(loaded).toContain('lib/device/page.svelte.ts');
	expect(loaded.filter((file) => later.test(file))).toEqual([]);
});

/** All files that come with these, in the order in which they are found. */
function loadedWith(from: readonly string[]): string[] {
	const found = new Set(from);
	for (const file of found) {
		for (const { wanted } of arrows.filter((arrow) => arrow.file === file))
			if (isLoaded(file, wanted)) found.add(wanted);
	}
	return [...found];
}

/** Whether a file comes with one that imports it: not for a type, and not when it is wanted later. */
function isLoaded(file: string, wanted: string): boolean {
	const name = wanted.split('/').at(-1)!.replaceAll('.', '\\.');
	const whole = new RegExp(`(?:import|export) (type )?([^;']*)from '[^']*/${name}'`, 'g');
	return [...codeOf(file).matchAll(whole)].some(([, type, names = '']) => {
		const values = names
			.replace(/[{}\s]/g, '')
			.split(',')
			.filter(Boolean);
		return !type && !values.every((it) => it.startsWith('type'));
	});
}
