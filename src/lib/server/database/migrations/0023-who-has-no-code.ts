/** How many a device has handed in without a code is counted for each one more: not among all there have ever been. */
import { sql, type Kysely, type SqlBool } from 'kysely';

type Db = Kysely<Record<string, Record<string, unknown>>>;

export const whoHasNoCode = {
	async up(given: Kysely<unknown>): Promise<void> {
		const db = given as Db;
		await db.schema
			.createIndex('statement_without_code')
			.on('statement')
			.columns(['enrolment_id', 'arrived_at'])
			.where(sql<SqlBool>`assurance <> 'confirmed'`)
			.execute();
	}
};
