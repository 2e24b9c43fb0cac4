/** What children have told the council and what it changed, as all children read it. About none of them. */
import type { Kysely } from 'kysely';

export const youSaid = {
	async up(db: Kysely<unknown>): Promise<void> {
		let made = db.schema.createTable('you_said').addColumn('id', 'text', (it) => it.primaryKey());
		for (const name of ['said', 'did', 'on_date', 'picture', 'published_at', 'published_by']) {
			made = made.addColumn(name, 'text', (it) => it.notNull());
		}
		for (const name of ['withdrawn_at', 'withdrawn_by', 'replaces_id']) {
			made = made.addColumn(name, 'text');
		}
		await made.execute();
	}
};
