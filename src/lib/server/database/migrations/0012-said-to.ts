/** What a statement is said to: something that the house had sent down before. */
import type { Kysely } from 'kysely';

export const saidTo = {
	async up(db: Kysely<unknown>): Promise<void> {
		for (const name of ['about_what', 'about_id']) {
			await db.schema.alterTable('statement').addColumn(name, 'text').execute();
		}
		await db.schema.createIndex('statement_about').on('statement').column('about_id').execute();
	}
};
