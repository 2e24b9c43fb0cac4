/** One child who was taken in twice: two records become one, by two persons, and can become two again. */
import type { Kysely } from 'kysely';

type Db = Kysely<Record<string, Record<string, unknown>>>;

export const merges = {
	async up(given: Kysely<unknown>): Promise<void> {
		const db = given as Db;
		await db.schema
			.alterTable('child')
			.addColumn('merged_into', 'text', (it) => it.references('child.id'))
			.execute();
		// Its keys and its code are those it was let in with, whosever record it speaks for now.
		await db.schema.alterTable('enrolment').addColumn('was_child', 'text').execute();
		let made = db.schema
			.createTable('child_merge')
			.addColumn('id', 'text', (it) => it.primaryKey())
			.addColumn('gone_id', 'text', (it) => it.notNull().references('child.id'))
			.addColumn('kept_id', 'text', (it) => it.notNull().references('child.id'))
			.addColumn('asked_by', 'text', (it) => it.notNull().references('person.id'))
			.addColumn('asked_at', 'text', (it) => it.notNull());
		for (const name of ['agreed_at', 'agreed_by', 'declined_at', 'undone_at', 'moved']) {
			made = made.addColumn(name, 'text');
		}
		await made.execute();
		await db.schema
			.createIndex('child_merge_kept')
			.on('child_merge')
			.columns(['kept_id', 'gone_id'])
			.execute();
	}
};
