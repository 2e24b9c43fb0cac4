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

/** Each tablet may hand in so many within a day. */
const each = 40;

/** SQLite's own patience looks whether it may write, in the end so often; in milliseconds. */
const looks = 100;

/** Within so many milliseconds whoever looks as SQLite does finds the database free; it gives up after 5,000. */
const soon = 2_500;

/**
 * Of the moments at which somebody asks, so many let them in, where there is no such pause. On a quiet
 * machine it is one in five; whoever never stepped aside would let in of one of eighty.
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
});

afterEach(async () => {
	await closeDatabase(db);
	await made.remove();
});

async function handIn(tablets: number): Promise<void> {
	for (let n = 0; n < tablets; n += 1) {
		const tablet = await enrolledFor(db, amir.id);
		const device = { id: tablet.enrolment, role: 'device' } as const;
		const parts = Array.from({ length: each }, (_, n) =>
			sealed(keys, tablet, saidBy(amir.id), { header: { seq: n + 1 } })
		);
		await Promise.all((await Promise.all(parts)).map((part) => keepPart(db, keys, device, part)));
	}
}

type Asked = { letIn: boolean; at: number };

/** Each moment, while something is done, at which another process asked, and how long it took in milliseconds. */
async function askedDuring(work: () => Promise<unknown>): Promise<{ asked: Asked[]; ms: number }> {
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
	const asked = [...heard.matchAll(/(in|out) (\d+)/g)]
		.map(([, came, at]) => ({ letIn: came === 'in', at: Number(at) }))
		.filter(({ at }) => at >= began && at <= ended);
	expect(asked.length, 'how often it asked').toBeGreaterThan(20);
	return { asked, ms: ended - began };
}

/** How often the database was free for so long that nobody who looks can miss it. */
function pausesIn(asked: readonly Asked[]): number {
	let from: number | null = null;
	let pauses = 0;
	for (const { letIn, at } of asked) {
		if (!letIn) from = null;
		else if (from === null) from = at;
		else if (at - from >= looks) {
			pauses += 1;
			from = Infinity;
		}
	}
	return pauses;
}

test(
	'while much waits to be opened, another process may write into the embedded database',
	{ timeout: 120_000 },
	async () => {
		const tablets = 18;
		await handIn(tablets);
		const { asked, ms } = await askedDuring(() => openSealed(db, keys));
		expect(pausesIn(asked)).toBeGreaterThanOrEqual(Math.floor(ms / soon));
		expect(await db.selectFrom('statement').select('id').execute()).toHaveLength(tablets * each);
	}
);

test(
	'while much that nobody has read is told on, another process may write too',
	{ timeout: 60_000 },
	async () => {
		await handIn(6);
		await openSealed(db, keys);
		const then = new Date(Date.now() - 14 * 86_400_000).toISOString();
		await db.updateTable('statement').set({ arrived_at: then, due_at: then }).execute();
		const { asked } = await askedDuring(() => takeDueSteps(db));
		const letIn = asked.filter((it) => it.letIn);
		expect(letIn.length / asked.length).toBeGreaterThan(enough);
	}
);
