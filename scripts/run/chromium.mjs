// Where Chromium is on this machine, and how it comes there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { at, surroundings, work } from './work.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The same browser without a window of its own: it draws no frame that nobody sees, and tests take a third less time. */
const shells = ['chromium-headless-shell', 'chrome-headless-shell'];

const places = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

/**
 * The program file of a Chromium that runs: the one that CHROMIUM_PATH names, else the first on PATH
 * or in the usual places.
 *
 * @returns {string | null} an absolute path; null if there is none here
 */
export function findChromium() {
	const named = process.env.CHROMIUM_PATH;
	if (named) return runs(named) ? named : null;
	return [...onPath(names), ...places].find(runs) ?? null;
}

/**
 * The one that tests run in: without a window, where there is such a one.
 *
 * @returns {string | null} an absolute path; null if there is none here
 */
export function findForTests() {
	if (process.env.CHROMIUM_PATH) return findChromium();
	return onPath(shells).find(runs) ?? findChromium();
}

/** @param {readonly string[]} programs */
function onPath(programs) {
	const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
	return folders.flatMap((folder) => programs.map((program) => join(folder, program)));
}

/**
 * A Chromium that runs, installed if need be.
 *
 * @param {string} node
 * @returns {Promise<string | null>} the one that tests run in; null: none could be had
 */
export async function haveChromium(node) {
	if (!process.env.CHROMIUM_PATH && onPath(shells).every((file) => !existsSync(file))) {
		await install(findChromium() ? [shells[0]] : ['chromium', shells[0]]);
	}
	if (!findChromium()) await install(['chromium']);
	return findForTests() ?? fromPlaywright(node);
}

/** What cannot be had this way is had otherwise, or done without. @param {(string | undefined)[]} packages */
async function install(packages) {
	if (!isRootOnDebian()) return;
	const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const apt = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
	await work('Installing Chromium with apt-get', 'sh', ['-c', apt], { env: quiet });
}

/** @param {string} node */
async function fromPlaywright(node) {
	const cli = at('node_modules', 'playwright', 'cli.js');
	const needs = process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : [];
	const args = [cli, 'install', ...needs, 'chromium'];
	await work('Fetching Chromium with Playwright', node, args, { env: surroundings(node) });

	const ask = "process.stdout.write(require('playwright-core').chromium.executablePath())";
	const { stdout } = spawnSync(node, ['-e', ask], { cwd: at(), encoding: 'utf8' });
	return runs(stdout) ? stdout : null;
}

/** Ubuntu has a file of that name that only says where to get the real one. @param {string} file */
function runs(file) {
	if (!existsSync(file)) return false;
	// There it would open a window.
	if (process.platform === 'win32') return true;
	return spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}

/** Debian, or what is made from it, where we may install. */
export function isRootOnDebian() {
	const about = '/etc/os-release';
	if (process.getuid?.() !== 0 || !existsSync(about)) return false;
	return /^ID(_LIKE)?=.*debian/m.test(readFileSync(about, 'utf8'));
}
