/** Copies of a database on a server, by its own programs: `pg_dump` and `pg_restore` must be found on PATH. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import type { Dialect } from 'kysely';
import pg from 'pg';
import { EnvProblem } from '../env.ts';
import type { Copies } from './kind.ts';

type Url = { url: string };

/** @param dialectOf how one is asked; @param types as everywhere in the house */
export const postgresCopies = (
	dialectOf: (pool: pg.Pool) => Dialect,
	types: pg.CustomTypesConfig
): Copies<Url> => ({
	shape: 'pg_dump',

	copyOut: async ({ url }, take) => {
		// One line, so that what is asked and what is dumped is of one moment.
		const pool = new pg.Pool({ connectionString: url, types, max: 1, idleTimeoutMillis: 0 });
		try {
			const moment = await momentOf(pool);
			const dump = bytesFrom('pg_dump', url, ['--format=custom', `--snapshot=${moment}`]);
			return await take({ dialect: dialectOf(pool), bytes: dump });
		} finally {
			// Whoever asked may have closed it already.
			if (!pool.ended) await pool.end();
		}
	},

	mustBeEmpty: async ({ url }) => {
		const client = new pg.Client({ connectionString: url });
		try {
			await client.connect();
			const { rows } = await client.query<{ count: string }>(
				`select count(*) from pg_class
				where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')`
			);
			if (rows[0]?.count === '0') return;
		} catch (fault) {
			throw new EnvProblem(cannotOpen(fault));
		} finally {
			await client.end().catch(() => {});
		}
		throw new EnvProblem('There are tables in that database already: restore into an empty one.');
	},

	putBack: async (place, copy) => {
		// All of it or nothing, and owned by whoever puts it back.
		const how = ['--single-transaction', '--exit-on-error', '--no-owner', '--no-privileges'];
		const program = started('pg_restore', place.url, how);
		await Promise.all([
			ended('pg_restore', program),
			// When it stops listening, its own words say why.
			pipeline(copy, program.stdin!).catch((fault: unknown) => {
				if (!isDeafness(fault)) program.kill();
				if (!isDeafness(fault)) throw fault;
			})
		]);
		const nothing = () => Promise.resolve();
		return { place, finish: nothing, giveUp: nothing };
	}
});

/** Begins to hold the database as it is now. @returns the name of that moment, for other lines to see it too */
async function momentOf(pool: pg.Pool): Promise<string> {
	try {
		await pool.query('begin transaction isolation level repeatable read, read only');
		const { rows } = await pool.query<{ moment: string }>('select pg_export_snapshot() as moment');
		return rows[0]?.moment ?? '';
	} catch (fault) {
		throw new EnvProblem(cannotOpen(fault));
	}
}

async function* bytesFrom(
	name: Program,
	url: string,
	args: readonly string[]
): AsyncGenerator<Uint8Array> {
	const program = started(name, url, args);
	const end = ended(name, program);
	// Heard below; until then it must not count as unheard.
	end.catch(() => {});
	try {
		yield* program.stdout!;
		await end;
	} finally {
		// Whoever listens no more wants no more of it.
		program.kill();
	}
}

type Program = 'pg_dump' | 'pg_restore';

function started(name: Program, url: string, args: readonly string[]): ChildProcess {
	const { address, password } = apart(url);
	const env = { ...process.env, ...(password !== null && { PGPASSWORD: password }) };
	return spawn(name, [...args, '--no-password', `--dbname=${address}`], { env });
}

/** What stands on a command line, everybody on the machine can read: a password must not. */
export function apart(url: string): { address: string; password: string | null } {
	const [, before = '', password, after = ''] =
		/^(postgres(?:ql)?:\/\/[^:@/?]*):([^@/?]*)(@.*)$/.exec(url) ?? [];
	if (password === undefined) return { address: url, password: null };
	return { address: before + after, password: decodeURIComponent(password) };
}

async function ended(name: Program, program: ChildProcess): Promise<void> {
	let said = '';
	program.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
	const [code] = await once(program, 'close').catch(() => {
		throw new EnvProblem(
			`${name} is not on this machine: install PostgreSQL's client programs, of the server's version or newer.`
		);
	});
	if (code === 0) return;
	const why = said.split('\n').find((line) => line.includes('error:')) ?? said.split('\n')[0];
	throw new EnvProblem(`${name} could not do it: ${(why ?? '').replace(/^\S+ error: /, '')}.`);
}

const isDeafness = (fault: unknown): boolean =>
	['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED'].includes(
		(fault as { code?: string } | null)?.code ?? ''
	);

function cannotOpen(fault: unknown): string {
	const { code } = fault as { code?: unknown };
	const why = typeof code === 'string' ? ` (${code})` : '';
	return `The database does not open${why}: see that it runs, that its address is right, and that this user may come in.`;
}
