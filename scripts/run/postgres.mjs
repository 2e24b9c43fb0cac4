// A real PostgreSQL for the tests: one that is named, else a throw-away of our own.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { postgresPrograms, versionOf } from './postgres-programs.mjs';
import { Plain, atTheEnd } from './work.mjs';

/**
 * The address of a server in which tests may make databases.
 *
 * @returns {Promise<{ url: string, told: string } | { url: null, told: string }>} and what it is, in words
 */
export async function havePostgres() {
	const named = process.env.MY_SAY_TEST_POSTGRES;
	if (named) return { url: named, told: 'PostgreSQL, the one MY_SAY_TEST_POSTGRES names' };

	try {
		const programs = await postgresPrograms();
		const url = await startThrowAway(programs);
		return { url, told: `${versionOf(programs)}, started for this run only` };
	} catch (fault) {
		const why = fault instanceof Error ? fault.message : String(fault);
		return { url: null, told: `not PostgreSQL, since there is none to be had here (${why})` };
	}
}

/**
 * Makes a cluster in a folder of its own, and stops and deletes it at the end.
 *
 * @param {string} programs
 * @returns {Promise<string>} its address
 */
async function startThrowAway(programs) {
	const folder = mkdtempSync(join(tmpdir(), 'my-say-postgres-'));
	const who = notRoot();
	atTheEnd(() => rmSync(folder, { recursive: true, force: true }));
	if (who) chownSync(folder, who.uid, who.gid);

	const bin = within(programs, folder, who);
	const data = join(folder, 'data');
	const password = randomBytes(16).toString('hex');
	makeCluster(bin, data, password, who);

	const port = await freePort();
	await startServer(bin, data, folder, port, who);
	return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

/** @typedef {{ uid: number, gid: number }} Who */

/** PostgreSQL refuses to be root. @returns {Who | undefined} */
function notRoot() {
	if (process.getuid?.() !== 0) return undefined;
	const people = readFileSync('/etc/passwd', 'utf8')
		.split('\n')
		.map((line) => line.split(':'));
	const found = ['postgres', 'nobody'].map((name) => people.find(([it]) => it === name));
	const [, , uid = '65534', gid = '65534'] = found.find((it) => it !== undefined) ?? [];
	return { uid: Number(uid), gid: Number(gid) };
}

/**
 * Programs below root's own folder cannot be run by anybody else: then they are copied.
 *
 * @param {string} programs @param {string} folder @param {Who | undefined} who
 */
function within(programs, folder, who) {
	const tried = spawnSync(join(programs, 'postgres'), ['--version'], { ...who, cwd: folder });
	if (tried.status === 0) return programs;

	const copy = join(folder, 'programs');
	cpSync(dirname(programs), copy, { recursive: true, verbatimSymlinks: true });
	return join(copy, 'bin');
}

/** @param {string} bin @param {string} data @param {string} password @param {Who | undefined} who */
function makeCluster(bin, data, password, who) {
	const secret = join(dirname(data), 'password');
	writeFileSync(secret, password, { mode: 0o600 });
	if (who) chownSync(secret, who.uid, who.gid);

	const locale = ['--encoding=UTF8', '--locale=C'];
	const login = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${secret}`];
	const made = spawnSync(
		join(bin, 'initdb'),
		[`--pgdata=${data}`, ...locale, ...login, '--no-sync'],
		{
			...who,
			cwd: dirname(data),
			encoding: 'utf8'
		}
	);
	rmSync(secret);
	if (made.status !== 0) throw new Plain(lastLine(made.stderr ?? '') || 'initdb does not run');
}

/**
 * Flushing stays as it is out of the box: a receipt is worth as much here as in a council.
 *
 * @param {string} bin @param {string} data @param {string} sockets @param {number} port
 * @param {Who | undefined} who
 */
async function startServer(bin, data, sockets, port, who) {
	const settings = ['max_connections=200', 'listen_addresses=127.0.0.1', `port=${port}`];
	if (process.platform !== 'win32') settings.push(`unix_socket_directories=${sockets}`);
	const args = ['-D', data, ...settings.flatMap((it) => ['-c', it])];
	// In a group of its own, or Ctrl-C would stop it under the tests.
	const server = spawn(join(bin, 'postgres'), args, {
		...who,
		cwd: sockets,
		detached: true,
		stdio: ['ignore', 'ignore', 'pipe']
	});
	const gone = new Promise((done) => server.once('close', done));
	atTheEnd(() => {
		server.kill('SIGINT');
		return gone;
	});
	await ready(server);
}

/** @param {import('node:child_process').ChildProcess} server */
function ready(server) {
	return new Promise((settle, fail) => {
		let told = '';
		server.once('error', fail);
		server.once('close', () => fail(new Plain(lastLine(told) || 'it does not start')));
		server.stderr?.setEncoding('utf8').on('data', (text) => {
			told = (told + text).slice(-4_000);
			if (/ready to accept connections/.test(told)) settle(undefined);
		});
	});
}

/** @returns {Promise<number>} */
function freePort() {
	return new Promise((settle, fail) => {
		const server = createServer();
		server.once('error', fail);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => settle(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/** @param {string} text */
const lastLine = (text) => text.trim().split('\n').pop() ?? '';
