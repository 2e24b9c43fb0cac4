/** Another day for a review, which the child is asked about first; and when the child was invited. */
import type { Kysely } from 'kysely';
import { abilitiesOf } from '../kind.ts';

type Db = Kysely<Record<string, Record<string, unknown>>>;

export const reviewMoves = {
	async up(given: Kysely<unknown>): Promise<void> {
		const db = given as Db;
		for (const name of ['told_at', 'letter_at', 'letter_by', 'listed_on']) {
			await db.schema.alterTable('review').addColumn(name, 'text').execute();
		}
		let made = db.schema
			.createTable('review_move')
			.addColumn('id', 'text', (it) => it.primaryKey())
			.addColumn('review_id', 'text', (it) => it.notNull().references('review.id'))
			.addColumn('child_id', 'text', (it) => it.notNull().references('child.id'));
		for (const name of ['from_on', 'to_on', 'asked_by', 'asked_at', 'answer_by']) {
			made = made.addColumn(name, 'text', (it) => it.notNull());
		}
		for (const name of [
			...['from_time', 'to_time', 'whose', 'by_list_at', 'told_at'],
			...['answered_at', 'settled_at', 'settled_by', 'moved_at']
		]) {
			made = made.addColumn(name, 'text');
		}
		await made.addColumn('words_sealed', abilitiesOf(db).bytes).execute();
		await db.schema
			.createIndex('review_move_open')
			.unique()
			.on('review_move')
			.columns(['review_id'] as string[])
			.where('settled_at', 'is', null)
			.execute();
		await db.schema
			.createIndex('review_move_child')
			.on('review_move')
			.columns(['child_id', 'asked_at'])
			.execute();
	}
};
