/** To whom of the adults a form was sent before a review, and whose came back: JSON lists. */
import type { Kysely } from 'kysely';

export const formsOfAdults = {
	async up(db: Kysely<unknown>): Promise<void> {
		for (const name of ['asked', 'replied']) {
			await db.schema.alterTable('review_outcome').addColumn(name, 'text').execute();
		}
	}
};
