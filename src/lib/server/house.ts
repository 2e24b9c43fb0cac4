/** Opens the house once: its database and its keys, which must belong together. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Language } from '../domain/language.ts';
import { openCouncil, type Council } from './accounts.ts';
import { now } from './clock.ts';
import { closeDatabase, openDatabase, type Database } from './database.ts';
import { EnvProblem, type Env } from './env.ts';
import { createKeyFile, openKeys, type Keys } from './keys.ts';
import { openMailer, type Mailer } from './notices.ts';

/** What the demonstration's database and key file carry, and no other. */
const demonstrationMark = 'demonstration';

/** Whose house it is, as anybody may know. */
export type Authority = {
	authority: string;
	demonstration: boolean;
	epoch: string;
	/** In what a child may read and answer. */
	languages: Language[];
};

export type House = {
	db: Database;
	keys: Keys;
	authority: Authority;
	/** The council's own sign-in, where there is one. */
	council: Council | null;
	/** The council's mail server, where there is one. */
	mailer: Mailer | null;
	close: () => Promise<void>;
};

/**
 * @throws EnvProblem in one plain sentence when the key file or the database is not what this start needs
 */
export async function openHouse(env: Env): Promise<House> {
	const mark = env.demonstration ? demonstrationMark : null;
	if (env.demonstration && !existsSync(env.keys)) createKeyFile(env.keys, { mark });
	const keys = openKeys(env.keys);
	if (keys.mark !== mark) throw new EnvProblem(foreignMark('key file', env));

	const council = env.council && openCouncil(env.council, env.origin);
	const mailer = env.mail && openMailer(env.mail, env.origin);
	const db = await openDatabase(env.database);
	try {
		const authority = await authorityOf(db, keys, env);
		const close = () => {
			mailer?.close();
			return closeDatabase(db);
		};
		return { db, keys, authority, council, mailer, close };
	} catch (fault) {
		await closeDatabase(db);
		throw fault;
	}
}

/** The database's own row says whose it is; a new database gets it from the key file. */
async function authorityOf(db: Database, keys: Keys, env: Env): Promise<Authority> {
	const row = (await installationOf(db)) ?? (await settle(db, keys, env));
	if (row.mark !== keys.mark) throw new EnvProblem(foreignMark('database', env));
	if (row.id !== keys.installation) {
		throw new EnvProblem(
			'The key file and the database are of two different installations: start with the pair that belongs together.'
		);
	}
	const { demonstration, languages } = env;
	return { authority: row.name, demonstration, epoch: row.epoch, languages };
}

const installationOf = (db: Database) =>
	db.selectFrom('installation').selectAll().executeTakeFirst();

async function settle(db: Database, keys: Keys, { demonstration }: Env) {
	const row = {
		id: keys.installation,
		name: demonstration ? 'Riverbank' : 'My Say',
		epoch: randomUUID(),
		mark: keys.mark,
		made_at: now()
	};
	// Of several that start at once on a new database, one writes the row and all read it.
	const once = db.insertInto('installation').values(row);
	await once.onConflict((conflict) => conflict.doNothing()).execute();
	return (await installationOf(db)) ?? row;
}

const foreignMark = (what: string, { demonstration }: Env): string =>
	demonstration
		? `This ${what} is not the demonstration's: nothing real may be shown in it.`
		: `This ${what} was made by the demonstration: a council needs its own.`;
