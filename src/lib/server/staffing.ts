/** Who works here: added, shut out at once, and given another role by two persons. */
import { randomUUID } from 'node:crypto';
import { isStaffRole, type Actor, type StaffRole } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { endSessionsOf, welcomeIn } from './accounts.ts';
import { act, mustBeAllowed } from './act.ts';
import { endAllOf, endBeside, handOnIn, officersWithChildren } from './allocations.ts';
import { now } from './clock.ts';
import { locked, type Database, type Tx } from './database.ts';
import { addresses } from './notices.ts';
import { insertStaff, type Staff } from './people.ts';

/** After so many days without a sign-in somebody looks whether the account is still needed. */
const unusedAfter = 30;

/** Roles that show no child by themselves: for whom somebody is named, a manager says elsewhere. */
const givenByOne: readonly StaffRole[] = ['worker', 'iro'];

export type Colleague = {
	id: string;
	name: string;
	role: StaffRole;
	/** For the local door; null where they come in by the council's. */
	signInName: string | null;
	shutOutAt: string | null;
	/** When they last signed in; null: not yet. */
	lastAt: string | null;
	/** Nobody has signed in with it for thirty days. */
	unused: boolean;
	/** On how many computers they are signed in now. */
	sessions: number;
	/** Opens by passkeys alone, for the day the council's sign-in stands still. */
	emergency: boolean;
	/** For how many children they are named now. */
	children: number;
	/** Where notices to them go by mail, and when one was last refused; null: nowhere. */
	mail: { address: string; refusedAt: string | null } | null;
	/** A role that somebody has asked for them. */
	asked: { id: string; role: StaffRole; by: string; mine: boolean } | null;
};

/** Everybody who works or worked here, by name; those who are shut out last. */
export async function colleagues(db: Database, actor: Actor): Promise<Colleague[]> {
	mustBeAllowed(actor, 'person.list');
	const people = await db
		.selectFrom('person')
		.selectAll()
		.orderBy('first_name')
		.orderBy('last_name')
		.orderBy('id')
		.execute();
	const [officers, seen, sessions, asked, mails] = await Promise.all([
		officersWithChildren(db, now()),
		lastSeen(
			db,
			people.map(({ id }) => id)
		),
		openSessions(db),
		openChanges(db),
		addresses(db)
	]);
	const long = daysAgo(unusedAfter);
	const all = people.flatMap(({ id, role, left_at, sign_in_name, ...rest }): Colleague[] => {
		if (!isStaffRole(role)) return [];
		const { began = null, added = null } = seen.get(id) ?? {};
		const change = asked.find(({ person_id }) => person_id === id);
		return [
			{
				id,
				name: `${rest.first_name} ${rest.last_name}`,
				role,
				signInName: sign_in_name,
				shutOutAt: left_at,
				lastAt: began,
				unused: !left_at && (began ?? added ?? now()) < long,
				sessions: sessions.get(id) ?? 0,
				emergency: rest.break_glass_at !== null,
				children: officers.find((it) => it.id === id)?.children ?? 0,
				mail: mails.get(id) ?? null,
				asked: change ? askedOf(change, actor) : null
			}
		];
	});
	return all.toSorted(
		(one, other) => Number(one.shutOutAt !== null) - Number(other.shutOutAt !== null)
	);
}

/**
 * Adds somebody who comes in by the local door. A role that lets others in, or shows the record, waits for
 * a second person: until then they are a worker for whom no child is named.
 * @returns what they need to set up how they sign in, to be handed to them alone
 */
export function addColleague(
	db: Database,
	actor: Actor,
	{ firstName, lastName, role }: { firstName: string; lastName: string; role: StaffRole }
): Promise<{ code: string; name: string }> {
	const id = randomUUID();
	return act(db, actor, 'person.add', id, (tx) =>
		addIn(tx, actor, { id, firstName, lastName, role })
	);
}

/** The same, as part of a deed. */
export async function addIn(
	tx: Tx,
	actor: Actor,
	{ id, firstName, lastName, role }: Staff & { role: StaffRole }
): Promise<{ code: string; name: string }> {
	const alone = givenByOne.includes(role) || !(await anySecond(tx, actor.id, id));
	await insertStaff(tx, { id, firstName, lastName, role: alone ? role : 'worker' });
	if (!alone) await askIn(tx, actor, id, role);
	return welcomeIn(tx, id);
}

/** Where the children of an officer go who leaves: to the duty desk, or to another officer by this id. */
export type Onward = 'duty' | { to: string };

