/** How a child wants it: text size, a switch. It tells of their needs, and so lies under their own key. */
import type { Kysely } from 'kysely';
import { abilitiesOf } from '../kind.ts';

type Db = Kysely<Record<string, Record<string, unknown>>>;

export const settings = {
	async up(given: Kysely<unknown>): Promise<void> {
		const db = given as Db;
		await db.schema
			.alterTable('child')
			.addColumn('setting_sealed', abilitiesOf(db).bytes)
			.execute();
	}
};
