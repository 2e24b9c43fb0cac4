// npm as it is on this machine, and what its failures mean in plain words.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Plain, tail, work } from './work.mjs';

/** Tries again soon and gives up in half a minute: nobody waits two minutes to hear of a dead line. */
const patience = [
	'--fetch-retries=3',
	'--fetch-retry-mintimeout=1000',
	'--fetch-retry-maxtimeout=8000'
];

export const diskIsFull = 'The disk is full. Please make room (about 1 GB) and try again.';

/** What npm says -> what the reader can do. @type {readonly (readonly [RegExp, string])[]} */
const meanings = [
	[
		/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/,
		'npm cannot reach its registry. The first run needs the internet; please try again with a line.'
	],
	[/ENOSPC/, diskIsFull],
	[/EACCES|EPERM|EROFS/, 'npm may not write here. Please use a folder that is your own.']
];

/**
 * Runs npm quietly.
 *
 * @param {string} what is told to the reader
 * @param {readonly string[]} args
 * @param {[string, ...string[]]} [by] which npm; without, the machine's
 * @throws {Plain} one sentence if npm is missing or fails for a known reason, else its last lines
 */
export async function npm(what, args, by = npmHere()) {
	const [program, ...before] = by;
	const options = { shell: program === 'npm' && process.platform === 'win32' };
	const { code, output } = await work(what, program, [...before, ...args, ...patience], options);
	// npm says that all is well when it could not unpack a file.
	if (code === 0 && !/TAR_ENTRY_ERROR/.test(output)) return;

	const known = meanings.find(([sign]) => sign.test(output));
	throw new Plain(known ? known[1] : `npm could not finish:\n${tail(output)}`);
}

/** @returns {[string, ...string[]]} */
function npmHere() {
	// Set by npm itself: the same npm on the same Node goes on.
	const { npm_execpath: cli, npm_node_execpath: node } = process.env;
	if (cli && /npm-cli\.c?js$/.test(cli) && existsSync(cli)) return [node ?? process.execPath, cli];

	const answer = spawnSync('npm', ['--version'], { shell: process.platform === 'win32' });
	if (answer.status === 0) return ['npm'];
	throw new Plain('My Say needs npm, which comes with Node: please install Node from nodejs.org.');
}
