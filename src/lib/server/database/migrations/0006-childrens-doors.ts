/** How children come in: what a device is called, a helper's typed code, the card, and the tries of a day. */
import type { Kysely } from 'kysely';

type Db = Kysely<Record<string, Record<string, unknown>>>;

export const childrensDoors = {
	async up(given: Kysely<unknown>): Promise<void> {
		const db = given as Db;
		await db.schema.alterTable('enrolment').addColumn('label', 'text').execute();
		await db.schema.alterTable('enrolment').addColumn('closed_at', 'text').execute();
		await db.schema.alterTable('pairing').addColumn('label', 'text').execute();
		await db.schema.alterTable('pairing').addColumn('helper_sha256', 'text').execute();
		await db.schema.alterTable('code_try').addColumn('day_from', 'text').execute();
		await db.schema.alterTable('code_try').addColumn('day_wrong', 'integer').execute();
		await db.schema
			.createTable('card')
			.addColumn('id', 'text', (it) => it.primaryKey())
			.addColumn('child_id', 'text', (it) => it.notNull().references('child.id'))
			.addColumn('user_name', 'text', (it) => it.notNull().unique())
			.addColumn('secret_sha256', 'text', (it) => it.notNull())
			.addColumn('made_at', 'text', (it) => it.notNull())
			.addColumn('ends_at', 'text', (it) => it.notNull())
			.addColumn('ended_at', 'text')
			.addColumn('sleeps_till', 'text')
			.execute();
		await index(db, 'card', 'child_id').execute();
		await index(db, 'pairing', 'helper_sha256').execute();
	}
};

const index = (db: Db, of: string, column: string) =>
	db.schema.createIndex(`${of}_${column}`).on(of).column(column);
