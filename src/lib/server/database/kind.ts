/** What a kind of database is and can: the one shape that both have, so that nothing else asks which it is. */
import type { Dialect, DialectAdapter, Kysely, SelectQueryBuilder } from 'kysely';

export type Kind<Place> = {
	/** Opens it, and looks whether it keeps what it says it keeps. */
	open: (place: Place) => Promise<Dialect>;
	abilities: Abilities;
};

export type Abilities = {
	/** The type of a column of bytes. */
	bytes: 'blob' | 'bytea';
	/** Locks the rows that are read, and waits for whoever holds them. */
	locked: RowLock;
	/** Locks the rows that are read, and passes over those that somebody holds. */
	claimed: RowLock;
	/** What a failed query means for the one who asked; null when it is no fault of the database. */
	troubleIn: (fault: unknown) => Trouble | null;
};

/** 'full': no room is left. 'later': busy or not there, and the same may well succeed soon. */
export type Trouble = 'full' | 'later';

type RowLock = <DB, Table extends keyof DB, Row>(
	query: SelectQueryBuilder<DB, Table, Row>
) => SelectQueryBuilder<DB, Table, Row>;

/** Kysely hands the adapter of a dialect on to every transaction: what a kind can, hangs there. */
export type AbleAdapter = DialectAdapter & { abilities: Abilities };

export const abilitiesOf = <DB>(db: Kysely<DB>): Abilities =>
	(db.getExecutor().adapter as AbleAdapter).abilities;
