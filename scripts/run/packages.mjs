// The project's packages: installed when the lock file has changed since, and only then.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmBeside } from './node.mjs';
import { npm } from './npm.mjs';
import { at, kept } from './work.mjs';

const record = join(kept, 'installed.json');

/** Whether the packages of this lock file lie there, for this kind of machine. */
export function packagesAreThere() {
	if (!existsSync(at('node_modules', '.package-lock.json'))) return false;
	if (existsSync(record) && readFileSync(record, 'utf8') === sumNow()) return true;
	if (existsSync(record) && !sameMachine()) return false;
	if (!installedByHand()) return false;
	remember();
	return true;
}

/**
 * @param {string} node
 * @param {string} step where we are, as "(2/3)"
 */
export async function installPackages(node, step) {
	// Said in so many words: NODE_ENV=production or an npm setting would leave out what we build with.
	const all = ['--include=dev', '--include=optional'];
	try {
		const args = ['ci', ...all, '--no-audit', '--no-fund'];
		await npm(`Installing packages ${step}`, args, npmBeside(node));
	} catch (fault) {
		// Written by npm as if all were there.
		rmSync(at('node_modules', '.package-lock.json'), { force: true });
		throw fault;
	}
	remember();
}

function remember() {
	mkdirSync(kept, { recursive: true });
	writeFileSync(record, sumNow());
}

function sumNow() {
	const sum = createHash('sha256')
		.update(readFileSync(at('package-lock.json')))
		.digest('hex');
	return `${JSON.stringify({ machine: machine(), sum })}\n`;
}

const machine = () => `${process.platform}-${process.arch}`;

const sameMachine = () => JSON.parse(readFileSync(record, 'utf8')).machine === machine();

/** npm writes down what it has put there: every package of ours, in its version, is enough. */
function installedByHand() {
	const wanted = packagesOf(at('package-lock.json'));
	const there = packagesOf(at('node_modules', '.package-lock.json'));
	return Object.entries(wanted).every(([path, { version, optional }]) => {
		if (path === '') return true;
		return there[path] ? there[path].version === version : optional === true;
	});
}

/**
 * @param {string} lock
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
const packagesOf = (lock) => JSON.parse(readFileSync(lock, 'utf8')).packages;
