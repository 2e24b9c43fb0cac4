/** The first tables. Never edited after a release: what changes later is a migration of its own. */
import type { CreateTableBuilder, Kysely } from 'kysely';
import { abilitiesOf } from '../kind.ts';

type Db = Kysely<Record<string, Record<string, unknown>>>;

export const theHouse = {
	async up(given: Kysely<unknown>): Promise<void> {
		const db = given as Db;
		for (const make of [people, reviews, doors, statements, records]) await make(db);
	}
};

async function people(db: Db): Promise<void> {
	const { bytes } = abilitiesOf(db);

	await table(db, 'installation', ['id', 'name', 'epoch', 'made_at'], ['mark']).execute();
	await table(db, 'person', ['id', 'role', 'first_name', 'last_name'], ['left_at']).execute();
	await table(
		db,
		'child',
		['id', 'council_id', 'key_kid', 'picture', 'mode', 'language', 'code_kind'],
		['code_hash', 'code_pepper']
	)
		.addColumn('name_sealed', bytes, (it) => it.notNull())
		.addColumn('key_wrapped', bytes, (it) => it.notNull())
		.addUniqueConstraint('child_council_id', ['council_id'])
		.execute();
	await table(db, 'child_person', ['id', 'child_id'])
		.addColumn('person_sealed', bytes, (it) => it.notNull())
		.addColumn('position', 'integer', (it) => it.notNull())
		.addForeignKeyConstraint('child_person_child', ['child_id'], 'child', ['id'])
		.execute();
	await table(db, 'allocation', ['id', 'child_id', 'iro_id', 'from_at', 'source'], ['to_at'])
		.addForeignKeyConstraint('allocation_child', ['child_id'], 'child', ['id'])
		.addForeignKeyConstraint('allocation_iro', ['iro_id'], 'person', ['id'])
		.execute();
	await table(db, 'duty', ['id', 'person_id', 'from_at'], ['to_at'])
		.addForeignKeyConstraint('duty_person', ['person_id'], 'person', ['id'])
		.execute();

	await index(db, 'child_person', ['child_id', 'position']).execute();
	await index(db, 'allocation', ['iro_id', 'from_at']).execute();
	await index(db, 'allocation', ['child_id', 'from_at']).unique().execute();
	await index(db, 'duty', ['person_id', 'from_at']).execute();
}

async function reviews(db: Db): Promise<void> {
	await table(db, 'review', ['id', 'child_id', 'on_date'], ['held_at'])
		.addForeignKeyConstraint('review_child', ['child_id'], 'child', ['id'])
		.execute();
	await index(db, 'review', ['child_id', 'on_date']).execute();
}

async function doors(db: Db): Promise<void> {
	await db.schema
		.createTable('pairing')
		.addColumn('code_sha256', 'text', (it) => it.primaryKey())
		.addColumn('child_id', 'text', (it) => it.notNull().references('child.id'))
		.addColumn('made_at', 'text', (it) => it.notNull())
		.addColumn('ends_at', 'text', (it) => it.notNull())
		.addColumn('used_at', 'text')
		.execute();
	await table(
		db,
		'enrolment',
		['id', 'child_id', 'delivery_key', 'author_key', 'made_at', 'heard_at'],
		['shared_at', 'revoked_at']
	)
		.addForeignKeyConstraint('enrolment_child', ['child_id'], 'child', ['id'])
		.execute();
	await db.schema
		.createTable('code_try')
		// No foreign key: a throttle counts tries on what is not there as well.
		.addColumn('enrolment_id', 'text', (it) => it.primaryKey())
		.addColumn('wrong', 'integer', (it) => it.notNull())
		.addColumn('last_at', 'text', (it) => it.notNull())
		.execute();
	await db.schema
		.createTable('session')
		.addColumn('id_sha256', 'text', (it) => it.primaryKey())
		.addColumn('person_id', 'text', (it) => it.references('person.id'))
		.addColumn('child_id', 'text', (it) => it.references('child.id'))
		.addColumn('enrolment_id', 'text', (it) => it.references('enrolment.id'))
		.addColumn('made_at', 'text', (it) => it.notNull())
		.addColumn('heard_at', 'text', (it) => it.notNull())
		.addColumn('ends_at', 'text', (it) => it.notNull())
		.execute();

	await index(db, 'enrolment', ['child_id']).execute();
	await index(db, 'session', ['ends_at']).execute();
}

