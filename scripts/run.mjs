// Every command of the project. Plain JavaScript without a dependency, for whatever Node is here.
import { build, buildIsThere } from './run/build.mjs';
import { check, format, prepare } from './run/checks.mjs';
import { findForTests, haveChromium } from './run/chromium.mjs';
import { fetchNode, rightNode } from './run/node.mjs';
import { diskIsFull } from './run/npm.mjs';
import { installPackages, packagesAreThere } from './run/packages.mjs';
import { havePostgres } from './run/postgres.mjs';
import { journeys, model, modelled, sumOf, unit } from './run/tests.mjs';
import { Plain, at, brokenOff, heedSignals, run, say, surroundings, undoAll } from './run/work.mjs';

const [command = '', ...more] = process.argv.slice(2);

/** What each command does, and with what exit code it ends. @type {Record<string, () => Promise<number>>} */
const commands = {
	async start() {
		const node = await ready({ built: true });
		return run(node, [at('src', 'server.ts'), 'demonstration'], surroundings(node));
	},

	async dev() {
		const node = await ready({ built: false });
		return run(node, [at('scripts', 'dev.ts'), 'demonstration'], surroundings(node));
	},

	async build() {
		await ready({ built: true });
		return 0;
	},

	async format() {
		return format(await ready({ built: false }));
	},

	async check() {
		return told(await check(await ready({ built: false })));
	},

	async unit() {
		const node = await ready({ built: true });
		await prepare(node);
		await haveEverything(node);
		return told(await unit(node, more));
	},

	async journeys() {
		const node = await ready({ built: true });
		await haveEverything(node);
		return told(await journeys(node, more));
	},

	/** The real device code against the real house, under faults: scripts/model.ts. */
	async model() {
		const node = await ready({ built: true });
		await haveDatabases();
		return model(node, more);
	},

	/** Pictures of the running product: scripts/look.ts. */
	async look() {
		const node = await ready({ built: true });
		await haveBrowser(node);
		return run(node, [at('scripts', 'look.ts'), ...more], surroundings(node));
	},

	/** What a child's browser fetches, in bytes: scripts/size.ts. */
	async size() {
		const node = await ready({ built: true });
		await haveBrowser(node);
		return run(node, [at('scripts', 'size.ts')], surroundings(node));
	},

	/** Whether all English that a child reads is plain: scripts/words.ts. */
	async words() {
		const node = await ready({ built: false });
		return run(node, [at('scripts', 'words.ts'), ...more], surroundings(node));
	},

	/** The council's keys: made, rotated, recovered. scripts/keys.ts */
	async keys() {
		const node = await ready({ built: false });
		return run(node, [at('scripts', 'keys.ts'), ...more], surroundings(node));
	},

	/** The speed we owe, measured: scripts/bench.ts. */
	async bench() {
		const node = await ready({ built: true });
		await haveEverything(node, !more.includes('--json'));
		return run(node, [at('scripts', 'bench.ts'), ...more], surroundings(node));
	},

	/** All of it but the keys, sealed: scripts/backup.ts. */
	async backup() {
		const node = await ready({ built: false });
		return run(node, [at('scripts', 'backup.ts'), ...more], surroundings(node));
	},

	/** And back again, into an empty place: scripts/restore.ts. */
	async restore() {
		const node = await ready({ built: false });
		return run(node, [at('scripts', 'restore.ts'), ...more], surroundings(node));
	},

	/** Whether the record of who did what is whole: scripts/audit.ts. */
	async 'audit:verify'() {
		const node = await ready({ built: false });
		return run(node, [at('scripts', 'audit.ts')], surroundings(node));
	},

	/** The tables of threats and of faults, brought up to the tests: scripts/threats.ts. */
	async threats() {
		const node = await ready({ built: false });
		return run(node, [at('scripts', 'threats.ts')], surroundings(node));
	},

	/** What a server needs, and no more: scripts/release.ts. */
	async release() {
		const node = await ready({ built: true });
		return run(node, [at('scripts', 'release.ts')], surroundings(node));
	},

	/** What a tablet of this release would deliver, kept for the tests of later ones: scripts/released.ts. */
	async released() {
		const node = await ready({ built: false });
		return run(node, [at('scripts', 'released.ts')], surroundings(node));
	},

	/** The offline journey in Firefox ESR and WebKitGTK, where they are: scripts/others.ts. */
	async 'journeys:others'() {
		const node = await ready({ built: true });
		return run(node, [at('scripts', 'others.ts')], surroundings(node));
	},

	test,

	/** What a change must pass, here as in CI. */
	ready: test
};

