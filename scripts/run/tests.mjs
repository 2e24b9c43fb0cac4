// Runs the tests and counts them.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { at, kept, run, surroundings } from './work.mjs';

/** @typedef {import('./checks.mjs').Count} Count */

const results = join(kept, 'results');

/**
 * The tests of single modules and of components.
 *
 * @param {string} node
 * @param {readonly string[]} more for Vitest
 * @returns {Promise<Count>}
 */
export async function unit(node, more) {
	const file = fresh('unit.json');
	const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const cli = at('node_modules', 'vitest', 'vitest.mjs');
	const args = [cli, 'run', '--config', 'tests/vitest.config.ts', ...report, ...more];
	return counted(await run(node, args, surroundings(node)), file, countVitest);
}

/**
 * The journeys through the built app, in a browser.
 *
 * @param {string} node
 * @param {readonly string[]} more for Playwright
 * @returns {Promise<Count>}
 */
export async function journeys(node, more) {
	const file = fresh('journeys.json');
	const cli = at('node_modules', '@playwright', 'test', 'cli.js');
	const args = [cli, 'test', '--config', 'tests/journeys/playwright.config.ts', ...more];
	return counted(await run(node, args, surroundings(node)), file, countPlaywright);
}

/**
 * The real device code against the real house, under faults.
 *
 * @param {string} node
 * @param {readonly string[]} more for scripts/model.ts
 * @returns {Promise<number>} its exit code
 */
export const model = (node, more) =>
	run(node, [at('scripts', 'model.ts'), ...more], surroundings(node));

/** Two minutes of it, as one test. @param {string} node @returns {Promise<Count>} */
export async function modelled(node) {
	const code = await model(node, ['--minutes', '2']);
	return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** @param {Count[]} counts */
export const sumOf = (counts) =>
	counts.reduce((sum, { passed, failed, skipped }) => ({
		passed: sum.passed + passed,
		failed: sum.failed + failed,
		skipped: sum.skipped + skipped
	}));

/** An older result must never be counted. @param {string} name */
function fresh(name) {
	mkdirSync(results, { recursive: true });
	const file = join(results, name);
	rmSync(file, { force: true });
	return file;
}

/**
 * A tool that failed without a failed test (a file that does not load, a promise nobody awaited) has
 * one failure all the same.
 *
 * @param {number} code
 * @param {string} file
 * @param {(report: any) => Count} count
 */
function counted(code, file, count) {
	const all = existsSync(file)
		? count(JSON.parse(readFileSync(file, 'utf8')))
		: { passed: 0, failed: 0, skipped: 0 };
	return code !== 0 && all.failed === 0 ? { ...all, failed: 1 } : all;
}

/** @param {any} report @returns {Count} */
function countVitest(report) {
	const unread = report.testResults.filter(
		(/** @type {any} */ file) =>
			file.status === 'failed' &&
			!file.assertionResults.some((/** @type {any} */ it) => it.status === 'failed')
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + unread.length,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

/** Only CI gives a journey a second try, and the list at the end names it. @param {any} report @returns {Count} */
function countPlaywright({ stats, errors }) {
	return {
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected + errors.length,
		skipped: stats.skipped
	};
}