/**
 * "May not come in any more", at once: every session of theirs ends. What lies before them is the duty
 * desk's from this moment, since whoever reads is looked up at each reading; unless it was said who has
 * their children now.
 * @param onward where their children go; must be said of an officer who has some
 * @throws Problem 'not-found', 'person.self', 'person.last', 'person.children' when nobody said; to hand
 * children on 'not-allowed', 'proof.needed', and 'not-found' when `to` is no other officer
 */
export function shutOut(
	db: Database,
	actor: Actor,
	person: string,
	onward: Onward | null = null
): Promise<void> {
	return act(db, actor, 'person.shut-out', person, async (tx, also) => {
		if (person === actor.id) throw new Problem('person.self');
		const { role } = await personIn(tx, person);
		const children = await childrenNow(tx, person);
		if (children > 0 && !onward) throw new Problem('person.children', { children });
		if (onward && onward !== 'duty') {
			mustBeAllowed(actor, 'allocation.hand-on');
			also('allocation.hand-on', person);
			await handOnIn(tx, also, { of: person, to: onward.to, at: now() });
		}
		if (role === 'administrator' && !(await anyOther(tx, ['administrator'], [person]))) {
			throw new Problem('person.last');
		}
		await tx.updateTable('person').set({ left_at: now() }).where('id', '=', person).execute();
		await tx.deleteFrom('welcome').where('person_id', '=', person).execute();
		await endSessionsOf(tx, person);
		await endBeside(tx, now());
	});
}

/** Lets somebody come in again who was shut out. @throws Problem 'not-found', 'break-glass.two' */
export function letIn(db: Database, actor: Actor, person: string): Promise<void> {
	return act(db, actor, 'person.let-in', person, async (tx) => {
		const { left_at, break_glass_at } = await personIn(tx, person);
		if (left_at && break_glass_at) await mustHaveRoom(tx);
		// Law 7: who is named is said anew. What they had when they left is not theirs again by itself.
		if (left_at) await endAllOf(tx, person, left_at);
		await tx.updateTable('person').set({ left_at: null }).where('id', '=', person).execute();
	});
}

/**
 * Asks another role for somebody. A second person must agree; only where there is none who could, it is
 * given at once, or a council with one administrator could never have another.
 * @returns whether it waits for a second person
 * @throws Problem 'not-found', 'person.self', 'person.last'
 */
export function askRole(
	db: Database,
	actor: Actor,
	{ person, role }: { person: string; role: StaffRole }
): Promise<boolean> {
	return act(db, actor, 'role.ask', person, async (tx) => {
		if (person === actor.id) throw new Problem('person.self');
		await personIn(tx, person);
		const change = await askIn(tx, actor, person, role);
		if (await anySecond(tx, actor.id, person)) return true;
		await give(tx, { change, person, role, by: actor.id });
		return false;
	});
}

/**
 * The second person's word.
 * @throws Problem 'not-found', 'role.second-person' for whoever asked or is to get it, 'person.last'
 */
export function settleRole(
	db: Database,
	actor: Actor,
	{ change, agreed }: { change: string; agreed: boolean }
): Promise<void> {
	return act(db, actor, 'role.settle', change, async (tx) => {
		const row = (await openChanges(tx)).find(({ id }) => id === change);
		if (!row) throw new Problem('not-found');
		const { person_id: person, asked_by } = row;
		if ([person, asked_by].includes(actor.id)) throw new Problem('role.second-person');
		if (agreed) {
			await give(tx, { change, person, role: row.role as StaffRole, by: actor.id });
		} else {
			await tx
				.updateTable('role_change')
				.set({ refused_at: now(), settled_by: actor.id })
				.where('id', '=', change)
				.execute();
		}
	});
}

/** Where somebody is signed in themselves, the newest first. */
export async function sessionsOf(
	db: Database,
	{ id }: Actor
): Promise<{ madeAt: string; heardAt: string }[]> {
	const rows = await db
		.selectFrom('session')
		.select(['made_at', 'heard_at'])
		.where('person_id', '=', id)
		.where('ends_at', '>', now())
		.where('heard_at', '>', minutesAgo(15))
		.orderBy('made_at', 'desc')
		.execute();
	return rows.map(({ made_at, heard_at }) => ({ madeAt: made_at, heardAt: heard_at }));
}

async function askIn(tx: Tx, actor: Actor, person: string, role: StaffRole): Promise<string> {
	const id = randomUUID();
	// Only the last wish stands.
	await tx
		.updateTable('role_change')
		.set({ refused_at: now(), settled_by: actor.id })
		.where('person_id', '=', person)
		.where('agreed_at', 'is', null)
		.where('refused_at', 'is', null)
		.execute();
	const asked = { id, person_id: person, role, asked_by: actor.id, asked_at: now() };
	await tx
		.insertInto('role_change')
		.values({ ...asked, settled_by: null, agreed_at: null, refused_at: null })
		.execute();
	return id;
}