heedSignals();
try {
	process.exitCode = await obey();
} finally {
	await undoAll();
}

async function obey() {
	const obeyed = commands[command];
	if (!obeyed) {
		say(`There is no "${command}". There is: ${Object.keys(commands).join(', ')}.`);
		return 2;
	}
	try {
		return await obeyed();
	} catch (fault) {
		if (brokenOff()) return brokenOff();
		const sentence = sentenceFor(fault);
		if (!sentence) throw fault;
		say(`\n${sentence}`);
		return 1;
	}
}

async function test() {
	const node = await ready({ built: false });
	await haveEverything(node);
	const checked = await check(node);
	const built = await tried(() => ready({ built: true }));
	const units = await unit(node, []);
	const stories = await modelled(node);
	return told(sumOf([checked, built, units, stories, await journeys(node, [])]));
}

/**
 * A build that fails is one failure more, and the rest is still worth knowing.
 *
 * @param {() => Promise<unknown>} building
 */
async function tried(building) {
	try {
		await building();
		return { passed: 0, failed: 0, skipped: 0 };
	} catch (fault) {
		if (brokenOff() || !(fault instanceof Plain)) throw fault;
		say(fault.message);
		return { passed: 0, failed: 1, skipped: 0 };
	}
}

/** @param {unknown} fault @returns {string | null} what a reader can do about it; null: it is our own */
function sentenceFor(fault) {
	if (fault instanceof Plain) return fault.message;
	return /ENOSPC/.test(String(fault)) ? diskIsFull : null;
}

/**
 * Makes what is missing, and says nothing where nothing is.
 *
 * @param {{ built: boolean }} wanted
 * @returns {Promise<string>} the Node to run with
 */
async function ready({ built }) {
	const found = rightNode();
	const there = packagesAreThere();
	const missing = [!found, !there, built && !(there && buildIsThere())];
	const steps = missing.filter(Boolean).length;
	let step = 0;
	const next = () => `(${(step += 1)}/${steps})`;

	const node = found ?? (await fetchNode(next()));
	if (missing[1]) await installPackages(node, next());
	if (missing[2]) await build(node, next());
	return node;
}

/**
 * The browser and the databases, and in words which they are.
 *
 * @param {string} node @param {boolean} aloud false where only figures may be said
 */
async function haveEverything(node, aloud = true) {
	const chromium = await haveBrowser(node);
	await haveDatabases(aloud);
	if (aloud) say(`Browser: ${chromium}`);
}

async function haveDatabases(aloud = true) {
	const postgres = await havePostgres();
	if (postgres.url) process.env.MY_SAY_TEST_POSTGRES = postgres.url;
	if (!aloud) return;
	say(`Databases: SQLite (embedded), and ${postgres.told}`);
}

/**
 * The last line of the run, alone.
 *
 * @param {{ passed: number, failed: number, skipped: number }} count
 * @returns {number} the exit code
 */
function told({ passed, failed, skipped }) {
	// A count of half a run would be taken for the whole.
	if (brokenOff()) return brokenOff();
	say('');
	say(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
	return failed > 0 || passed === 0 ? 1 : 0;
}

/**
 * @param {string} node
 * @returns {Promise<string>} the path of a Chromium; whoever is started next finds it by itself
 */
async function haveBrowser(node) {
	const chromium = await haveChromium(node);
	if (!chromium) {
		throw new Plain(
			'This needs Chromium, and it could not be installed here: please install it, or name it in CHROMIUM_PATH.'
		);
	}
	if (!findForTests()) process.env.CHROMIUM_PATH = chromium;
	return chromium;
}