async function statements(db: Db): Promise<void> {
	const { bytes } = abilitiesOf(db);
	const part = (name: string) =>
		db.schema
			.createTable(name)
			.addColumn('statement_id', 'text', (it) => it.notNull())
			.addColumn('part', 'integer', (it) => it.notNull())
			.addColumn('sha256', 'text', (it) => it.notNull())
			.addColumn('enrolment_id', 'text', (it) => it.notNull().references('enrolment.id'))
			.addColumn('size', 'integer', (it) => it.notNull())
			.addColumn('bytes', bytes, (it) => it.notNull())
			.addColumn('kept_at', 'text', (it) => it.notNull());

	await part('sealed_part')
		.addColumn('receipt', 'text', (it) => it.notNull())
		.addColumn('held_at', 'text')
		.addColumn('opened_at', 'text')
		.addColumn('set_aside_at', 'text')
		.addColumn('set_aside_why', 'text')
		// Law 4: this key decides which bytes came first.
		.addPrimaryKeyConstraint('sealed_part_key', ['statement_id', 'part'])
		.execute();
	await part('differing_part')
		.addColumn('receipt', 'text')
		.addPrimaryKeyConstraint('differing_part_key', ['statement_id', 'part', 'sha256'])
		.execute();
	await table(
		db,
		'statement',
		['id', 'child_id', 'enrolment_id', 'form', 'written_at', 'arrived_at', 'assurance'],
		['about_iro_at', 'urgent_at', 'also_worker_at', 'read_at', 'read_by', 'answered_at']
	)
		.addColumn('version', 'integer', (it) => it.notNull())
		.addColumn('words_sealed', bytes, (it) => it.notNull())
		.addForeignKeyConstraint('statement_child', ['child_id'], 'child', ['id'])
		.addForeignKeyConstraint('statement_enrolment', ['enrolment_id'], 'enrolment', ['id'])
		.addForeignKeyConstraint('statement_reader', ['read_by'], 'person', ['id'])
		.execute();

	// What a device hands in on a day is summed up from the index alone, without a look at the bytes.
	for (const name of ['sealed_part', 'differing_part']) {
		await index(db, name, ['enrolment_id', 'kept_at', 'statement_id', 'size']).execute();
	}
	await index(db, 'sealed_part', ['kept_at', 'statement_id', 'part'], 'waiting')
		.where('opened_at', 'is', null)
		.where('set_aside_at', 'is', null)
		.where('held_at', 'is', null)
		.execute();
	await index(db, 'statement', ['child_id', 'arrived_at', 'id']).execute();
	await index(db, 'statement', ['child_id', 'arrived_at'], 'unread')
		.where('read_at', 'is', null)
		.execute();
	await index(db, 'statement', ['arrived_at', 'id'], 'about_iro')
		.where('about_iro_at', 'is not', null)
		.execute();
	await index(db, 'statement', ['arrived_at', 'id'], 'held')
		.where('assurance', '=', 'held')
		.execute();
}

async function records(db: Db): Promise<void> {
	await table(db, 'alarm', ['id', 'what', 'about', 'raised_at'], ['settled_at']).execute();
	// One open alarm for one thing, however often it happens.
	await index(db, 'alarm', ['what', 'about'], 'open')
		.unique()
		.where('settled_at', 'is', null)
		.execute();
	await db.schema
		.createTable('audit')
		.addColumn('number', 'bigint', (it) => it.primaryKey())
		.addColumn('at', 'text', (it) => it.notNull())
		.addColumn('actor_id', 'text', (it) => it.notNull())
		.addColumn('actor_role', 'text', (it) => it.notNull())
		.addColumn('deed', 'text', (it) => it.notNull())
		.addColumn('about', 'text', (it) => it.notNull())
		.addColumn('outcome', 'text', (it) => it.notNull())
		.addColumn('previous_hash', 'text', (it) => it.notNull())
		.addColumn('hash', 'text', (it) => it.notNull())
		.execute();
	await db.schema
		.createTable('audit_head')
		.addColumn('id', 'integer', (it) => it.primaryKey())
		.addColumn('number', 'bigint', (it) => it.notNull())
		.addColumn('hash', 'text', (it) => it.notNull())
		.execute();
	await db
		.insertInto('audit_head')
		.values({ id: 1, number: 0, hash: '0'.repeat(64) })
		.execute();
	await index(db, 'audit', ['about']).execute();
}

/** A table of texts: `id` its key, those that must be there, those that may be empty. */
function table(
	db: Db,
	name: string,
	[id = 'id', ...texts]: string[],
	mayBeEmpty: string[] = []
): CreateTableBuilder<string, string> {
	let made: CreateTableBuilder<string, string> = db.schema
		.createTable(name)
		.addColumn(id, 'text', (it) => it.primaryKey());
	for (const column of texts) made = made.addColumn(column, 'text', (it) => it.notNull());
	for (const column of mayBeEmpty) made = made.addColumn(column, 'text');
	return made;
}

function index(db: Db, of: string, columns: string[], what = columns[0]) {
	return db.schema.createIndex(`${of}_${what}`).on(of).columns(columns);
}
