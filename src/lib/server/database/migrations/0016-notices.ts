/** Where notices to staff go by mail, and what became of each. */
import { sql, type Kysely } from 'kysely';

type Db = Kysely<Record<string, Record<string, unknown>>>;

export const notices = {
	async up(given: Kysely<unknown>): Promise<void> {
		const db = given as Db;
		await db.schema
			.createTable('mail_address')
			.addColumn('person_id', 'text', (it) => it.primaryKey().references('person.id'))
			.addColumn('address', 'text', (it) => it.notNull())
			.addColumn('set_at', 'text', (it) => it.notNull())
			.addColumn('set_by', 'text', (it) => it.notNull())
			.addColumn('refused_at', 'text')
			.execute();
		await db.schema
			.createTable('notice')
			.addColumn('id', 'text', (it) => it.primaryKey())
			.addColumn('person_id', 'text', (it) => it.notNull().references('person.id'))
			.addColumn('kind', 'text', (it) => it.notNull())
			.addColumn('statement_id', 'text', (it) => it.references('statement.id'))
			.addColumn('step', 'text')
			.addColumn('made_at', 'text', (it) => it.notNull())
			.addColumn('next_at', 'text')
			.addColumn('tries', 'integer', (it) => it.notNull())
			.addColumn('sent_at', 'text')
			.addColumn('refused_at', 'text')
			.execute();
		await db.schema
			.createIndex('notice_waiting')
			.on('notice')
			.column('next_at')
			.where(sql<boolean>`next_at is not null`)
			.execute();
		await db.schema.alterTable('alarm').addColumn('told_at', 'text').execute();
		await db.schema.alterTable('alarm').addColumn('told', 'integer').execute();
	}
};
