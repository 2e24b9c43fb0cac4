// One piece of work at a time, told in plain sentences, with a sign of life while it lasts.
import { spawn } from 'node:child_process';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the runner keeps between two runs. Never in the commit. */
export const kept = join(root, '.my-say');

/** Milliseconds between two signs of life: often on a terminal, seldom in a log. */
const beat = process.stdout.isTTY ? 1_000 : 10_000;

/** The exit code of a run that was broken off; 0 while it goes on. */
let stopped = 0;

/** What must be undone before the runner ends, the last first. @type {(() => unknown)[]} */
const undoing = [];

/** A failure that the reader can do something about: one sentence, and no stack. */
export class Plain extends Error {}

/** @param {string} sentence */
export function say(sentence) {
	process.stdout.write(`${sentence}\n`);
}

/** @param {() => unknown} undo is called when the runner ends, after Ctrl-C too */
export function atTheEnd(undo) {
	undoing.push(undo);
}

/** Undoes what was set up for this run; what cannot be undone holds nothing up. */
export async function undoAll() {
	for (const undo of undoing.splice(0).reverse()) {
		await Promise.resolve()
			.then(undo)
			.catch(() => {});
	}
}

/**
 * The surroundings in which the project's tools find the right Node and each other first.
 *
 * @param {string} node the Node to run with
 * @param {NodeJS.ProcessEnv} [more]
 */
export function surroundings(node, more = {}) {
	const bin = join(root, 'node_modules', '.bin');
	// Windows writes it `Path`, and two of them would be one too many.
	const path = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
	const folders = [dirname(node), bin, process.env[path] ?? ''];
	return { ...process.env, [path]: folders.join(delimiter), ...more };
}

/**
 * Runs a program whose output is the reader's own.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code; 128 and more if a signal ended it
 */
export async function run(program, args, env = process.env) {
	if (stopped) throw new Plain('Stopped.');
	return ended(spawn(program, args, { cwd: root, env, stdio: 'inherit' }));
}

/**
 * Runs a program quietly: a line when it begins, a sign of life, a line when it is done.
 *
 * @param {string} what "Building My Say"
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function work(what, program, args, options = {}) {
	if (stopped) throw new Plain('Stopped.');
	const began = Date.now();
	const seconds = () => Math.round((Date.now() - began) / 1_000);
	const draw = signsOfLife(what);
	const timer = setInterval(() => draw.still(seconds()), beat);
	// In memory, and only its end: where the disk is full, that must still be told.
	let output = '';
	const hear = (/** @type {string} */ text) => (output = (output + text).slice(-100_000));
	try {
		const child = spawn(program, args, {
			cwd: root,
			...options,
			stdio: ['ignore', 'pipe', 'pipe']
		});
		child.stdout?.setEncoding('utf8').on('data', hear);
		child.stderr?.setEncoding('utf8').on('data', hear);
		const code = await ended(child);
		draw.done(seconds(), code === 0);
		return { code, output };
	} finally {
		clearInterval(timer);
	}
}

/** @param {string} what */
function signsOfLife(what) {
	if (process.stdout.isTTY) {
		const over = '\r\u001b[K';
		process.stdout.write(`${what} …`);
		return {
			still: (/** @type {number} */ s) => void process.stdout.write(`${over}${what} … ${s} s`),
			done: (/** @type {number} */ s, /** @type {boolean} */ well) =>
				say(`${over}${what}: ${well ? 'done' : 'failed'} after ${s} s`)
		};
	}
	say(`${what} …`);
	return {
		still: (/** @type {number} */ s) => say(`  … ${s} s`),
		done: (/** @type {number} */ s, /** @type {boolean} */ well) =>
			say(`  ${well ? 'done' : 'failed'} after ${s} s`)
	};
}

/** What runs now, so that a signal to the runner reaches it. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** @param {import('node:child_process').ChildProcess} child */
function ended(child) {
	running.add(child);
	return new Promise((settle, fail) => {
		child.once('error', (fault) => {
			running.delete(child);
			fail(fault);
		});
		child.once('close', (code, signal) => {
			running.delete(child);
			settle(code ?? (signal === 'SIGINT' ? 130 : 143));
		});
	});
}

/** Hands signals on, waits until what runs has ended, and leaves nothing behind. */
export function heedSignals() {
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, () => {
			stopped = signal === 'SIGINT' ? 130 : 143;
			// Ctrl-C on a terminal has reached the whole group by itself; twice would be a hard stop.
			const told = signal === 'SIGINT' && process.stdin.isTTY;
			if (!told) for (const child of running) child.kill('SIGTERM');
			if (running.size === 0) void undoAll().then(() => process.exit(stopped));
		});
	}
}

export const brokenOff = () => stopped;

/** The last lines of an output, for a reader who must see what went wrong. @param {string} output */
export const tail = (output, lines = 30) => output.trim().split('\n').slice(-lines).join('\n');

/** @param {string[]} parts of a path from the top of the project */
export const at = (...parts) => resolve(root, ...parts);
