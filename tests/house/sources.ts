/** The house as text: for the tests that read its walls. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Every file of ours with code in it, as a path from `src`. */
export const files: readonly string[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => /\.(ts|svelte|css|html)$/.test(file));

export const codeFiles = files.filter((file) => /\.(ts|svelte)$/.test(file));

/** @param file a path from `src` */
export const textOf = (file: string): string => readFileSync(`src/${file}`, 'utf8');

/** What a machine reads of a file: its comments are left out. */
export const codeOf = (file: string): string =>
	textOf(file)
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/(^|[^:'"`])\/\/.*$/gm, '$1');

export type Import = { file: string; wanted: string };

/** What stands behind every `from` and `import` of a file. */
const importedBy = (file: string): string[] =>
	[...textOf(file).matchAll(/(?:\bfrom|\bimport)[\s(]+'([^']+)'/g)].map(([, path = '']) => path);

/** The imports that stay in the house, as paths from `src`. */
export const arrows: readonly Import[] = codeFiles.flatMap((file) =>
	importedBy(file).flatMap((path) => {
		if (path.startsWith('$lib/')) return [{ file, wanted: join('lib', path.slice(5)) }];
		const ours = /^\.(?!\/\$types)/.test(path);
		return ours ? [{ file, wanted: join(dirname(file), path) }] : [];
	})
);

/** The imports that leave the house, by the name of the package: `@hpke/core`, `svelte`, `node:fs`. */
export const borrowed: readonly Import[] = codeFiles.flatMap((file) =>
	importedBy(file)
		.filter((path) => !path.startsWith('.') && !path.startsWith('$lib/'))
		.map((path) => ({ file, wanted: packageOf(path) }))
);

function packageOf(path: string): string {
	if (path.startsWith('node:') || path.startsWith('$')) return path;
	return path
		.split('/')
		.slice(0, path.startsWith('@') ? 2 : 1)
		.join('/');
}

/** The words in a name: `tooManyRows`, `too-many-rows` and `too_many_rows` have the same three. */
export const wordsIn = (name: string): string[] =>
	(name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase());
