/** Which numbers of a device have come: what a device seals it numbers, so that a gap shows. */
import type { Kysely } from 'kysely';

export const numbers = {
	async up(db: Kysely<unknown>): Promise<void> {
		await db.schema
			.createTable('sealed_number')
			.addColumn('enrolment_id', 'text', (it) => it.notNull())
			.addColumn('seq', 'integer', (it) => it.notNull())
			.addColumn('statement_id', 'text')
			.addColumn('kept_at', 'text', (it) => it.notNull())
			.addPrimaryKeyConstraint('sealed_number_pk', ['enrolment_id', 'seq'])
			.execute();
		await db.schema
			.createIndex('sealed_number_statement')
			.on('sealed_number')
			.column('statement_id')
			.execute();
	}
};
