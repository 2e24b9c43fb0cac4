import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '$lib/domain/people.ts';
import { closeDatabase, openDatabase, troubleIn } from '$lib/server/database.ts';
import { keepPart } from '$lib/server/intake.ts';
import { kinds, onEachDatabase } from '../databases.ts';
import { amir } from '../people.ts';
import { enrolledFor, saidBy, sealed, type Enrolled } from '../sealed.ts';
import { keysForTests } from './installation.ts';
import { riverbank } from './riverbank.ts';

const keys = keysForTests();

onEachDatabase('a database', (db, place) => {
	test('from a newer release is refused in one plain sentence, and nothing in it is touched', async () => {
		const newer = { name: '9999-tomorrow', timestamp: new Date().toISOString() };
		const migrations = db().withTables<{ migration: typeof newer }>();
		await migrations.insertInto('migration').values(newer).execute();

		await expect(openDatabase(place())).rejects.toThrow(
			/^This database was last used by a newer release of My Say: .*\.$/
		);
		await migrations.deleteFrom('migration').where('name', '=', newer.name).execute();
	});

	test('that is opened again is as it was left', async () => {
		await riverbank(db(), keys);
		const again = await openDatabase(place());
		const children = await again.selectFrom('child').select('id').execute();
		await closeDatabase(again);
		expect(children).toHaveLength(3);
	});

	test('refuses what points at nothing', async () => {
		const nobodys = { id: 'one', child_id: 'nobody', on_date: '2026-12-08', held_at: null };
		await expect(db().insertInto('review').values(nobodys).execute()).rejects.toThrow();
	});

	test('tells a fault of its own from one of ours', async () => {
		expect(troubleIn(db(), new Error('anything'))).toBeNull();
		const twice = sql`insert into audit_head (id, number, hash) values (1, 0, '')`.execute(db());
		const fault: unknown = await twice.catch((it: unknown) => it);
		expect(fault).toBeInstanceOf(Error);
		expect(troubleIn(db(), fault)).toBeNull();
	});

	test('gives numbers as numbers, and bytes as they were', async () => {
		await riverbank(db(), keys);
		const bytes = new Uint8Array([0, 1, 127, 128, 255]);
		await db().updateTable('child').set({ name_sealed: bytes }).where('id', '=', amir.id).execute();
		const { name_sealed } = await db()
			.selectFrom('child')
			.select('name_sealed')
			.where('id', '=', amir.id)
			.executeTakeFirstOrThrow();
		const { number } = await db()
			.selectFrom('audit_head')
			.select('number')
			.executeTakeFirstOrThrow();
		expect([...name_sealed]).toEqual([...bytes]);
		expect(number).toBeTypeOf('number');
	});
});

/** Said in the test's own name where a process cannot be watched: it never passes silently. */
const cannotWatch =
	spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0
		? ''
		: ' (not shown here: there is no strace, or it may not watch)';

describe('a database that does not open', () => {
	test('in a folder that cannot be is refused in one plain sentence', async () => {
		const file = join(mkdtempSync(join(tmpdir(), 'my-say-')), 'file');
		writeFileSync(file, '');
		await expect(openDatabase({ file: join(file, 'my-say.sqlite') })).rejects.toThrow(
			/^The database at .* does not open: .*\.$/
		);
	});

	test.each([
		['postgres://my-say@:5432/my-say', /^DATABASE_URL is no address of a database\.$/],
		[
			'postgres://my-say:secret@127.0.0.1:1/my-say',
			/^The database does not open \(ECONNREFUSED\): (?!.*secret).*\.$/
		]
	])('at %s is refused in one plain sentence, without its password', async (url, sentence) => {
		await expect(openDatabase({ url })).rejects.toThrow(sentence);
	});
});

