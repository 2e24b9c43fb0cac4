/** The built house as a process of its own, with its own data, behind a line that can be cut. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { openDatabase, type Database } from '../../src/lib/server/database.ts';
import { openKeys, type Keys } from '../../src/lib/server/keys.ts';
import { openLine, type Line } from './line.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the server says when it has opened. */
const open = /My Say is open/;

export class House {
	readonly line: Line;
	/** What browsers see. */
	readonly origin: string;
	/** All that the server has written to its log and its terminal. */
	output = '';
	/** The folder in which all lies that it keeps. */
	readonly data: string;
	readonly #port: number;
	readonly #url: string;
	#server: ChildProcess | null = null;
	#opened: Database[] = [];

	private constructor(line: Line, port: number, data: string, url: string) {
		this.line = line;
		this.origin = `http://localhost:${line.port}`;
		this.#port = port;
		this.data = data;
		this.#url = url;
	}

	/**
	 * A new Riverbank, open.
	 * @param postgres the address of a server in which it may make a database; without: the embedded one
	 */
	static async build(postgres: string | undefined): Promise<House> {
		const port = await freePort();
		const data = await mkdtemp(join(tmpdir(), 'riverbank-'));
		const url = postgres ? await makeDatabase(postgres) : '';
		const house = new House(await openLine(port), port, data, url);
		await house.restart();
		return house;
	}

	/** Ends the server as a power cut would; what it had promised must still be true. */
	async kill(): Promise<void> {
		await this.#end('SIGKILL');
	}

	/** Starts the server, on the same data and the same address; one that runs is stopped before. */
	async restart(): Promise<void> {
		await this.#end('SIGTERM');
		const server = spawn(process.execPath, ['src/server.ts', 'demonstration'], {
			cwd: root,
			env: { ...process.env, ...this.#settings() },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		this.#server = server;
		await this.#opening(server);
	}

	/** The same database, for the house's own verbs: to name another officer, to look what was kept. */
	async database(): Promise<Database> {
		const place = this.#url ? { url: this.#url } : { file: join(this.data, 'my-say.sqlite') };
		const db = await openDatabase(place);
		this.#opened.push(db);
		return db;
	}

	/** All rows of a database that lies on a server, as text; that of a file is read as a file. */
	async rowsInText(): Promise<string> {
		if (!this.#url) return '';
		const db = (await this.database()).withTables<Record<string, Record<string, unknown>>>();
		const tables = await db.introspection.getTables();
		const rows = await Promise.all(
			tables.map(({ name }) => db.selectFrom(name).selectAll().execute())
		);
		const values = rows.flat().flatMap((row) => Object.values(row));
		return values
			.map((it) => (it instanceof Uint8Array ? Buffer.from(it).toString() : String(it)))
			.join('\n');
	}

	/** The keys of this house, which it made at its first start. */
	keys(): Keys {
		return openKeys(join(this.data, 'keys.json'));
	}

	/** Stops everything, and leaves nothing behind. */
	async tearDown(): Promise<void> {
		this.line.close();
		for (const db of this.#opened) await db.destroy();
		await this.#end('SIGTERM');
		await rm(this.data, { recursive: true, force: true });
		if (this.#url) await dropDatabase(this.#url);
	}

	#settings(): Record<string, string> {
		return {
			PORT: String(this.#port),
			HOST: '127.0.0.1',
			ORIGIN: this.origin,
			MY_SAY_DATA: this.data,
			MY_SAY_KEYS: '',
			DATABASE_URL: this.#url
		};
	}

	#opening(server: ChildProcess): Promise<void> {
		return new Promise((resolve, reject) => {
			const heard = (text: string) => {
				this.output += text;
				if (open.test(this.output)) resolve();
			};
			server.stdout?.setEncoding('utf8').on('data', heard);
			server.stderr?.setEncoding('utf8').on('data', heard);
			server.once('exit', (code, signal) => {
				this.output += `\nThe server has ended: ${signal ?? code}\n`;
				reject(new Error(this.output));
			});
		});
	}

	async #end(signal: NodeJS.Signals): Promise<void> {
		const server = this.#server;
		this.#server = null;
		if (!server || server.exitCode !== null || server.signalCode !== null) return;
		const ended = once(server, 'exit');
		server.kill(signal);
		await ended;
	}
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

/** @returns the address of the new database */
async function makeDatabase(server: string): Promise<string> {
	const url = new URL(server);
	const name = `journey_${randomBytes(6).toString('hex')}`;
	await ask(server, `create database ${name}`);
	url.pathname = `/${name}`;
	return url.href;
}

async function dropDatabase(address: string): Promise<void> {
	const url = new URL(address);
	const name = url.pathname.slice(1);
	url.pathname = '/postgres';
	await ask(url.href, `drop database ${name} with (force)`);
}

async function ask(connectionString: string, query: string): Promise<void> {
	const client = new Client({ connectionString });
	await client.connect();
	try {
		await client.query(query);
	} finally {
		await client.end();
	}
}
