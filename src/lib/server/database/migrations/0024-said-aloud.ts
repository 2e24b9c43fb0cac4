/** What an officer says aloud beside the words of an answer. */
import type { Kysely } from 'kysely';
import { abilitiesOf } from '../kind.ts';

type Db = Kysely<Record<string, Record<string, unknown>>>;

export const saidAloud = {
	async up(given: Kysely<unknown>): Promise<void> {
		const db = given as Db;
		await db.schema
			.createTable('answer_voice')
			.addColumn('answer_id', 'text', (it) => it.primaryKey().references('answer.id'))
			.addColumn('statement_id', 'text', (it) => it.notNull().references('statement.id'))
			.addColumn('type', 'text', (it) => it.notNull())
			.addColumn('bytes', 'integer', (it) => it.notNull())
			.addColumn('voice_sealed', abilitiesOf(db).bytes, (it) => it.notNull())
			.execute();
		await db.schema
			.createIndex('answer_voice_statement')
			.on('answer_voice')
			.column('statement_id')
			.execute();
	}
};
