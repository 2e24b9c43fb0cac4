/** That a letter was taken for the council's own file, and is in it. */
import type { Kysely } from 'kysely';

export const lettersFiled = {
	async up(db: Kysely<unknown>): Promise<void> {
		for (const column of ['taken_at', 'filed_at', 'filed_as'])
			await db.schema.alterTable('letter').addColumn(column, 'text').execute();
		for (const column of ['taken_by', 'filed_by'])
			await db.schema
				.alterTable('letter')
				.addColumn(column, 'text', (it) => it.references('person.id'))
				.execute();
	}
};
