/** What a kind of database is and can: the one shape that both have, so that nothing else asks which it is. */
import type { Dialect, DialectAdapter, Kysely, SelectQueryBuilder } from 'kysely';

export type Kind<Place> = {
	/** Opens it, and looks whether it keeps what it says it keeps. */
	open: (place: Place) => Promise<Dialect>;
	abilities: Abilities;
	copies: Copies<Place>;
};

/** How all of a database is copied out while others write, and put back into an empty place. */
export type Copies<Place> = {
	/** In what shape its copies are: no other kind takes them. */
	shape: string;
	/**
	 * Holds the database as it is at one moment, for as long as `take` goes on.
	 * @throws EnvProblem when it is not there, or a program that this needs
	 */
	copyOut: <Taken>(place: Place, take: (moment: Moment) => Promise<Taken>) => Promise<Taken>;
	/** @throws EnvProblem unless the place is empty */
	mustBeEmpty: (place: Place) => Promise<void>;
	/** @throws EnvProblem when the copy cannot be put there; then nothing of it stays */
	putBack: (place: Place, copy: AsyncIterable<Uint8Array>) => Promise<PutBack<Place>>;
};

/** The database at one moment: to be asked, and as bytes. */
export type Moment = { dialect: Dialect; bytes: AsyncIterable<Uint8Array> };

/** A copy that was put back: open it at `place`, close it, and finish, or give it up. */
export type PutBack<Place> = {
	place: Place;
	finish: () => Promise<void>;
	giveUp: () => Promise<void>;
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
