/** Who is asked to a review meeting, and whom a child wanted there and why it cannot be. */
import type { Kysely } from 'kysely';
import { abilitiesOf } from '../kind.ts';

type Db = Kysely<Record<string, Record<string, unknown>>>;

export const guests = {
	async up(given: Kysely<unknown>): Promise<void> {
		const db = given as Db;
		let made = db.schema
			.createTable('guest')
			.addColumn('id', 'text', (it) => it.primaryKey())
			.addColumn('review_id', 'text', (it) => it.notNull().references('review.id'))
			.addColumn('child_id', 'text', (it) => it.notNull().references('child.id'));
		for (const name of ['said_at', 'said_by']) {
			made = made.addColumn(name, 'text', (it) => it.notNull());
		}
		for (const name of ['refused_at', 'sent_at', 'sent_by']) {
			made = made.addColumn(name, 'text');
		}
		await made.addColumn('words_sealed', abilitiesOf(db).bytes, (it) => it.notNull()).execute();
		await db.schema
			.createIndex('guest_review')
			.on('guest')
			.columns(['review_id', 'said_at'])
			.execute();
	}
};
