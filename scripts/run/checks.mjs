// The checks that need no running: each one counts as a test.
import { at, say, surroundings, tail, work } from './work.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** The file of a tool that was installed. @param {string} path */
const tool = (path) => at('node_modules', ...path.split('/'));

const prettier = tool('prettier/bin/prettier.cjs');
const eslint = tool('eslint/bin/eslint.js');
const svelteCheck = tool('svelte-check/bin/svelte-check');

/** Which program, and with what. @type {readonly (readonly [string, string, ...string[]])[]} */
const checks = [
	['formatting', prettier, '--check', '.'],
	['lint', eslint, '--config', 'tests/eslint.config.js', '--max-warnings=0', '.'],
	['types', svelteCheck, '--fail-on-warnings', '--output=human'],
	['types of the service worker', tool('typescript/bin/tsc'), '--project', 'src/service-worker'],
	['words that a child reads', at('scripts', 'words.ts')]
];

/**
 * @param {string} node
 * @returns {Promise<Count>}
 */
export async function check(node) {
	const count = { passed: 0, failed: 0, skipped: 0 };
	await prepare(node);
	for (const [what, program, ...args] of checks) {
		const env = surroundings(node, { NO_COLOR: '1' });
		const { code, output } = await work(`Checking: ${what}`, node, [program, ...args], { env });
		if (code === 0) count.passed += 1;
		else count.failed += 1;
		if (code !== 0) say(tail(output, 200));
	}
	return count;
}

/** The types that SvelteKit makes from the routes: tests and checks stand on them. @param {string} node */
export async function prepare(node) {
	const args = [tool('@sveltejs/kit/svelte-kit.js'), 'sync'];
	const { code, output } = await work('Preparing types', node, args, { env: surroundings(node) });
	if (code !== 0) say(tail(output, 60));
}

/** @param {string} node */
export async function format(node) {
	const args = [prettier, '--write', '.'];
	const { code, output } = await work('Formatting', node, args, { env: surroundings(node) });
	if (code !== 0) say(tail(output, 60));
	return code;
}
