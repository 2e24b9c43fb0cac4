/** When a review is due by law, when and where it is, and whether it was stood down; since when a child is in care. */
import type { Kysely } from 'kysely';
import { abilitiesOf } from '../kind.ts';

type Db = Kysely<Record<string, Record<string, unknown>>>;

export const reviewDates = {
	async up(given: Kysely<unknown>): Promise<void> {
		const db = given as Db;
		for (const name of ['into_care_on', 'reviewed_on']) {
			await db.schema.alterTable('child').addColumn(name, 'text').execute();
		}
		for (const name of ['first_due_on', 'at_time', 'in_parts_at', 'stood_down_at']) {
			await db.schema.alterTable('review').addColumn(name, 'text').execute();
		}
		await db.schema.alterTable('review').addColumn('words_sealed', abilitiesOf(db).bytes).execute();
	}
};
