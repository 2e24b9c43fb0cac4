/** Pictures that somebody has reported: hidden from all but a manager, and kept as they are. */
import type { Kysely } from 'kysely';

export const lockedPictures = {
	async up(db: Kysely<unknown>): Promise<void> {
		await db.schema
			.createTable('picture_lock')
			.addColumn('id', 'text', (it) => it.primaryKey())
			.addColumn('statement_id', 'text', (it) => it.notNull())
			.addColumn('attachment_id', 'text', (it) => it.notNull())
			.addColumn('sha256', 'text', (it) => it.notNull())
			.addColumn('locked_by', 'text', (it) => it.notNull())
			.addColumn('locked_at', 'text', (it) => it.notNull())
			.addColumn('ended_by', 'text')
			.addColumn('ended_at', 'text')
			.execute();
		await db.schema
			.createIndex('picture_lock_statement')
			.on('picture_lock')
			.columns(['statement_id', 'attachment_id'])
			.execute();
	}
};
