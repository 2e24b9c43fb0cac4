/** Opens the database that was chosen. All that differs between the two lies in their own files, of one shape. */
import { Kysely, type SelectQueryBuilder, type Transaction } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { abilitiesOf, type Trouble } from './database/kind.ts';
import { theHouse } from './database/migrations/0001-the-house.ts';
import { attachments } from './database/migrations/0002-attachments.ts';
import { settings } from './database/migrations/0003-settings.ts';
import { staffDoors } from './database/migrations/0004-staff-doors.ts';
import { theCouncil } from './database/migrations/0005-the-council.ts';
import { atRest } from './database/migrations/0007-at-rest.ts';
import { papers } from './database/migrations/0008-papers.ts';
import { postgres } from './database/postgres.ts';
import { sqlite } from './database/sqlite.ts';
import type { Tables } from './database/tables.ts';
import { EnvProblem, type DatabasePlace } from './env.ts';

export type { Tables };
export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

const migrations: Record<string, Migration> = {
	'0001-the-house': theHouse,
	'0002-attachments': attachments,
	'0003-settings': settings,
	'0004-staff-doors': staffDoors,
	'0005-the-council': theCouncil,
	'0007-at-rest': atRest,
	'0008-papers': papers
};

/**
 * Opens a database and brings it up to this release.
 * @throws EnvProblem when it does not keep what it promises, or comes from a newer release
 */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
	const dialect = 'url' in place ? await postgres.open(place) : await sqlite.open(place);
	const db = new Kysely<Tables>({ dialect });
	try {
		await refuseNewer(db);
		await migrate(db);
	} catch (fault) {
		await db.destroy();
		throw fault;
	}
	return db;
}

export const closeDatabase = (db: Database): Promise<void> => db.destroy();

/** Locks the rows that a query reads, and waits for whoever holds them. */
export const locked = <DB, Table extends keyof DB, Row>(
	tx: Transaction<DB>,
	query: SelectQueryBuilder<DB, Table, Row>
) => abilitiesOf(tx).locked(query);

/** Locks the rows that a query reads, and passes over those that another process holds. */
export const claimed = <DB, Table extends keyof DB, Row>(
	tx: Transaction<DB>,
	query: SelectQueryBuilder<DB, Table, Row>
) => abilitiesOf(tx).claimed(query);

/** What a failed query means: 'full', 'later', or null when it is no fault of the database. */
export const troubleIn = (db: Database, fault: unknown): Trouble | null =>
	abilitiesOf(db).troubleIn(fault);

/** How many steps to the tables of this release are not done yet. */
export async function migrationsLeft(db: Database): Promise<number> {
	const done = await db
		.withTables<{ migration: { name: string } }>()
		.selectFrom(migrationTable)
		.select('name')
		.execute();
	return Object.keys(migrations).filter((step) => !done.some(({ name }) => name === step)).length;
}

const migrationTable = 'migration';

/** A newer release may have changed what an older one would read: better not to begin. */
async function refuseNewer(db: Database): Promise<void> {
	const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
	if (!tables.some(({ name }) => name === migrationTable)) return;

	const done = await db
		.withTables<{ migration: { name: string } }>()
		.selectFrom(migrationTable)
		.select('name')
		.execute();
	if (done.some(({ name }) => !(name in migrations))) {
		throw new EnvProblem(
			'This database was last used by a newer release of My Say: start that release, or a newer one.'
		);
	}
}

async function migrate(db: Database): Promise<void> {
	const migrator = new Migrator({
		db,
		provider: { getMigrations: () => Promise.resolve(migrations) },
		migrationTableName: migrationTable,
		migrationLockTableName: 'migration_lock'
	});
	const { error } = await migrator.migrateToLatest();
	if (error) throw error;
}
