/** Who is signed in. The cookie holds 256 random bits; here lies only their SHA-256. */
import { createHash, randomBytes } from 'node:crypto';
import type { Actor, Role } from '../../domain/people.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../database.ts';

const minute = 60_000;

/** After so long without a request a session is over. */
const idle = 15 * minute;

/** After so long it is over in any case. */
const longest = 8 * 60 * minute;

/** How exactly "last heard of" is kept: not every request has to write. */
const heardEvery = minute / 2;

/** Whose session it is: a member of staff, or a child on one enrolled device. */
export type SessionOf = { person: string } | { child: string; enrolment: string };

/** Which of the two an address takes. A browser may hold both, and neither opens the other's doors. */
export type SessionKind = 'staff' | 'child';

/**
 * Begins a session with a new id.
 * @returns what the cookie is to hold
 */
export async function beginSession(tx: Tx, who: SessionOf): Promise<string> {
	const cookie = randomBytes(32).toString('base64url');
	await tx
		.insertInto('session')
		.values({
			id_sha256: sha256(cookie),
			person_id: 'person' in who ? who.person : null,
			child_id: 'child' in who ? who.child : null,
			enrolment_id: 'enrolment' in who ? who.enrolment : null,
			made_at: now(),
			heard_at: now(),
			ends_at: fromNow(longest)
		})
		.execute();
	return cookie;
}

/**
 * Who asks with this cookie.
 * @returns null when it is unknown, over, of the other kind, of somebody who has left, or of a revoked device
 */
export async function whoAsks(
	db: Database,
	kind: SessionKind,
	cookie: string
): Promise<Actor | null> {
	const id = sha256(cookie);
	const found = await db
		.selectFrom('session')
		.leftJoin('person', 'person.id', 'session.person_id')
		.leftJoin('enrolment', 'enrolment.id', 'session.enrolment_id')
		.select(['session.heard_at', 'session.child_id', 'person.id as person_id', 'person.role'])
		.where('session.id_sha256', '=', id)
		.where('session.ends_at', '>', now())
		.where('session.heard_at', '>', fromNow(-idle))
		.where('person.left_at', 'is', null)
		.where('enrolment.revoked_at', 'is', null)
		.executeTakeFirst();
	if (!found) return null;

	const { child_id, person_id, role } = found;
	const actor = actorOf({ child: child_id, person: person_id, role });
	if (!actor || (actor.role === 'child') !== (kind === 'child')) return null;
	await hear(db, id, found.heard_at);
	return actor;
}

/** Ends a session. One that is over already stays over. */
export async function endSession(tx: Tx, cookie: string): Promise<void> {
	await tx.deleteFrom('session').where('id_sha256', '=', sha256(cookie)).execute();
}

function actorOf(of: {
	child: string | null;
	person: string | null;
	role: string | null;
}): Actor | null {
	if (of.child) return { id: of.child, role: 'child' };
	if (of.person) return { id: of.person, role: of.role as Role };
	return null;
}

async function hear(db: Database, id: string, heardAt: string): Promise<void> {
	if (heardAt > fromNow(-heardEvery)) return;
	await db.updateTable('session').set({ heard_at: now() }).where('id_sha256', '=', id).execute();
}

/** @param ms may be negative */
const fromNow = (ms: number): string => new Date(Date.parse(now()) + ms).toISOString();

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
