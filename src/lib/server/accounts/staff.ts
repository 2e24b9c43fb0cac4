/** The sessions of staff, who have shown who they are: by whichever door, from here on they are alike. */
import { isStaffRole, type Actor } from '../../domain/people.ts';
import { Problem } from '../../domain/problem.ts';
import { act } from '../act.ts';
import { now } from '../clock.ts';
import type { Database } from '../database.ts';
import { beginSession, endSessionsOf, proveSession, type SignInWay } from './sessions.ts';

/**
 * Signs a member of staff in, who has shown who they are.
 * @param way how they showed it; `provedAt` when, if it was not just now, or null if nobody can say
 * @returns what the session's cookie is to hold
 */
export function signInStaff(
	db: Database,
	{ id, role }: Actor,
	way: SignInWay,
	provedAt: string | null = now()
): Promise<string> {
	return act(db, { id, role }, 'session.begin', id, (tx) => {
		if (!isStaffRole(role)) throw new Problem('not-allowed');
		return beginSession(tx, { person: id, role, way, provedAt });
	});
}

/**
 * A member of staff has shown again who they are: for five minutes they may do what asks for that.
 * @param cookie of the session they have
 * @returns what the cookie is to hold from now on
 * @throws Problem 'session.over'
 */
export function proveStaff(
	db: Database,
	actor: Actor,
	cookie: string,
	way: SignInWay
): Promise<string> {
	return act(db, actor, 'session.prove', actor.id, async (tx) => {
		const proved = await proveSession(tx, actor.id, cookie, way);
		if (!proved) throw new Problem('session.over');
		return proved;
	});
}

/** Ends every session of this member of staff, the one they are in too. */
export function signOutEverywhere(db: Database, actor: Actor): Promise<number> {
	return act(db, actor, 'session.end', actor.id, (tx) => endSessionsOf(tx, actor.id));
}
