/** What of a child's words is in the council's own file, and as which document. */
import type { Kysely } from 'kysely';

export const filing = {
	async up(db: Kysely<unknown>): Promise<void> {
		await db.schema
			.createTable('filing')
			.addColumn('statement_id', 'text', (it) => it.primaryKey().references('statement.id'))
			.addColumn('taken_at', 'text', (it) => it.notNull())
			.addColumn('taken_by', 'text', (it) => it.notNull().references('person.id'))
			.addColumn('filed_at', 'text')
			.addColumn('filed_by', 'text', (it) => it.references('person.id'))
			.addColumn('filed_as', 'text')
			.execute();
	}
};
