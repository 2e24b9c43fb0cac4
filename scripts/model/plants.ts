/**
 * Puts each known mistake into a copy of the product, and shows what catches it: `npm run model -- --plants`,
 * or `--plants "some words"` for those whose name has them.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planted, plants, type Plant } from '../../tests/model/plants.ts';

/** How long the model has for each, in minutes. */
const patience = 4;

const copied = [
	'src',
	'static',
	'tests',
	'scripts',
	'build',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];

/** What runs in a browser or in the house is built; what the model loads itself need not be. */
const isBuilt = ({ edits, caughtBy }: Plant): boolean =>
	(typeof caughtBy !== 'string' && 'journey' in caughtBy) ||
	edits.some(({ file }) => /^src\/(lib\/server|routes|service-worker)\//.test(file));

type Caught = { what: string; by: string; seconds: number; why: string; caught: boolean };

const say = (line: string) => process.stdout.write(`${line}\n`);

/** @returns how many were not caught */
export async function showPlants(named: string): Promise<number> {
	const wanted = plants.filter(({ what }) => what.includes(named));
	const all: Caught[] = [];
	for (const plant of wanted) {
		const came = await show(plant);
		all.push(came);
		say(`${came.caught ? 'caught' : 'NOT CAUGHT'} after ${came.seconds} s: ${came.what}`);
	}
	say('\n| planted | caught by | seconds | what it said |\n|---|---|---|---|');
	for (const { what, by, seconds, why, caught } of all) {
		say(`| ${what} | ${caught ? by : 'NOTHING'} | ${seconds} | ${why} |`);
	}
	const missed = all.filter(({ caught }) => !caught).length;
	say(`\nplants: ${all.length - missed} of ${all.length} caught`);
	return missed;
}

async function show(plant: Plant): Promise<Caught> {
	const folder = mkdtempSync(join(tmpdir(), 'my-say-plant-'));
	try {
		for (const path of copied) cpSync(path, join(folder, path), { recursive: true });
		symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
		for (const edit of plant.edits) {
			const file = join(folder, edit.file);
			writeFileSync(file, planted(readFileSync(file, 'utf8'), edit));
		}
		// The tests need the types that SvelteKit makes, and the house its build.
		const vite = tool('vite/bin/vite.js');
		const production = { NODE_ENV: 'production' };
		if (isBuilt(plant)) await mustRun(folder, [vite, 'build'], production);
		else await mustRun(folder, [tool('@sveltejs/kit/svelte-kit.js'), 'sync']);

		const began = performance.now();
		const { code, said } = await ran(folder, commandFor(plant));
		const seconds = Math.round((performance.now() - began) / 1_000);
		const by = byWhat(plant);
		const failed = plant.caughtBy === 'the model' ? found.test(said) : code !== 0;
		return { what: plant.what, by, seconds, why: whyIn(said), caught: failed };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** A model that could not even begin has caught nothing. */
const found = /^model: \d+ runs, \d+ commands, [1-9]\d* violations/m;

const tool = (path: string): string => join('node_modules', ...path.split('/'));

function commandFor({ caughtBy }: Plant): string[] {
	if (caughtBy === 'the model') {
		return [join('scripts', 'model.ts'), '--minutes', String(patience), '--seed', '1'];
	}
	if ('journey' in caughtBy) {
		const config = ['--config', 'tests/journeys/playwright.config.ts', '--workers', '1'];
		const cli = tool('@playwright/test/cli.js');
		return [cli, 'test', ...config, caughtBy.journey, '--grep', caughtBy.titled];
	}
	const run = ['run', '--config', 'tests/vitest.config.ts', '--project', 'node'];
	return [tool('vitest/vitest.mjs'), ...run, caughtBy.tests, '-t', caughtBy.titled];
}

function byWhat({ caughtBy }: Plant): string {
	if (caughtBy === 'the model') return caughtBy;
	return `[${caughtBy.titled}] ${'journey' in caughtBy ? caughtBy.journey : caughtBy.tests}`;
}

async function mustRun(folder: string, args: string[], more = {}): Promise<void> {
	const { code, said } = await ran(folder, args, more);
	if (code !== 0)
		throw new Error(`the copy with the plant could not be built: ${said.slice(-2_000)}`);
}

async function ran(
	folder: string,
	args: string[],
	more = {}
): Promise<{ code: number; said: string }> {
	const env = { ...process.env, NO_COLOR: '1', ...more };
	const run: ChildProcess = spawn(process.execPath, args, {
		cwd: folder,
		env,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let said = '';
	run.stdout?.on('data', (text: Buffer) => (said += text.toString()));
	run.stderr?.on('data', (text: Buffer) => (said += text.toString()));
	const [code] = (await once(run, 'close')) as [number | null];
	return { code: code ?? 1, said };
}

/** The first line that says what did not hold. */
function whyIn(said: string): string {
	const line = said
		.split('\n')
		.find((it) => /^(kept|seed \d+), on |AssertionError|^\s*Error: /.test(it));
	return (line ?? '').trim().replaceAll('|', '/').slice(0, 140);
}
