/** How staff come in: what proves who they are, and what is asked of a second person. */
import type { CreateTableBuilder, Kysely } from 'kysely';
import { abilitiesOf } from '../kind.ts';

type Db = Kysely<Record<string, Record<string, unknown>>>;

export const staffDoors = {
	async up(given: Kysely<unknown>): Promise<void> {
		const db = given as Db;
		for (const make of [people, credentials, onTheWay]) await make(db);
	}
};

async function people(db: Db): Promise<void> {
	await db.schema.alterTable('session').addColumn('proved_at', 'text').execute();
	await db.schema.alterTable('session').addColumn('way', 'text').execute();
	await db.schema.alterTable('person').addColumn('sign_in_name', 'text').execute();
	await db.schema.alterTable('person').addColumn('break_glass_at', 'text').execute();
	await db.schema
		.createIndex('person_sign_in_name')
		.on('person')
		.column('sign_in_name')
		.unique()
		.execute();
	await db.schema.createIndex('session_person').on('session').column('person_id').execute();
	await ofPerson(db, 'identity', ['tenant', 'object_id'], [])
		.addPrimaryKeyConstraint('identity_key', ['tenant', 'object_id'])
		.execute();
	await ofPerson(db, 'role_change', ['id', 'role', 'asked_at'], ['agreed_at', 'refused_at'])
		.addColumn('asked_by', 'text', (it) => it.notNull().references('person.id'))
		.addColumn('settled_by', 'text', (it) => it.references('person.id'))
		.addPrimaryKeyConstraint('role_change_key', ['id'])
		.execute();
}

async function credentials(db: Db): Promise<void> {
	const { bytes } = abilitiesOf(db);
	await ofPerson(db, 'password', ['hash', 'pepper', 'set_at'], [])
		.addPrimaryKeyConstraint('password_key', ['person_id'])
		.execute();
	await ofPerson(db, 'authenticator', ['secret_kid', 'made_at'], [])
		.addColumn('secret_sealed', bytes, (it) => it.notNull())
		.addColumn('last_step', 'integer', (it) => it.notNull())
		.addPrimaryKeyConstraint('authenticator_key', ['person_id'])
		.execute();
	await ofPerson(db, 'passkey', ['id', 'transports', 'made_at'], ['used_at'])
		.addColumn('public_key', bytes, (it) => it.notNull())
		.addColumn('counter', 'bigint', (it) => it.notNull())
		.addPrimaryKeyConstraint('passkey_key', ['id'])
		.execute();
	await ofPerson(db, 'recovery_code', ['code_sha256', 'made_at'], ['used_at'])
		.addPrimaryKeyConstraint('recovery_code_key', ['code_sha256'])
		.execute();
}

async function onTheWay(db: Db): Promise<void> {
	const { bytes } = abilitiesOf(db);
	await db.schema
		.createTable('welcome')
		.addColumn('code_sha256', 'text', (it) => it.primaryKey())
		// Null: whoever has the code becomes the first administrator.
		.addColumn('person_id', 'text', (it) => it.references('person.id'))
		.addColumn('made_at', 'text', (it) => it.notNull())
		.addColumn('ends_at', 'text', (it) => it.notNull())
		.addColumn('used_at', 'text')
		.execute();
	await db.schema
		.createTable('sign_in_begun')
		.addColumn('id_sha256', 'text', (it) => it.primaryKey())
		.addColumn('what', 'text', (it) => it.notNull())
		.addColumn('ends_at', 'text', (it) => it.notNull())
		.execute();
	await ofPerson(db, 'typed', ['id', 'address', 'fields_kid', 'ends_at'], [])
		.addColumn('fields_sealed', bytes, (it) => it.notNull())
		.addPrimaryKeyConstraint('typed_key', ['id'])
		.execute();
}

/** A table of texts about one person: those that must be there, those that may be empty. */
function ofPerson(
	db: Db,
	name: string,
	texts: string[],
	mayBeEmpty: string[]
): CreateTableBuilder<string, string> {
	let made: CreateTableBuilder<string, string> = db.schema
		.createTable(name)
		.addColumn('person_id', 'text', (it) => it.notNull().references('person.id'));
	for (const column of texts) made = made.addColumn(column, 'text', (it) => it.notNull());
	for (const column of mayBeEmpty) made = made.addColumn(column, 'text');
	return made;
}
