/** Whose own device it is, where a worker or an officer hands theirs to a child; and who held it when it was said. */
import type { Kysely } from 'kysely';

type Db = Kysely<Record<string, Record<string, unknown>>>;

export const besideAChild = {
	async up(given: Kysely<unknown>): Promise<void> {
		const db = given as Db;
		for (const table of ['pairing', 'enrolment', 'statement']) {
			await db.schema
				.alterTable(table)
				.addColumn('held_by', 'text', (it) => it.references('person.id'))
				.execute();
		}
	}
};