type Giving = { change: string; person: string; role: StaffRole; by: string };

async function give(tx: Tx, { change, person, role, by }: Giving): Promise<void> {
	const before = await personIn(tx, person);
	const last = before.role === 'administrator' && role !== 'administrator';
	if (last && !(await anyOther(tx, ['administrator'], [person]))) throw new Problem('person.last');
	await tx.updateTable('person').set({ role }).where('id', '=', person).execute();
	await tx
		.updateTable('role_change')
		.set({ agreed_at: now(), settled_by: by })
		.where('id', '=', change)
		.execute();
	// With the next sign-in they come in under the new one.
	await endSessionsOf(tx, person);
}

async function childrenNow(tx: Tx, person: string): Promise<number> {
	const officers = await officersWithChildren(tx, now());
	return officers.find(({ id }) => id === person)?.children ?? 0;
}

/** One emergency account, and one more should its key be lost: each further one is a door to watch. */
const mostEmergency = 2;

/** @throws Problem 'break-glass.two' when there are two emergency accounts already */
export async function mustHaveRoom(tx: Tx): Promise<void> {
	await locked(tx, tx.selectFrom('installation').select('id')).execute();
	const rows = await tx
		.selectFrom('person')
		.select('id')
		.where('break_glass_at', 'is not', null)
		.where('left_at', 'is', null)
		.execute();
	if (rows.length >= mostEmergency) throw new Problem('break-glass.two');
}

async function personIn(tx: Tx, id: string) {
	const row = await tx
		.selectFrom('person')
		.select(['role', 'left_at', 'break_glass_at'])
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row) throw new Problem('not-found');
	return row;
}

const anySecond = (tx: Tx, asks: string, person: string): Promise<boolean> =>
	anyOther(tx, ['manager', 'administrator'], [asks, person]);

async function anyOther(
	tx: Tx,
	roles: readonly StaffRole[],
	but: readonly string[]
): Promise<boolean> {
	const row = await tx
		.selectFrom('person')
		.select('id')
		.where('role', 'in', roles)
		.where('id', 'not in', but)
		.where('left_at', 'is', null)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

type Seen = { began?: string; added?: string };

/** When each last signed in, and when they were added, as the record says. */
async function lastSeen(db: Database, people: string[]): Promise<Map<string, Seen>> {
	if (people.length === 0) return new Map();
	const rows = await db
		.selectFrom('audit')
		.select(['about', 'deed', ({ fn }) => fn.max('at').as('at')])
		.where('about', 'in', people)
		// Who sets up how they sign in comes in by that.
		.where('deed', 'in', ['session.begin', 'door.set', 'person.add'])
		.where('outcome', '=', 'done')
		.groupBy(['about', 'deed'])
		.execute();
	const seen = new Map<string, Seen>();
	for (const { about, deed, at } of rows) {
		const before = seen.get(about) ?? {};
		if (deed === 'person.add') seen.set(about, { ...before, added: at });
		else if (at > (before.began ?? '')) seen.set(about, { ...before, began: at });
	}
	return seen;
}

async function openSessions(db: Database): Promise<Map<string, number>> {
	const rows = await db
		.selectFrom('session')
		.select(['person_id', ({ fn }) => fn.countAll<number | string>().as('many')])
		.where('person_id', 'is not', null)
		.where('ends_at', '>', now())
		.where('heard_at', '>', minutesAgo(15))
		.groupBy('person_id')
		.execute();
	return new Map(rows.map(({ person_id, many }) => [person_id ?? '', Number(many)]));
}

const openChanges = (db: Database | Tx) =>
	db
		.selectFrom('role_change')
		.innerJoin('person', 'person.id', 'role_change.asked_by')
		.select(['role_change.id', 'role_change.person_id', 'role_change.role'])
		.select(['role_change.asked_by', 'person.first_name', 'person.last_name'])
		.where('role_change.agreed_at', 'is', null)
		.where('role_change.refused_at', 'is', null)
		.execute();

function askedOf(change: Awaited<ReturnType<typeof openChanges>>[number], actor: Actor) {
	const { id, role, asked_by, person_id, first_name, last_name } = change;
	const mine = [asked_by, person_id].includes(actor.id);
	return { id, role: role as StaffRole, by: `${first_name} ${last_name}`, mine };
}

const minutesAgo = (minutes: number): string =>
	new Date(Date.parse(now()) - minutes * 60_000).toISOString();
const daysAgo = (days: number): string => minutesAgo(days * 24 * 60);
