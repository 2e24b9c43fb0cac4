/** What comes of a review: how it was, what was agreed, and the letter to the child. */
import type { CreateTableBuilder, Kysely } from 'kysely';
import { abilitiesOf } from '../kind.ts';

type Db = Kysely<Record<string, Record<string, unknown>>>;
type Made = CreateTableBuilder<string, string>;

const texts = (made: Made, names: readonly string[]): Made =>
	names.reduce((made, name) => made.addColumn(name, 'text', (it) => it.notNull()), made);

const times = (made: Made, names: readonly string[]): Made =>
	names.reduce((made, name) => made.addColumn(name, 'text'), made);

export const afterAReview = {
	async up(given: Kysely<unknown>): Promise<void> {
		const db = given as Db;
		const { bytes } = abilitiesOf(db);
		const ofAReview = (table: string): Made =>
			db.schema
				.createTable(table)
				.addColumn('child_id', 'text', (it) => it.notNull().references('child.id'));
		const review = (made: Made): Made =>
			made.addColumn('review_id', 'text', (it) => it.notNull().references('review.id'));

		const outcome = ofAReview('review_outcome')
			.addColumn('review_id', 'text', (it) => it.primaryKey().references('review.id'))
			.addColumn('kept_by', 'text', (it) => it.notNull().references('person.id'))
			.addColumn('summary_sealed', bytes);
		const facts = ['held_on', 'sitting', 'attended', 'heard', 'before', 'chaired', 'advocacy'];
		await times(texts(outcome, [...facts, 'came', 'kept_at']), [
			'short_breaks_at',
			'code'
		]).execute();

		// It names both and holds neither: two records that become two again may part them.
		await texts(ofAReview('statement_use'), ['review_id', 'statement_id', 'used'])
			.addPrimaryKeyConstraint('statement_use_pk', ['review_id', 'statement_id'])
			.execute();

		const decision = review(ofAReview('decision'))
			.addColumn('id', 'text', (it) => it.primaryKey())
			.addColumn('agreed_by', 'text', (it) => it.notNull().references('person.id'))
			.addColumn('words_sealed', bytes, (it) => it.notNull())
			.addColumn('why_sealed', bytes);
		await times(texts(decision, ['by_whom', 'agreed_at']), [
			...['by_date', 'urgent_at', 'happened', 'happened_at', 'happened_by']
		]).execute();
		await db.schema.createIndex('decision_child').on('decision').column('child_id').execute();

		const letter = review(ofAReview('letter'))
			.addColumn('id', 'text', (it) => it.primaryKey())
			.addColumn('written_by', 'text', (it) => it.notNull().references('person.id'))
			.addColumn('words_sealed', bytes, (it) => it.notNull());
		await times(texts(letter, ['changed_at']), ['sent_at', 'seen_at']).execute();
		await db.schema.createIndex('letter_child').on('letter').column('child_id').execute();
	}
};
