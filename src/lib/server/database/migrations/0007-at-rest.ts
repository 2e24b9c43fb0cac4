/** What an authority chooses, who holds the recovery envelopes, holds and deletions, and how often is asked. */
import type { Kysely } from 'kysely';
import { abilitiesOf } from '../kind.ts';

type Db = Kysely<Record<string, Record<string, unknown>>>;

export const atRest = {
	async up(given: Kysely<unknown>): Promise<void> {
		const db = given as Db;
		await table(db, 'envelope', ['recipient', 'holder', 'confirmed_at', 'confirmed_by']).execute();
		await table(db, 'authority_setting', ['name', 'value', 'set_at', 'set_by']).execute();
		await table(db, 'rate', ['bucket', 'began_at'])
			.addColumn('count', 'integer', (it) => it.notNull())
			.execute();
		// Not bound to the child: that there was a hold is told when the child's record is gone.
		await table(
			db,
			'legal_hold',
			['id', 'child_id', 'from_at', 'made_by'],
			['ended_at', 'ended_by']
		)
			.addColumn('why_sealed', abilitiesOf(db).bytes)
			.execute();
		await table(
			db,
			'deletion',
			['id', 'child_id', 'council_id', 'filed_as', 'prepared_by', 'prepared_at'],
			['decided_by', 'approved_at', 'declined_at', 'certificate']
		).execute();
		await index(db, 'deletion', ['child_id'], 'open')
			.unique()
			.where('approved_at', 'is', null)
			.where('declined_at', 'is', null)
			.execute();
		await index(db, 'legal_hold', ['child_id'], 'child').execute();
	}
};

/** A table of texts: the first is its key. */
function table(db: Db, name: string, [key = 'id', ...texts]: string[], mayBeEmpty: string[] = []) {
	let made = db.schema.createTable(name).addColumn(key, 'text', (it) => it.primaryKey());
	for (const column of texts) made = made.addColumn(column, 'text', (it) => it.notNull());
	for (const column of mayBeEmpty) made = made.addColumn(column, 'text');
	return made;
}

const index = (db: Db, of: string, columns: string[], what: string) =>
	db.schema.createIndex(`${of}_${what}`).on(of).columns(columns);
