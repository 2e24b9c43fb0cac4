/** A child says something on a tablet of their own, and it arrives and is opened. */
import type { Actor } from '$lib/domain/people.ts';
import type { Database } from '$lib/server/database.ts';
import { keepPart } from '$lib/server/intake.ts';
import type { Keys } from '$lib/server/keys.ts';
import { openSealed } from '$lib/server/opener.ts';
import { enrolledFor, saidBy, sealed, type Words } from '../sealed.ts';

export type Saying = Partial<Words> & { held?: true };

/** @returns the id of the statement; `door: 0` makes it not confirmed, `held` one for duty to look at first */
export async function arrived(
	db: Database,
	keys: Keys,
	child: string,
	{ held, ...changes }: Saying = {}
): Promise<string> {
	const tablet = await enrolledFor(db, child);
	const device: Actor = { id: tablet.enrolment, role: 'device' };
	const part = await sealed(keys, tablet, saidBy(child, changes));
	await keepPart(db, keys, device, part);
	await openSealed(db, keys);
	const { statement } = part;
	if (held) {
		const row = { assurance: 'held' };
		await db.updateTable('statement').set(row).where('id', '=', statement).execute();
	}
	return statement;
}
