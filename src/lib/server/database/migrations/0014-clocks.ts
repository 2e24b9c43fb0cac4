/** By when somebody should have read, and who has been told that nobody has. */
import { sql, type Kysely } from 'kysely';

type Db = Kysely<Record<string, Record<string, unknown>>>;

export const clocks = {
	async up(given: Kysely<unknown>): Promise<void> {
		const db = given as Db;
		await db.schema.alterTable('statement').addColumn('due_at', 'text').execute();
		await db.schema.alterTable('statement').addColumn('escalated_at', 'text').execute();
		await db.schema
			.createTable('escalation')
			.addColumn('statement_id', 'text', (it) => it.notNull().references('statement.id'))
			.addColumn('step', 'text', (it) => it.notNull())
			.addColumn('taken_at', 'text', (it) => it.notNull())
			// Each step once, whoever comes first.
			.addPrimaryKeyConstraint('escalation_key', ['statement_id', 'step'])
			.execute();
		await db.schema
			.createIndex('statement_due')
			.on('statement')
			.column('due_at')
			.where('due_at', 'is not', null)
			.execute();
		await db.schema
			.createIndex('statement_escalated')
			.on('statement')
			.columns(['arrived_at', 'id'])
			.where(sql<boolean>`escalated_at is not null`)
			.execute();
		// What waits already is looked at as soon as the house opens.
		await db
			.updateTable('statement')
			.set((eb) => ({ due_at: eb.ref('arrived_at') }))
			.where('read_at', 'is', null)
			.execute();
	}
};
