/** Who is signed in. The cookie holds 256 random bits; here lies only their SHA-256. */
import { createHash, randomBytes } from 'node:crypto';
import type { Actor, Role, StaffRole } from '../../domain/people.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../database.ts';

const minute = 60_000;

/** After so long without a request a session is over, and after so long in any case. */
const lasts = { idle: 15 * minute, longest: 8 * 60 * minute };

/** Who can let others in is asked sooner. */
const lastsForAdministrator = { idle: 10 * minute, longest: 4 * 60 * minute };

const lastsFor = (role: string | null) =>
	role === 'administrator' ? lastsForAdministrator : lasts;

/** How exactly "last heard of" is kept: not every request has to write. */
const heardEvery = minute / 2;

/** Whose session it is: a member of staff, or a child on one enrolled device. */
export type SessionOf =
	| { person: string; role: StaffRole; way: SignInWay; provedAt: string | null }
	| { child: string; enrolment: string };

/** How somebody showed who they are: by the council's sign-in, by a password with digits, by a passkey. */
export type SignInWay = 'council' | 'password' | 'passkey' | 'demonstration';

/** Which of the two an address takes. A browser may hold both, and neither opens the other's doors. */
export type SessionKind = 'staff' | 'child';

/**
 * Begins a session with a new id.
 * @returns what the cookie is to hold
 */
export async function beginSession(tx: Tx, who: SessionOf): Promise<string> {
	const { cookie, id_sha256 } = newCookie();
	const staff = 'person' in who ? who : null;
	const child = 'child' in who ? who : null;
	await tx
		.insertInto('session')
		.values({
			id_sha256,
			person_id: staff?.person ?? null,
			child_id: child?.child ?? null,
			enrolment_id: child?.enrolment ?? null,
			made_at: now(),
			heard_at: now(),
			ends_at: fromNow(lastsFor(staff?.role ?? null).longest),
			proved_at: staff?.provedAt ?? null,
			way: staff?.way ?? null
		})
		.execute();
	return cookie;
}

/**
 * Somebody has shown again who they are: the same session goes on under a new id, and ends when it would
 * have ended.
 * @returns what the cookie is to hold from now on, or null when there is no such session of theirs
 */
export async function proveSession(
	tx: Tx,
	person: string,
	old: string,
	way: SignInWay
): Promise<string | null> {
	const { cookie, id_sha256 } = newCookie();
	const { numUpdatedRows } = await tx
		.updateTable('session')
		.set({ id_sha256, proved_at: now(), heard_at: now(), way })
		.where('id_sha256', '=', sha256(old))
		.where('person_id', '=', person)
		.executeTakeFirstOrThrow();
	return Number(numUpdatedRows) === 1 ? cookie : null;
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
		.select(['session.heard_at', 'session.proved_at', 'session.child_id'])
		.select(['person.id as person_id', 'person.role'])
		.where('session.id_sha256', '=', id)
		.where('session.ends_at', '>', now())
		.where('person.left_at', 'is', null)
		.where('enrolment.revoked_at', 'is', null)
		.executeTakeFirst();
	if (!found || found.heard_at <= fromNow(-lastsFor(found.role).idle)) return null;

	const actor = actorOf(found);
	if (!actor || (actor.role === 'child') !== (kind === 'child')) return null;
	await hear(db, id, found.heard_at);
	return actor;
}

/** Whose session this is or was: it may be over, and then opens nothing. */
export async function personOf(db: Database, cookie: string): Promise<string | null> {
	const row = await db
		.selectFrom('session')
		.select('person_id')
		.where('id_sha256', '=', sha256(cookie))
		.executeTakeFirst();
	return row?.person_id ?? null;
}

/**
 * What the device of this session calls its child, where two records have become one since it was let in.
 * @returns null when it is the child's own id, as nearly always
 */
export async function calledOn(db: Database, cookie: string): Promise<string | null> {
	const row = await db
		.selectFrom('session')
		.innerJoin('enrolment', 'enrolment.id', 'session.enrolment_id')
		.select('was_child')
		.where('session.id_sha256', '=', sha256(cookie))
		.executeTakeFirst();
	return row?.was_child ?? null;
}

/** Ends a session. One that is over already stays over. */
export async function endSession(tx: Tx, cookie: string): Promise<void> {
	await tx.deleteFrom('session').where('id_sha256', '=', sha256(cookie)).execute();
}

/** Ends every session of somebody, on whatever computer. @returns how many there were */
export async function endSessionsOf(tx: Tx, person: string): Promise<number> {
	const { numDeletedRows } = await tx
		.deleteFrom('session')
		.where('person_id', '=', person)
		.executeTakeFirstOrThrow();
	return Number(numDeletedRows);
}

/** Ends a child's sessions on all devices but one. */
export async function endOtherSessions(
	tx: Tx,
	{ child, enrolment }: { child: string; enrolment: string }
): Promise<void> {
	await tx
		.deleteFrom('session')
		.where('child_id', '=', child)
		.where('enrolment_id', '!=', enrolment)
		.execute();
}

type Found = {
	child_id: string | null;
	person_id: string | null;
	role: string | null;
	proved_at: string | null;
};

function actorOf({ child_id, person_id, role, proved_at }: Found): Actor | null {
	if (child_id) return { id: child_id, role: 'child' };
	if (!person_id) return null;
	const actor = { id: person_id, role: role as Role };
	return proved_at ? { ...actor, provedAt: proved_at } : actor;
}

function newCookie(): { cookie: string; id_sha256: string } {
	const cookie = randomBytes(32).toString('base64url');
	return { cookie, id_sha256: sha256(cookie) };
}

async function hear(db: Database, id: string, heardAt: string): Promise<void> {
	if (heardAt > fromNow(-heardEvery)) return;
	await db.updateTable('session').set({ heard_at: now() }).where('id_sha256', '=', id).execute();
}

/** @param ms may be negative */
const fromNow = (ms: number): string => new Date(Date.parse(now()) + ms).toISOString();

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
