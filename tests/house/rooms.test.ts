import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { arrows, borrowed, codeFiles, codeOf } from './sources.ts';

const ground = ['lib/domain', 'lib/i18n', 'lib/forms'];

/** What each room may import. An arrow points down, or it is not there. */
const below: Record<string, readonly string[]> = {
	'lib/domain': [],
	'lib/i18n': ['lib/domain'],
	'lib/forms': ['lib/domain', 'lib/i18n'],
	'lib/ui': ground,
	'lib/server': ground,
	'lib/device': ['lib/domain', 'lib/forms'],
	'service-worker': ['lib/domain', 'lib/device'],
	routes: [...ground, 'lib/ui', 'lib/server', 'lib/device', 'app.css']
};

/** What each room may borrow from outside. */
const lent: Record<string, RegExp> = {
	'lib/domain': /^zod$/,
	'lib/i18n': /^(i18next|svelte)$/,
	'lib/forms': /^zod$/,
	'lib/ui': /^svelte(\/reactivity\/window)?$/,
	'lib/server':
		/^(node:\w+(\/\w+)?|kysely|pg|zod|pino|sharp|@hpke\/core|age-encryption|csv-parse(\/sync)?|@sveltejs\/kit|nodemailer|openid-client|otplib|uqr|@myriaddreamin\/typst-ts-node-compiler|@simplewebauthn\/server|@zxcvbn-ts\/language-common)$/,
	'lib/device': /^(dexie|@hpke\/core|workbox-window|zod|svelte)$/,
	'service-worker': /^\$service-worker$/,
	routes: /^(svelte|@sveltejs\/kit|\$app\/(environment|navigation|paths|state)|zod)$/
};

const rooms = Object.keys(below);

test.each(rooms)('%s imports only what stands below it', (room) => {
	const strays = arrows.filter(({ file, wanted }) => {
		if (!isIn(room, file) || isIn(room, wanted)) return false;
		return !below[room]!.some((it) => wanted === it || isIn(it, wanted));
	});
	expect(strays).toEqual([]);
});

test.each(rooms)('%s borrows from outside only what it needs', (room) => {
	const strays = borrowed.filter(
		({ file, wanted }) => isIn(room, file) && !lent[room]!.test(wanted)
	);
	expect(strays).toEqual([]);
});

test('no route imports another: a part lies beside it, or beside a layout above it', () => {
	const strays = arrows.filter(({ file, wanted }) => {
		if (!isIn('routes', file) || !isIn('routes', wanted)) return false;
		const near = isIn(dirname(wanted), file);
		return !near || /\/\+[^/]+$/.test(wanted);
	});
	expect(strays).toEqual([]);
});

test('the front knows the settings and the built handler, and nothing else of the house', () => {
	const known = arrows.filter(({ file }) => file === 'server.ts').map(({ wanted }) => wanted);
	expect(known).toEqual(['lib/server/env.ts']);
});

test('a module with rooms of its own is entered by its door', () => {
	const strays = arrows.filter(({ file, wanted }) => {
		const inside = dirname(wanted);
		return existsSync(`src/${inside}.ts`) && file !== `${inside}.ts` && !isIn(inside, file);
	});
	expect(strays).toEqual([]);
});

test('inside the house, files are named in full, and never by a shelf of many', () => {
	const strays = arrows.filter(({ wanted }) => {
		// What runs in a thread of its own is asked for by its address.
		const file = wanted.replace(/\?worker&url$/, '');
		return !/\.(ts|svelte|css|json|js)$/.test(file) || file.endsWith('/index.ts');
	});
	expect(strays).toEqual([]);
});

test('one file alone reads the list of the offline shell', () => {
	const readers = borrowed.filter(({ wanted }) => wanted === '$service-worker');
	for (const { file } of readers) expect(file).toBe('service-worker/shell.ts');
});

test('the device does not touch the page, but for the one file that speaks with screens', () => {
	const strays = codeFiles
		.filter((file) => isIn('lib/device', file) && !file.endsWith('.svelte.ts'))
		.filter((file) => /\b(document|window)\./.test(codeOf(file)));
	expect(strays).toEqual([]);
});

test('what is in the room has a room: every file has its place in the table', () => {
	const doors = /^(server|hooks\.server|app\.d)\.ts$/;
	const strays = codeFiles.filter(
		(file) => !doors.test(file) && !rooms.some((it) => isIn(it, file))
	);
	expect(strays).toEqual([]);
});

function isIn(room: string, file: string): boolean {
	return file.startsWith(`${room}/`);
}
