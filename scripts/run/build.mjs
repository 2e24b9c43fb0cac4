// The built app: made anew when something that goes into it has changed, and only then.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Plain, at, kept, surroundings, tail, work } from './work.mjs';

const record = join(kept, 'build.json');

const inputs = [
	'src',
	'static',
	'scripts/pictures.ts',
	'scripts/child-files.ts',
	'scripts/recordings.ts',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];

/** Drawn by the build itself, from the symbols: they are what comes out. */
const drawn = /^static\/pictures\/([^/]+\.svg|credits\.json)$/;

export function buildIsThere() {
	if (!existsSync(at('build', 'handler.js')) || !existsSync(record)) return false;
	return readFileSync(record, 'utf8') === sumNow();
}

/**
 * @param {string} node
 * @param {string} step where we are, as "(3/3)"
 * @throws {Plain} the last lines of the build, if it fails
 */
export async function build(node, step) {
	const before = sumNow();
	const args = [at('node_modules', 'vite', 'bin', 'vite.js'), 'build'];
	const env = surroundings(node, { NODE_ENV: 'production', NO_COLOR: '1' });
	const { code, output } = await work(`Building My Say ${step}`, node, args, { env });
	if (code !== 0) throw new Plain(`My Say could not be built:\n${tail(output, 60)}`);
	// Of the time before: what was changed meanwhile is not in it.
	writeFileSync(record, before);
}

function sumNow() {
	const sum = createHash('sha256');
	for (const file of inputs.flatMap(filesIn)) {
		sum
			.update(`${file}\0`)
			.update(readFileSync(at(file)))
			.update('\0');
	}
	return `${JSON.stringify({ sum: sum.digest('hex') })}\n`;
}

/**
 * @param {string} path from the top of the project
 * @returns {string[]}
 */
function filesIn(path) {
	if (drawn.test(path) || !existsSync(at(path))) return [];
	if (!statSync(at(path)).isDirectory()) return [path];
	const names = readdirSync(at(path)).sort();
	return names.flatMap((name) => filesIn(`${path}/${name}`));
}
