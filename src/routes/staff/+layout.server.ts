import { allows } from '$lib/server/act.ts';
import { emergencyAlarms } from '$lib/server/break-glass.ts';
import type { Database } from '$lib/server/database.ts';
import { page } from '$lib/server/door.ts';
import { staffById } from '$lib/server/people.ts';
import { placesOf } from './places.ts';
import type { LayoutServerLoad } from './$types';

// Says who is signed in, to themselves. Nothing of a child's is in it.
export const _policy = 'open';

export const load: LayoutServerLoad = page(async ({ locals }) => {
	const { db, actor, authority } = locals;
	// Without a session the page itself says so, in this layout.
	const me = actor && (await staffById(db, actor.id));
	return {
		me: me && { name: `${me.firstName} ${me.lastName}`, role: me.role },
		places: actor ? placesOf(actor) : [],
		demonstration: authority.demonstration,
		emergency: actor && allows(actor, 'break-glass.see') ? await emergencyUsed(db) : null
	};
});

/** When an emergency account was used that nobody has looked into, or null. */
const emergencyUsed = async (db: Database): Promise<string | null> =>
	(await emergencyAlarms(db)).at(0)?.raisedAt ?? null;
