/** Staff's own devices, which they hand to a child: let in for as long as the child is theirs, and no longer. */
import { sql, type SqlBool } from 'kysely';
import type { Database, Tx } from '../database.ts';
import { inForce } from './in-force.ts';

/** The devices that are still let in, though their holder has left the child or the council. */
export async function heldByStrangers(db: Database | Tx, at: string): Promise<string[]> {
	const rows = await db
		.selectFrom('enrolment')
		.innerJoin('person', 'person.id', 'enrolment.held_by')
		.select('enrolment.id')
		.where('revoked_at', 'is', null)
		.where((eb) =>
			eb.or([
				eb('person.left_at', 'is not', null),
				eb('person.role', 'not in', ['worker', 'iro']),
				eb.not(isTheirs(at))
			])
		)
		.execute();
	return rows.map(({ id }) => id);
}

/**
 * Shuts them out, as a part of the deed that took the child from them. What was sealed there may still be
 * handed in, as from any device that is shut out.
 */
export async function endBeside(tx: Tx, at: string): Promise<void> {
	const devices = await heldByStrangers(tx, at);
	if (devices.length === 0) return;
	await tx.updateTable('enrolment').set({ revoked_at: at }).where('id', 'in', devices).execute();
	await tx.deleteFrom('session').where('enrolment_id', 'in', devices).execute();
}

const isTheirs = (at: string) => sql<SqlBool>`(
	exists (select 1 from allocation as named where named.child_id = enrolment.child_id
		and named.iro_id = enrolment.held_by and ${inForce(at)})
	or exists (select 1 from worker_allocation as worked where worked.child_id = enrolment.child_id
		and worked.worker_id = enrolment.held_by and ${inForce(at)}))`;
