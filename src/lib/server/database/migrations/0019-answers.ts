/** What is answered to what a child has said. */
import type { Kysely } from 'kysely';
import { abilitiesOf } from '../kind.ts';

type Db = Kysely<Record<string, Record<string, unknown>>>;

export const answers = {
	async up(given: Kysely<unknown>): Promise<void> {
		const db = given as Db;
		await db.schema
			.createTable('answer')
			.addColumn('id', 'text', (it) => it.primaryKey())
			.addColumn('statement_id', 'text', (it) => it.notNull().references('statement.id'))
			.addColumn('given_by', 'text', (it) => it.notNull().references('person.id'))
			.addColumn('given_for', 'text', (it) => it.references('person.id'))
			.addColumn('given_at', 'text', (it) => it.notNull())
			.addColumn('due_on', 'text')
			.addColumn('text_sealed', abilitiesOf(db).bytes, (it) => it.notNull())
			.execute();
		await db.schema
			.createIndex('answer_statement')
			.on('answer')
			.columns(['statement_id', 'given_at'])
			.execute();
	}
};
