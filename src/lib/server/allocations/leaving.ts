/** What ends when somebody leaves: whom they were named for, whose worker they were, cover and duty. */
import type { Tx } from '../database.ts';

const tables = [
	['allocation', 'iro_id'],
	['worker_allocation', 'worker_id'],
	['cover', 'by_id'],
	['duty', 'person_id']
] as const;

/**
 * Ends all of it at a moment, so that whoever comes back begins with nobody. What was planned for later
 * is never in force.
 * @param at ISO time of their leaving
 */
export async function endAllOf(tx: Tx, person: string, at: string): Promise<void> {
	const any = tx.withTables<Record<string, Record<string, string | null>>>();
	for (const [table, whose] of tables) {
		await any.deleteFrom(table).where(whose, '=', person).where('from_at', '>=', at).execute();
		await any
			.updateTable(table)
			.set({ to_at: at })
			.where(whose, '=', person)
			.where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', at)]))
			.execute();
	}
}
