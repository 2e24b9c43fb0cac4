/** The built server as a process of its own, on either database, with a gauge of how long it stands still. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase, type Database } from '../../src/lib/server/database.ts';
import type { DatabasePlace } from '../../src/lib/server/env.ts';
import { openKeys, type Keys } from '../../src/lib/server/keys.ts';
import { freePort } from '../../tests/front.ts';
import { at } from '../run/work.mjs';

export type Kind = 'embedded' | 'PostgreSQL';

export class BenchHouse {
	readonly kind: Kind;
	readonly place: DatabasePlace;
	readonly folder: string;
	port = 0;
	#server: ChildProcess | null = null;
	#said = '';
	readonly #drop: () => Promise<void>;

	private constructor(kind: Kind, folder: string, place: DatabasePlace, drop: () => Promise<void>) {
		this.kind = kind;
		this.folder = folder;
		this.place = place;
		this.#drop = drop;
	}

	/** @param postgres the address of a server in which it may make a database */
	static async build(kind: Kind, postgres: string | undefined): Promise<BenchHouse> {
		const folder = mkdtempSync(join(tmpdir(), 'my-say-bench-'));
		if (kind === 'embedded' || !postgres) {
			const place = { file: join(folder, 'my-say.sqlite') };
			return new BenchHouse('embedded', folder, place, () => Promise.resolve());
		}
		const name = `bench_${randomBytes(6).toString('hex')}`;
		await onServer(postgres, `create database ${name}`);
		const url = new URL(postgres);
		url.pathname = `/${name}`;
		const drop = () => onServer(postgres, `drop database ${name} with (force)`);
		return new BenchHouse(kind, folder, { url: url.href }, drop);
	}

	get origin(): string {
		return `http://localhost:${this.port}`;
	}

	get keys(): Keys {
		return openKeys(join(this.folder, 'keys.json'));
	}

	database(): Promise<Database> {
		return openDatabase(this.place);
	}

	async start(): Promise<void> {
		this.port = await freePort();
		this.#said = '';
		const gauge = at('scripts', 'bench', 'gauge.ts');
		const args = ['--import', gauge, at('src', 'server.ts'), 'demonstration'];
		const env = {
			PATH: process.env.PATH ?? '',
			PORT: String(this.port),
			HOST: '127.0.0.1',
			MY_SAY_DATA: this.folder,
			...('url' in this.place && { DATABASE_URL: this.place.url })
		};
		const server = spawn(process.execPath, args, { cwd: at(), env });
		this.#server = server;
		const open = new Promise<void>((resolve, reject) => {
			const hear = (text: string) => {
				this.#said = (this.#said + text).slice(-200_000);
				if (this.#said.includes('is open')) resolve();
			};
			server.stdout.setEncoding('utf8').on('data', hear);
			server.stderr.setEncoding('utf8').on('data', hear);
			server.once('exit', () => reject(new Error(this.#said)));
		});
		await open;
	}

	/** How long the server stood still since it was last asked: p99, in milliseconds. */
	async stoodStill(): Promise<number> {
		const before = this.#gauged().length;
		this.#server?.kill('SIGUSR2');
		for (let tries = 0; tries < 200 && this.#gauged().length === before; tries += 1) {
			await new Promise((go) => setTimeout(go, 25));
		}
		return Number(this.#gauged().at(-1)?.[1]);
	}

	#gauged(): RegExpMatchArray[] {
		return [...this.#said.matchAll(/^stood still: ([\d.]+)$/gm)];
	}

	get pid(): number {
		return this.#server?.pid ?? 0;
	}

	async stop(): Promise<void> {
		const server = this.#server;
		this.#server = null;
		if (!server || server.exitCode !== null) return;
		server.kill('SIGTERM');
		await once(server, 'exit');
	}

	async tearDown(): Promise<void> {
		await this.stop();
		await this.#drop();
		rmSync(this.folder, { recursive: true, force: true });
	}
}

export async function onServer(url: string, command: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(command);
	} finally {
		await client.end();
	}
}