describe('the embedded database', () => {
	const embedded = async () => {
		const { place, remove } = await kinds.SQLite!();
		const db = await openDatabase(place);
		return { db, file: 'file' in place ? place.file : '', remove };
	};
	const pragma = async (db: Awaited<ReturnType<typeof openDatabase>>, name: string) => {
		const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db);
		return Object.values(rows[0] ?? {})[0];
	};

	test('is for its owner alone, with all that lies beside it', async () => {
		const { db, file, remove } = await embedded();
		await riverbank(db, keys);
		for (const beside of ['', '-wal', '-shm']) {
			expect(statSync(`${file}${beside}`).mode & 0o777).toBe(0o600);
		}
		await closeDatabase(db);
		await remove();
	});

	test('[F-39] flushes every commit, writes over what it deletes, and trusts no schema', async () => {
		const { db, remove } = await embedded();
		expect(await pragma(db, 'journal_mode')).toBe('wal');
		expect(await pragma(db, 'synchronous')).toBe(2);
		expect(await pragma(db, 'foreign_keys')).toBe(1);
		expect(await pragma(db, 'secure_delete')).toBe(1);
		expect(await pragma(db, 'trusted_schema')).toBe(0);
		await closeDatabase(db);
		await remove();
	});

	test('[F-38] that is full gives no receipt, keeps what it has, and goes on after there is room', async () => {
		const { db, remove } = await embedded();
		await riverbank(db, keys);
		const tablet = await enrolledFor(db, amir.id);
		const device: Actor = { id: tablet.enrolment, role: 'device' };
		const part = () => sealed(keys, tablet, saidBy(amir.id));
		const first = await part();
		const kept = await keepPart(db, keys, device, first);

		await sql`pragma max_page_count = ${sql.raw(String(await pragma(db, 'page_count')))}`.execute(
			db
		);
		const late = await part();
		await expect(
			(async () => {
				for (;;) await keepPart(db, keys, device, await part());
			})()
		).rejects.toMatchObject({ code: 'intake.full', status: 507 });
		await expect(keepPart(db, keys, device, late)).rejects.toMatchObject({ code: 'intake.full' });
		const rows = await db.selectFrom('sealed_part').select('receipt').execute();
		expect(rows).toContainEqual({ receipt: kept.receipt });

		await sql`pragma max_page_count = 1000000`.execute(db);
		await expect(keepPart(db, keys, device, late)).resolves.toMatchObject({ state: 'kept' });
		await closeDatabase(db);
		await remove();
	});

	test(`[F-39] has flushed before each receipt is given${cannotWatch}`, async () => {
		const { db, file, remove } = await embedded();
		await riverbank(db, keys);
		const said = await saidFor(await enrolledFor(db, amir.id), file, 5);
		await closeDatabase(db);

		const seen = join(mkdtempSync(join(tmpdir(), 'my-say-flushes-')), 'seen');
		const watch = ['-f', '-y', '-e', 'trace=fsync,fdatasync,write', '-o', seen];
		const run = [process.execPath, script, said, '1000', 'one by one'];
		if (!cannotWatch) {
			expect(spawnSync('strace', [...watch, ...run]).status).toBe(0);
			const steps = readFileSync(seen, 'utf8')
				.split('\n')
				.flatMap((line) => {
					if (/ (fsync|fdatasync)\(.*my-say\.sqlite-wal/.test(line)) return 'flush';
					return / write\(1</.test(line) ? 'receipt' : [];
				});
			const unflushed = steps.filter((it, at) => it === 'receipt' && steps[at - 1] !== 'flush');
			expect(steps.filter((it) => it === 'receipt')).toHaveLength(5);
			expect(unflushed).toEqual([]);
		}
		await remove();
	});

	test('[F-17] [F-18] killed with SIGKILL at any moment, it has all it signed for, and nothing half', async () => {
		const { db, file, remove } = await embedded();
		await riverbank(db, keys);
		const tablet = await enrolledFor(db, amir.id);
		await closeDatabase(db);

		const said = await saidFor(tablet, file, 40);
		const signed = new Set<string>();
		for (const after of [3, 11, 19, 40]) {
			const run = spawnSync(process.execPath, [script, said, `${after}`], { encoding: 'utf8' });
			expect(run.signal, run.stderr).toBe('SIGKILL');
			for (const receipt of run.stdout.split('\n').filter(Boolean)) signed.add(receipt);
		}

		const after = await openDatabase({ file });
		const rows = await after.selectFrom('sealed_part').select(['receipt', 'bytes']).execute();
		const kept = new Set(rows.map(({ receipt }) => receipt));
		expect([...signed].filter((receipt) => !kept.has(receipt))).toEqual([]);
		expect(rows).toHaveLength(40);
		await closeDatabase(after);
		await remove();
	});
});

/** A program of its own that keeps what is in a file, so that it can be killed, or watched. */
const script = new URL('./keeping.ts', import.meta.url).pathname;

/** Really sealed parts, in a file for that program. */
async function saidFor(tablet: Enrolled, file: string, count: number): Promise<string> {
	const parts = [];
	for (let n = 0; n < count; n += 1) {
		const { bytes, ...of } = await sealed(keys, tablet, saidBy(amir.id));
		parts.push({ ...of, bytes: Buffer.from(bytes).toString('base64') });
	}
	const said = join(mkdtempSync(join(tmpdir(), 'my-say-said-')), 'parts.json');
	writeFileSync(said, JSON.stringify({ file, device: tablet.enrolment, parts }));
	return said;
}

const server = process.env.MY_SAY_TEST_POSTGRES;

if (server) describe('PostgreSQL', onServer);

function onServer(): void {
	let url: string;

	beforeEach(async () => {
		const { place, remove } = await kinds.PostgreSQL!();
		url = 'url' in place ? place.url : '';
		return remove;
	});

	test('[F-39] that answers before it has flushed is refused in one plain sentence', async () => {
		const client = new pg.Client({ connectionString: url });
		await client.connect();
		const name = new URL(url).pathname.slice(1);
		await client.query(`alter database ${name} set synchronous_commit = off`);
		await client.end();
		await expect(openDatabase({ url })).rejects.toThrow(
			'The database answers before its data is on a disk: set its "synchronous_commit" to "on".'
		);
	});

	test('[F-44] whose line is lost in the middle has nothing half, says "later", and then goes on', async () => {
		const db = await openDatabase({ url });
		await riverbank(db, keys);
		const tablet = await enrolledFor(db, amir.id);
		const device: Actor = { id: tablet.enrolment, role: 'device' };
		const said = await sealed(keys, tablet, saidBy(amir.id));

		const cut = db.transaction().execute(async (tx) => {
			await tx.deleteFrom('allocation').execute();
			const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
			await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(db).catch(() => {});
			await tx.deleteFrom('duty').execute();
		});
		const fault: unknown = await cut.catch((it: unknown) => it);
		expect(troubleIn(db, fault)).toBe('later');
		expect(await db.selectFrom('allocation').select('id').execute()).toHaveLength(3);
		await expect(keepPart(db, keys, device, said)).resolves.toMatchObject({ state: 'kept' });
		await closeDatabase(db);
	});

	test('[F-44] that is not there makes a device come again later', async () => {
		const db = await openDatabase({ url });
		await riverbank(db, keys);
		const tablet = await enrolledFor(db, amir.id);
		const device: Actor = { id: tablet.enrolment, role: 'device' };
		const said = await sealed(keys, tablet, saidBy(amir.id));
		const name = new URL(url).pathname.slice(1);

		await asServer(`alter database ${name} with allow_connections false`);
		await asServer(
			`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`
		);
		await expect(keepPart(db, keys, device, said)).rejects.toMatchObject({
			code: 'intake.later',
			status: 503
		});
		await asServer(`alter database ${name} with allow_connections true`);
		await expect(keepPart(db, keys, device, said)).resolves.toMatchObject({ state: 'kept' });
		await closeDatabase(db);
	});
}

async function asServer(command: string): Promise<void> {
	const client = new pg.Client({ connectionString: server });
	await client.connect();
	await client.query(command);
	await client.end();
}
