/** Which sealed bytes may be let go by now is looked for every ten minutes: not among all there have ever been. */
import { sql, type Kysely, type SqlBool } from 'kysely';

type Db = Kysely<Record<string, Record<string, unknown>>>;

export const whatMayGo = {
	async up(given: Kysely<unknown>): Promise<void> {
		const db = given as Db;
		await db.schema
			.createIndex('sealed_part_may_go')
			.on('sealed_part')
			.column('opened_at')
			.where(sql<SqlBool>`held_at is null and set_aside_at is null and length(bytes) > 0`)
			.execute();
	}
};
