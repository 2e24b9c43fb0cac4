/** The database server of a council: several processes may share it, and it must flush before it answers. */
import { PostgresAdapter, PostgresDialect } from 'kysely';
import pg from 'pg';
import { EnvProblem } from '../env.ts';
import type { Abilities, AbleAdapter, Kind } from './kind.ts';
import { postgresCopies } from './postgres-copies.ts';

const abilities: Abilities = {
	bytes: 'bytea',
	locked: (query) => query.forUpdate(),
	claimed: (query) => query.forUpdate().skipLocked(),
	troubleIn: (fault) => {
		const code = (fault as { code?: unknown } | null)?.code;
		if (typeof code !== 'string')
			return fault instanceof Error && lost.test(fault.message) ? 'later' : null;
		if (code === '53100') return 'full';
		return later.test(code) ? 'later' : null;
	}
};

/** What `pg` says, without a code, when the line to the server or the wait for one ends. */
const lost = /connection (error|terminated)|not queryable|^timeout (expired|exceeded)/i;

/**
 * Classes of codes: 08 line, 28 not let in, 3D not there, 40 deadlock, 53 no room, 55 not ready, 57 shut
 * down, 58 disk; and those of Node's own network.
 */
const later = /^(08|28|3D|40|53|55|57|58)|^E[A-Z]+$/;

/** int8 as a number: what the house counts stays far below 2^53. */
const types: pg.CustomTypesConfig = {
	getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
		oid === pg.types.builtins.INT8
			? Number
			: pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser
};

class Adapter extends PostgresAdapter implements AbleAdapter {
	readonly abilities = abilities;
}

class Server extends PostgresDialect {
	override createAdapter(): Adapter {
		return new Adapter();
	}
}

export const postgres: Kind<{ url: string }> = {
	open: async ({ url }) => {
		if (!canBeRead(url)) throw new EnvProblem('DATABASE_URL is no address of a database.');
		const pool = new pg.Pool({ connectionString: url, types, connectionTimeoutMillis: 5_000 });
		// A line that is lost between two queries must not end the process. The pool opens another, and
		// whoever was in the middle gets the fault at the next query.
		pool.on('error', () => {});
		pool.on('connect', (client) => client.on('error', () => {}));
		try {
			for (const setting of ['fsync', 'synchronous_commit'] as const) await mustBeOn(pool, setting);
		} catch (fault) {
			await pool.end();
			throw fault instanceof EnvProblem ? fault : new EnvProblem(cannotOpen(fault));
		}
		return new Server({ pool });
	},
	abilities,
	copies: postgresCopies((pool) => new Server({ pool }), types)
};

/** As the driver reads it: with `?host=` it may also be a folder with a socket in it. */
function canBeRead(url: string): boolean {
	try {
		new pg.Client({ connectionString: url });
		return true;
	} catch {
		return false;
	}
}

/** The address stays out of it: a password may stand in it. */
function cannotOpen(fault: unknown): string {
	const { code } = fault as { code?: unknown };
	const why = typeof code === 'string' ? ` (${code})` : '';
	return `The database does not open${why}: see that it runs, that DATABASE_URL is right, and that this user may come in.`;
}

/** Without these an answer may come before the words are on a disk. */
async function mustBeOn(pool: pg.Pool, setting: 'fsync' | 'synchronous_commit'): Promise<void> {
	const { rows } = await pool.query<Record<string, string>>(`show ${setting}`);
	const value = rows[0]?.[setting];
	// `remote_apply` waits for the standby too, after its own flush.
	if (value === 'on' || value === 'remote_apply') return;
	throw new EnvProblem(
		`The database answers before its data is on a disk: set its "${setting}" to "on".`
	);
}
