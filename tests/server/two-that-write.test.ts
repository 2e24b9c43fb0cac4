import { spawn } from 'node:child_process';
import { closeDatabase, openDatabase, type Database } from '$lib/server/database.ts';
import { takeDueSteps } from '$lib/server/escalation.ts';
import { keepPart } from '$lib/server/intake.ts';
import { openSealed } from '$lib/server/opener.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kinds, type Made } from '../databases.ts';
import { amir } from '../people.ts';
import { enrolledFor, saidBy, sealed } from '../sealed.ts';
import { keysForTests } from './installation.ts';
import { riverbank } from './riverbank.ts';

const keys = keysForTests();

/** Each tablet may hand in no more within a day. */
const tablets = 6;
const each = 40;

/**
 * The least share of the moments at which another process asks and is let in. SQLite serves nobody in turn
 * and gives up after some sixty askings: at one in five, as on a quiet machine, nobody is ever turned away.
 * Whoever never stepped aside would let in one of thirty to ninety.
 */
const enough = 0.06;

/** Another process, as a backup or an import is: asks now and then whether it may write, and never waits. */
const asks = (file: string) => `
	const { DatabaseSync } = require('node:sqlite');
	const db = new DatabaseSync(${JSON.stringify(file)}, { timeout: 0 });
	const ask = () => {
		try {
			db.exec('begin immediate');
			db.exec('commit');
			return 'in';
		} catch {
			return 'out';
		}
	};
	setInterval(() => process.stdout.write(ask() + ' ' + Date.now() + '\\n'), 3);
`;

let made: Made;
let db: Database;

beforeEach(async () => {
	made = await kinds['SQLite']!();
	db = await openDatabase(made.place);
	await riverbank(db, keys);
	for (let n = 0; n < tablets; n += 1) await handIn();
});

afterEach(async () => {
	await closeDatabase(db);
	await made.remove();
});

async function handIn(): Promise<void> {
	const tablet = await enrolledFor(db, amir.id);
	const device = { id: tablet.enrolment, role: 'device' } as const;
	const parts = Array.from({ length: each }, (_, n) =>
		sealed(keys, tablet, saidBy(amir.id), { header: { seq: n + 1 } })
	);
	await Promise.all((await Promise.all(parts)).map((part) => keepPart(db, keys, device, part)));
}

/** The share of the moments, while something is done, at which another process was let in to write. */
async function shareLetIn(work: () => Promise<unknown>): Promise<number> {
	const file = 'file' in made.place ? made.place.file : '';
	const other = spawn(process.execPath, ['-e', asks(file)], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const closed = new Promise((done) => other.once('close', done));
	let heard = '';
	other.stdout.setEncoding('utf8').on('data', (text: string) => (heard += text));
	await expect.poll(() => heard).toContain('in');

	const began = Date.now();
	await work();
	const ended = Date.now();
	other.kill();
	await closed;
	const told = [...heard.matchAll(/(in|out) (\d+)/g)].filter(
		([, , at]) => Number(at) >= began && Number(at) <= ended
	);
	expect(told.length, 'how often it asked').toBeGreaterThan(20);
	return told.filter(([, came]) => came === 'in').length / told.length;
}

test(
	'while much waits to be opened, another process may write into the embedded database',
	{ timeout: 60_000 },
	async () => {
		expect(await shareLetIn(() => openSealed(db, keys))).toBeGreaterThan(enough);
		const opened = await db.selectFrom('statement').select('id').execute();
		expect(opened).toHaveLength(tablets * each);
	}
);

test(
	'while much that nobody has read is told on, another process may write too',
	{ timeout: 60_000 },
	async () => {
		await openSealed(db, keys);
		const then = new Date(Date.now() - 14 * 86_400_000).toISOString();
		await db.updateTable('statement').set({ arrived_at: then, due_at: then }).execute();
		expect(await shareLetIn(() => takeDueSteps(db))).toBeGreaterThan(enough);
	}
);
