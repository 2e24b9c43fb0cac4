/** Devices of which nothing has been heard for days, while they are let in for a child. */
import { now } from '../clock.ts';
import type { Database } from '../database.ts';

const day = 86_400_000;

/** The devices that have been silent for longer than so many days, and when each was last heard of. */
export async function silentDevices(db: Database, days: number): Promise<Map<string, string>> {
	const before = new Date(Date.parse(now()) - days * day).toISOString();
	const rows = await db
		.selectFrom('enrolment')
		.leftJoin('paper_way', 'paper_way.enrolment_id', 'enrolment.id')
		.select(['enrolment.id', 'heard_at'])
		.where('revoked_at', 'is', null)
		.where('heard_at', '<', before)
		// Papers come by no device.
		.where('paper_way.child_id', 'is', null)
		.execute();
	return new Map(rows.map(({ id, heard_at }) => [id, heard_at]));
}
