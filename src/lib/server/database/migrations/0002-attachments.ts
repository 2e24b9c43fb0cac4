/** What a child drew, photographed or spoke. Its parts may come long after the words, or before them. */
import type { Kysely } from 'kysely';
import { abilitiesOf } from '../kind.ts';

type Db = Kysely<Record<string, Record<string, unknown>>>;

export const attachments = {
	async up(given: Kysely<unknown>): Promise<void> {
		const db = given as Db;
		await db.schema
			.createTable('attachment_part')
			.addColumn('statement_id', 'text', (it) => it.notNull().references('statement.id'))
			.addColumn('part', 'integer', (it) => it.notNull())
			.addColumn('attachment_id', 'text', (it) => it.notNull())
			.addColumn('piece', 'integer', (it) => it.notNull())
			.addColumn('kind', 'text', (it) => it.notNull())
			.addColumn('type', 'text', (it) => it.notNull())
			.addColumn('size', 'integer', (it) => it.notNull())
			.addColumn('sha256', 'text', (it) => it.notNull())
			.addColumn('bytes_sealed', abilitiesOf(db).bytes)
			.addColumn('opened_at', 'text')
			.addColumn('set_aside_at', 'text')
			.addPrimaryKeyConstraint('attachment_part_key', ['statement_id', 'part'])
			.execute();
	}
};
