/** What the machine itself can do, in the same run: every figure of the server is a share of these. */
import { spawnSync } from 'node:child_process';
import {
	closeSync,
	existsSync,
	fdatasyncSync,
	mkdtempSync,
	openSync,
	realpathSync,
	rmSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { postgresPrograms } from '../run/postgres-programs.mjs';
import { onServer } from './house.ts';
import { quantile } from './figures.ts';
import { loaded } from './loading.ts';

/** Flushes of 8 kB, one after another. */
export function flushes(milliseconds: number): { aSecond: number; p99: number } {
	const folder = mkdtempSync(join(tmpdir(), 'my-say-flush-'));
	const file = openSync(join(folder, 'flush'), 'w');
	const bytes = Buffer.alloc(8_192, 1);
	const took: number[] = [];
	const until = performance.now() + milliseconds;
	while (performance.now() < until) {
		const from = performance.now();
		writeSync(file, bytes, 0, bytes.length, 0);
		fdatasyncSync(file);
		took.push(performance.now() - from);
	}
	closeSync(file);
	rmSync(folder, { recursive: true });
	return { aSecond: (took.length / milliseconds) * 1000, p99: quantile(took, 0.99) };
}

/** Rows of 2 kB into the embedded database, a commit each, as durable as ours. @returns a second */
export function singleCommits(milliseconds: number): number {
	const folder = mkdtempSync(join(tmpdir(), 'my-say-commits-'));
	const db = new DatabaseSync(join(folder, 'bare.sqlite'));
	db.exec('pragma journal_mode = wal; pragma synchronous = full');
	db.exec(
		'create table kept (id text primary key, at text, bytes blob); create index at on kept (at)'
	);
	const put = db.prepare('insert into kept values (?, ?, ?)');
	const bytes = Buffer.alloc(2_048, 1);
	let done = 0;
	const until = performance.now() + milliseconds;
	while (performance.now() < until) {
		put.run(crypto.randomUUID(), new Date().toISOString(), bytes);
		done += 1;
	}
	db.close();
	rmSync(folder, { recursive: true });
	return (done / milliseconds) * 1000;
}

/** `node:http` that reads 2 kB and keeps nothing. @returns a second */
export async function bareHttp(atOnce: number, milliseconds: number): Promise<number> {
	const server = createServer((request, response) => {
		request.resume();
		request.on('end', () => response.end('{}'));
	}).listen(0, '127.0.0.1');
	await new Promise((open) => server.once('listening', open));
	const { port } = server.address() as AddressInfo;
	const body = Buffer.alloc(2_048, 1).toString('base64');
	const askings = [{ method: 'PUT', path: '/', headers: {}, body }];
	const came = await loaded({
		port,
		askings,
		again: true,
		atOnce,
		rate: null,
		milliseconds,
		wanted: 200
	});
	server.closeAllConnections();
	server.close();
	return came.aSecond;
}

/** Beside the server's own program, or where that is a link, beside what it leads to. */
function benchBeside(programs: string): string | undefined {
	const real = dirname(realpathSync(join(programs, 'postgres')));
	const onPath = (process.env.PATH ?? '').split(delimiter);
	return [programs, real, ...onPath]
		.map((folder) => join(folder, 'pgbench'))
		.find((path) => existsSync(path));
}

/** Durable inserts of 2 kB with two indexes, by PostgreSQL's own bench. @returns a second, or why there is none */
export async function pgbench(
	postgres: string,
	atOnce: number,
	seconds: number
): Promise<number | string> {
	const folder = mkdtempSync(join(tmpdir(), 'my-say-pgbench-'));
	const script = join(folder, 'insert.sql');
	try {
		const program = benchBeside(await postgresPrograms());
		if (!program) return 'pgbench is not beside PostgreSQL here';
		await onServer(
			postgres,
			`create table if not exists bench_kept (id uuid primary key, at text, bytes bytea);
			create index if not exists bench_kept_at on bench_kept (at)`
		);
		writeFileSync(
			script,
			`insert into bench_kept values (gen_random_uuid(), cast(now() as text), decode(repeat('ab', 2048), 'hex'));\n`
		);
		const how = [
			'--no-vacuum',
			`--file=${script}`,
			`--client=${atOnce}`,
			`--jobs=${Math.min(atOnce, 2)}`
		];
		const url = new URL(postgres);
		const env = { ...process.env, PGPASSWORD: decodeURIComponent(url.password) };
		url.password = '';
		const ran = spawnSync(program, [...how, `--time=${seconds}`, url.href], {
			env,
			encoding: 'utf8'
		});
		const found = /^tps = ([\d.]+)/m.exec(ran.stdout ?? '')?.[1];
		const why = (ran.stderr ?? '').trim().split('\n').at(-1);
		return found ? Number(found) : why || 'pgbench said nothing';
	} catch (fault) {
		return fault instanceof Error ? fault.message : String(fault);
	} finally {
		await onServer(postgres, 'drop table if exists bench_kept').catch(() => {});
		rmSync(folder, { recursive: true });
	}
}
