/** Riverbank as the server's tests begin it: its staff, some of its children, who is named, who is on duty. */
import type { Actor } from '$lib/domain/people.ts';
import { allocate, putOnDuty } from '$lib/server/allocations.ts';
import { addChild } from '$lib/server/children.ts';
import { now } from '$lib/server/clock.ts';
import type { Database } from '$lib/server/database.ts';
import type { Keys } from '$lib/server/keys.ts';
import { addStaff } from '$lib/server/people.ts';
import { amir, bethan, onDuty, seren, staff, type CastStaff } from '../people.ts';
import { house } from './installation.ts';

/** A member of the cast, as the one who acts. */
export const as = ({ id, role }: CastStaff): Actor => ({ id, role });

/** The same, who has just shown who they are: for what asks for that. */
export const justProved = (person: CastStaff): Actor => ({ ...as(person), provedAt: now() });

/** Amir and Seren, for whom Sarah is named; Bethan, for whom it is Priya; Grace on duty. */
export async function riverbank(db: Database, keys: Keys): Promise<void> {
	const from = '2026-01-01T00:00:00.000Z';
	for (const person of staff) await addStaff(db, house, person);
	for (const child of [amir, seren, bethan]) {
		await addChild(db, keys, house, child);
		await allocate(db, house, { child: child.id, iro: child.iro.id, from, source: 'tests' });
	}
	for (const { id } of onDuty) await putOnDuty(db, house, { person: id, from, to: null });
}
