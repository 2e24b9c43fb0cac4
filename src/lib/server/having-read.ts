/** That somebody has read a statement, which they say by itself or by answering it. */
import { now } from './clock.ts';
import type { Tx } from './database.ts';
import { settleAlarms, unreadAlarms } from './notifications.ts';

/**
 * Keeps who has read it, and for whom they stood in: the first stays. From here on nobody is told that it
 * waits.
 */
export async function keepRead(
	tx: Tx,
	statement: string,
	by: { read_by: string; read_for: string | null }
): Promise<void> {
	await tx
		.updateTable('statement')
		.set({ read_at: now(), ...by, due_at: null })
		.where('id', '=', statement)
		.where('read_at', 'is', null)
		.execute();
	for (const what of unreadAlarms) await settleAlarms(tx, what, statement);
}
