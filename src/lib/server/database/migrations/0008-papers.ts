/** What came on paper: who typed it in, when it was written, and the page itself. */
import type { Kysely } from 'kysely';
import { abilitiesOf } from '../kind.ts';

type Db = Kysely<Record<string, Record<string, unknown>>>;

export const papers = {
	async up(given: Kysely<unknown>): Promise<void> {
		const db = given as Db;
		await db.schema
			.createTable('paper')
			.addColumn('statement_id', 'text', (it) => it.primaryKey().references('statement.id'))
			.addColumn('entered_by', 'text', (it) => it.notNull().references('person.id'))
			.addColumn('entered_at', 'text', (it) => it.notNull())
			.addColumn('written_on', 'text', (it) => it.notNull())
			.addColumn('page_id', 'text')
			.addColumn('note_sealed', abilitiesOf(db).bytes)
			.execute();
		// One way in for each child's papers, beside the devices.
		await db.schema
			.createTable('paper_way')
			.addColumn('child_id', 'text', (it) => it.primaryKey().references('child.id'))
			.addColumn('enrolment_id', 'text', (it) => it.notNull().references('enrolment.id'))
			.execute();
	}
};
