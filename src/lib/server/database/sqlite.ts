/** The embedded database: one file, one process, every commit flushed. */
import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { SqliteAdapter, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import { EnvProblem } from '../env.ts';
import type { Abilities, AbleAdapter, Kind } from './kind.ts';
import { sqliteCopies } from './sqlite-copies.ts';

/** How long one process waits for another that is writing, in milliseconds. */
const patience = 5_000;

const abilities: Abilities = {
	bytes: 'blob',
	// One connection, and every transaction takes the write lock at once: there is nobody to lock out.
	locked: (query) => query,
	claimed: (query) => query,
	troubleIn: (fault) => {
		const code = (fault as { errcode?: number } | null)?.errcode;
		if (code === undefined) return null;
		const primary = code & 0xff;
		if (primary === full) return 'full';
		return later.includes(primary) ? 'later' : null;
	}
};

/** Result codes: SQLITE_FULL; and SQLITE_BUSY, LOCKED, NOMEM, READONLY, IOERR, CANTOPEN. */
const full = 13;
const later = [5, 6, 7, 8, 10, 14];

class Adapter extends SqliteAdapter implements AbleAdapter {
	readonly abilities = abilities;

	/** So a migration that is killed in the middle leaves nothing half. */
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

class Embedded extends SqliteDialect {
	override createAdapter(): Adapter {
		return new Adapter();
	}
}

export const sqlite: Kind<{ file: string }> = {
	open: async ({ file }) => dialectOf(opened(file)),
	abilities,
	copies: sqliteCopies(dialectOf)
};

function dialectOf(db: DatabaseSync): Embedded {
	return new Embedded({ database: asKyselyWants(db) });
}

function opened(file: string): DatabaseSync {
	const db = atItsPlace(file);
	// FULL: an answer is given only when it is on the disk. What is deleted is written over.
	db.exec('pragma journal_mode = wal');
	db.exec('pragma synchronous = full');
	db.exec('pragma secure_delete = on');
	db.exec('pragma trusted_schema = off');
	return db;
}

function atItsPlace(file: string): DatabaseSync {
	try {
		mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
		const db = new DatabaseSync(file, { timeout: patience, enableForeignKeyConstraints: true });
		// For its owner alone, and so are the files that it makes beside it.
		chmodSync(file, 0o600);
		return db;
	} catch {
		throw new EnvProblem(
			`The database at ${file} does not open: the folder must be there, and this user's own.`
		);
	}
}

/** How many prepared statements are kept. The house has fewer; batches of many sizes come and go. */
const keptPrepared = 200;

function asKyselyWants(db: DatabaseSync): SqliteDatabase {
	const prepared = new Map<string, SqliteStatement>();

	return {
		close: () => db.close(),
		prepare(sql) {
			const known = prepared.get(sql);
			if (known) return known;

			const fresh = statementFor(db, sql);
			if (prepared.size >= keptPrepared) prepared.clear();
			prepared.set(sql, fresh);
			return fresh;
		}
	};
}

function statementFor(db: DatabaseSync, sql: string): SqliteStatement {
	// A transaction that reads first and writes later would fail half-way if another began meanwhile.
	if (sql === 'begin') return statementOf(db.prepare('begin immediate'));
	const statement = statementOf(db.prepare(sql));
	if (sql !== 'rollback') return statement;
	// When the disk is full it has rolled back by itself; the fault to tell is that one.
	const nothing = { changes: 0, lastInsertRowid: 0 };
	return { ...statement, run: (values) => (db.isTransaction ? statement.run(values) : nothing) };
}

function statementOf(statement: StatementSync): SqliteStatement {
	const given = (values: readonly unknown[]) => values as SQLInputValue[];
	return {
		reader: statement.columns().length > 0,
		all: (values) => statement.all(...given(values)),
		run: (values) => statement.run(...given(values)),
		iterate: (values) => statement.iterate(...given(values))
	};
}
