// The checks that need no running: each one counts as a test.
import { at, say, surroundings, tail, work } from './work.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const prettier = 'prettier/bin/prettier.cjs';

/** Which tool, by its file, and with what. @type {readonly (readonly [string, string, ...string[]])[]} */
const checks = [
	['formatting', prettier, '--check', '.'],
	['lint', 'eslint/bin/eslint.js', '--config', 'tests/eslint.config.js', '--max-warnings=0', '.'],
	['types', 'svelte-check/bin/svelte-check', '--fail-on-warnings', '--output=human'],
	['types of the service worker', 'typescript/bin/tsc', '--project', 'src/service-worker']
];

/**
 * @param {string} node
 * @returns {Promise<Count>}
 */
export async function check(node) {
	const count = { passed: 0, failed: 0, skipped: 0 };
	await prepare(node);
	for (const [what, tool, ...args] of checks) {
		const env = surroundings(node, { NO_COLOR: '1' });
		const { code, output } = await work(`Checking: ${what}`, node, [file(tool), ...args], { env });
		if (code === 0) count.passed += 1;
		else count.failed += 1;
		if (code !== 0) say(tail(output, 200));
	}
	return count;
}

/** The types that SvelteKit makes from the routes: tests and checks stand on them. @param {string} node */
export async function prepare(node) {
	const args = [file('@sveltejs/kit/svelte-kit.js'), 'sync'];
	const { code, output } = await work('Preparing types', node, args, { env: surroundings(node) });
	if (code !== 0) say(tail(output, 60));
}

/** @param {string} node */
export async function format(node) {
	const args = [file(prettier), '--write', '.'];
	const { code, output } = await work('Formatting', node, args, { env: surroundings(node) });
	if (code !== 0) say(tail(output, 60));
	return code;
}

/** @param {string} tool */
const file = (tool) => at('node_modules', ...tool.split('/'));
