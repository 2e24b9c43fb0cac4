/**
 * What few rows of very many have is found without the others: which statements are said to something, and
 * which pieces are awaited.
 */
import { sql, type Kysely, type SqlBool } from 'kysely';

type Db = Kysely<Record<string, Record<string, unknown>>>;

export const fewOfMany = {
	async up(given: Kysely<unknown>): Promise<void> {
		const db = given as Db;
		// With the many that are said to nothing in it, an index looks to the planner as if it were of no use.
		await db.schema.dropIndex('statement_about').execute();
		await db.schema
			.createIndex('statement_about')
			.on('statement')
			.column('about_id')
			.where(sql<SqlBool>`about_id is not null`)
			.execute();
		await db.schema
			.createIndex('attachment_part_awaited')
			.on('attachment_part')
			.column('statement_id')
			.where(sql<SqlBool>`opened_at is null and set_aside_at is null`)
			.execute();
	}
};
