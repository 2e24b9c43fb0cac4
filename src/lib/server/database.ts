/** Opens the database that was chosen. All that differs between the two lies in their own files, of one shape. */
import { Kysely, sql, type SelectQueryBuilder, type Transaction } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { abilitiesOf, type Copies, type PutBack, type Trouble } from './database/kind.ts';
import { theHouse } from './database/migrations/0001-the-house.ts';
import { attachments } from './database/migrations/0002-attachments.ts';
import { settings } from './database/migrations/0003-settings.ts';
import { staffDoors } from './database/migrations/0004-staff-doors.ts';
import { theCouncil } from './database/migrations/0005-the-council.ts';
import { childrensDoors } from './database/migrations/0006-childrens-doors.ts';
import { atRest } from './database/migrations/0007-at-rest.ts';
import { papers } from './database/migrations/0008-papers.ts';
import { besideAChild } from './database/migrations/0009-beside-a-child.ts';
import { merges } from './database/migrations/0010-merges.ts';
import { numbers } from './database/migrations/0011-numbers.ts';
import { saidTo } from './database/migrations/0012-said-to.ts';
import { reviewDates } from './database/migrations/0013-reviews.ts';
import { clocks } from './database/migrations/0014-clocks.ts';
import { whatMayGo } from './database/migrations/0015-what-may-go.ts';
import { notices } from './database/migrations/0016-notices.ts';
import { reviewMoves } from './database/migrations/0017-moves.ts';
import { afterAReview } from './database/migrations/0018-after-a-review.ts';
import { answers } from './database/migrations/0019-answers.ts';
import { guests } from './database/migrations/0020-guests.ts';
import { filing } from './database/migrations/0021-filing.ts';
import { lockedPictures } from './database/migrations/0022-locked-pictures.ts';
import { whoHasNoCode } from './database/migrations/0023-who-has-no-code.ts';
import { saidAloud } from './database/migrations/0024-said-aloud.ts';
import { formsOfAdults } from './database/migrations/0025-forms-of-adults.ts';
import { youSaid } from './database/migrations/0026-you-said.ts';
import { lettersFiled } from './database/migrations/0027-letters-filed.ts';
import { fewOfMany } from './database/migrations/0028-few-of-many.ts';
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
	'0006-childrens-doors': childrensDoors,
	'0007-at-rest': atRest,
	'0008-papers': papers,
	'0009-beside-a-child': besideAChild,
	'0010-merges': merges,
	'0011-numbers': numbers,
	'0012-said-to': saidTo,
	'0013-reviews': reviewDates,
	'0014-clocks': clocks,
	'0015-what-may-go': whatMayGo,
	'0016-notices': notices,
	'0017-moves': reviewMoves,
	'0018-after-a-review': afterAReview,
	'0019-answers': answers,
	'0020-guests': guests,
	'0021-filing': filing,
	'0022-locked-pictures': lockedPictures,
	'0023-who-has-no-code': whoHasNoCode,
	'0024-said-aloud': saidAloud,
	'0025-forms-of-adults': formsOfAdults,
	'0026-you-said': youSaid,
	'0027-letters-filed': lettersFiled,
	'0028-few-of-many': fewOfMany
};

/**
 * Opens a database and brings it up to this release.
 * @throws EnvProblem when it does not keep what it promises, or comes from a newer release
 */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
	const db = await openAsItStands(place);
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

/** The last step to the tables of a release: an older one does not know it. */
export const isKnownStep = (step: string): boolean => step in migrations;

/** In what shape copies of this database are, and of no other kind. */
export const shapeOfCopies = (place: DatabasePlace): string => copiesOf(place).shape;

/**
 * Holds a database as it is at one moment, for as long as `take` goes on; others write meanwhile.
 * @param take gets that moment to ask, and as bytes to be put back one day
 * @throws EnvProblem when it cannot be opened
 */
export function copyOut<Taken>(
	place: DatabasePlace,
	take: (moment: { db: Database; bytes: AsyncIterable<Uint8Array> }) => Promise<Taken>
): Promise<Taken> {
	return copiesOf(place).copyOut(place, async ({ dialect, bytes }) => {
		const db = new Kysely<Tables>({ dialect });
		try {
			return await take({ db, bytes });
		} finally {
			await db.destroy();
		}
	});
}

/** @throws EnvProblem unless there is nothing at this place yet */
export const mustBeEmpty = (place: DatabasePlace): Promise<void> =>
	copiesOf(place).mustBeEmpty(place);

/**
 * Puts a copy into an empty place. Open it at the place that comes back, close it, and finish.
 * @throws EnvProblem when it cannot be put there
 */
export const putBack = (
	place: DatabasePlace,
	copy: AsyncIterable<Uint8Array>
): Promise<PutBack<DatabasePlace>> => copiesOf(place).putBack(place, copy);

/** Opens a database as it stands, and changes no table: for looking. */
export async function openAsItStands(place: DatabasePlace): Promise<Database> {
	const dialect = 'url' in place ? await postgres.open(place) : await sqlite.open(place);
	return new Kysely<Tables>({ dialect });
}

/** The one that takes this place, which it is asked with. */
const copiesOf = (place: DatabasePlace): Copies<DatabasePlace> =>
	('url' in place ? postgres.copies : sqlite.copies) as Copies<DatabasePlace>;

/** How many rows each table has, ours and those that say how far it is. */
export async function countRows(db: Database): Promise<Record<string, number>> {
	const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
	const counts: Record<string, number> = {};
	for (const { name } of tables.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
		const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(
			db
		);
		counts[name] = Number(rows[0]?.n);
	}
	return counts;
}

/** The last step to its tables that a database has done. */
export async function lastStep(db: Database): Promise<string> {
	const done = await stepsDone(db);
	return done.toSorted().at(-1) ?? '';
}

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
	const done = await stepsDone(db);
	return Object.keys(migrations).filter((step) => !done.includes(step)).length;
}

async function stepsDone(db: Database): Promise<string[]> {
	const rows = await db
		.withTables<{ migration: { name: string } }>()
		.selectFrom(migrationTable)
		.select('name')
		.execute();
	return rows.map(({ name }) => name);
}

const migrationTable = 'migration';

/** A newer release may have changed what an older one would read: better not to begin. */
async function refuseNewer(db: Database): Promise<void> {
	const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
	if (!tables.some(({ name }) => name === migrationTable)) return;

	if (!(await stepsDone(db)).every(isKnownStep)) {
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
