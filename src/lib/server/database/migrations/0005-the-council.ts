/** What a council knows of its children: their worker, their family in care, who stands in for whom, its lists. */
import type { Kysely } from 'kysely';
import { abilitiesOf } from '../kind.ts';

type Db = Kysely<Record<string, Record<string, unknown>>>;

export const theCouncil = {
	async up(given: Kysely<unknown>): Promise<void> {
		const db = given as Db;
		for (const make of [people, covers, readings, lists]) await make(db);
	}
};

async function people(db: Db): Promise<void> {
	await db.schema.alterTable('child').addColumn('about_sealed', abilitiesOf(db).bytes).execute();
	await db.schema.alterTable('allocation').addColumn('told_at', 'text').execute();
	await db.schema
		.createTable('worker_allocation')
		.addColumn('id', 'text', (it) => it.primaryKey())
		.addColumn('child_id', 'text', (it) => it.notNull().references('child.id'))
		.addColumn('worker_id', 'text', (it) => it.notNull().references('person.id'))
		.addColumn('from_at', 'text', (it) => it.notNull())
		.addColumn('to_at', 'text')
		.addColumn('source', 'text', (it) => it.notNull())
		.execute();
	await db.schema
		.createTable('relative')
		.addColumn('child_id', 'text', (it) => it.notNull().references('child.id'))
		.addColumn('relative_id', 'text', (it) => it.notNull().references('child.id'))
		.addColumn('as_what', 'text', (it) => it.notNull())
		.addPrimaryKeyConstraint('relative_key', ['child_id', 'relative_id'])
		.execute();
	await index(db, 'worker_allocation', ['worker_id', 'from_at']).execute();
	await index(db, 'worker_allocation', ['child_id', 'from_at']).unique().execute();
}

async function covers(db: Db): Promise<void> {
	await db.schema
		.createTable('cover')
		.addColumn('id', 'text', (it) => it.primaryKey())
		.addColumn('of_id', 'text', (it) => it.notNull().references('person.id'))
		.addColumn('by_id', 'text', (it) => it.notNull().references('person.id'))
		.addColumn('from_at', 'text', (it) => it.notNull())
		.addColumn('to_at', 'text', (it) => it.notNull())
		.addColumn('why', 'text', (it) => it.notNull())
		.addColumn('set_by', 'text', (it) => it.notNull())
		.execute();
	await index(db, 'cover', ['by_id', 'to_at']).execute();
	await index(db, 'cover', ['of_id', 'to_at']).execute();
}

async function readings(db: Db): Promise<void> {
	await db.schema
		.createTable('reading_reason')
		.addColumn('id', 'text', (it) => it.primaryKey())
		.addColumn('statement_id', 'text', (it) => it.notNull().references('statement.id'))
		.addColumn('person_id', 'text', (it) => it.notNull().references('person.id'))
		.addColumn('why', 'text', (it) => it.notNull())
		.addColumn('note_sealed', abilitiesOf(db).bytes)
		.addColumn('from_at', 'text', (it) => it.notNull())
		.addColumn('to_at', 'text', (it) => it.notNull())
		.execute();
	await db.schema
		.alterTable('statement')
		.addColumn('read_for', 'text', (it) => it.references('person.id'))
		.execute();
	await index(db, 'reading_reason', ['person_id', 'to_at']).execute();
	await index(db, 'reading_reason', ['statement_id']).execute();
	// What the duty desk is shown of every child, whoever is named.
	await index(db, 'statement', ['arrived_at', 'id'], 'urgent')
		.where('urgent_at', 'is not', null)
		.execute();
	await index(db, 'statement', ['arrived_at', 'id'], 'not_confirmed')
		.where('assurance', '=', 'not-confirmed')
		.execute();
}

async function lists(db: Db): Promise<void> {
	await db.schema
		.createTable('import')
		.addColumn('id', 'text', (it) => it.primaryKey())
		.addColumn('taken_at', 'text', (it) => it.notNull())
		.addColumn('taken_by', 'text', (it) => it.notNull())
		.addColumn('profile', 'text', (it) => it.notNull())
		.addColumn('rows', 'integer', (it) => it.notNull())
		.addColumn('changes', 'integer', (it) => it.notNull())
		.addColumn('faults', 'integer', (it) => it.notNull())
		.execute();
}

const index = (db: Db, of: string, columns: string[], what = columns[0]) =>
	db.schema.createIndex(`${of}_${what}`).on(of).columns(columns);
