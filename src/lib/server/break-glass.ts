/**
 * Two emergency accounts for the day on which the council's own sign-in stands still. Each opens by passkeys
 * alone, which lie in envelopes; nobody uses one unseen.
 */
import { randomUUID } from 'node:crypto';
import type { Actor, StaffRole } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { askToMake, keepPasskey, madePasskey, useWelcome, welcomeOf } from './accounts.ts';
import { act, mustBeAllowed } from './act.ts';
import { now } from './clock.ts';
import type { Database } from './database.ts';
import { openAlarms, settleAlarms } from './notifications.ts';
import { addIn, mustHaveRoom } from './staffing.ts';

/** Who looks after the house on such a day, or who reads in the officers' place. */
export const emergencyRoles = ['administrator', 'manager'] as const satisfies StaffRole[];
export type EmergencyRole = (typeof emergencyRoles)[number];

export type Emergency = {
	id: string;
	name: string;
	/** A worker, until a second person has agreed to its role. */
	role: StaffRole;
	madeAt: string;
	/** How many passkeys open it: without one it is not ready. */
	passkeys: number;
	usedAt: string | null;
	/** It was used, and nobody has looked into it yet. */
	alarmAt: string | null;
};

/** The emergency accounts that are open, the oldest first. */
export async function emergenciesOf(db: Database, actor: Actor): Promise<Emergency[]> {
	mustBeAllowed(actor, 'break-glass.list');
	const rows = await db
		.selectFrom('person')
		.leftJoin('passkey', 'passkey.person_id', 'person.id')
		.select(({ fn }) => [
			'person.id',
			'role',
			'first_name',
			'last_name',
			'break_glass_at',
			fn.count<number | string>('passkey.id').as('passkeys'),
			fn.max('passkey.used_at').as('used_at')
		])
		.where('break_glass_at', 'is not', null)
		.where('left_at', 'is', null)
		.groupBy(['person.id', 'role', 'first_name', 'last_name', 'break_glass_at'])
		.orderBy('break_glass_at')
		.orderBy('last_name')
		.execute();
	const alarms = await emergencyAlarms(db);
	return rows.map((row) => ({
		id: row.id,
		name: `${row.first_name} ${row.last_name}`,
		role: row.role as StaffRole,
		madeAt: row.break_glass_at ?? '',
		passkeys: Number(row.passkeys),
		usedAt: row.used_at,
		alarmAt: alarms.find(({ about }) => about === row.id)?.raisedAt ?? null
	}));
}

/** The uses that nobody has looked into yet; of accounts that are shut meanwhile too. */
export const emergencyAlarms = async (db: Database) =>
	(await openAlarms(db)).filter(({ what }) => what === 'break-glass.used');

/**
 * Makes an emergency account. Its role waits for a second person, as every such role does.
 * @returns the code with which its passkey is made, once, within a day
 * @throws Problem 'proof.needed', 'break-glass.two'
 */
export function makeEmergency(
	db: Database,
	actor: Actor,
	role: EmergencyRole
): Promise<{ code: string; who: string }> {
	const id = randomUUID();
	return act(db, actor, 'break-glass.make', id, async (tx, also) => {
		await mustHaveRoom(tx);
		const made = await tx
			.selectFrom('person')
			.select('id')
			.where('break_glass_at', 'is not', null)
			.execute();
		const names = { firstName: 'Emergency', lastName: `account ${made.length + 1}` };
		also('person.add', id);
		const { code } = await addIn(tx, actor, { id, ...names, role });
		await tx.updateTable('person').set({ break_glass_at: now() }).where('id', '=', id).execute();
		return { code, who: `${names.firstName} ${names.lastName}` };
	});
}

/**
 * What a browser is asked, to make the passkey of an emergency account.
 * @param code its one-time code; it stays good until the passkey is there
 * @returns null when there is no such code, it was used, is over, or is somebody's of another kind
 */
export async function askForEmergencyKey(db: Database, code: string, origin: string) {
	const welcome = await welcomeOf(db, code);
	return welcome?.person?.emergency ? askToMake(db, welcome.person.id, origin) : null;
}

/**
 * Keeps the first passkey of an emergency account; those it had are over. Nobody is signed in by this: the
 * first use is a use like any other.
 * @throws Problem 'not-found' for a code that is not good, 'passkey.wrong'
 */
export async function setUpEmergency(
	db: Database,
	{ code, origin, answer }: { code: string; origin: string; answer: string }
): Promise<void> {
	const person = (await welcomeOf(db, code))?.person;
	if (!person?.emergency) throw new Problem('not-found');
	const made = await madePasskey(db, person.id, origin, answer);
	const { role } = await db
		.selectFrom('person')
		.select('role')
		.where('id', '=', person.id)
		.executeTakeFirstOrThrow();
	const actor: Actor = { id: person.id, role: role as StaffRole };
	await act(db, actor, 'door.set', person.id, async (tx) => {
		if (!(await useWelcome(tx, code))) throw new Problem('not-found');
		await tx.deleteFrom('passkey').where('person_id', '=', person.id).execute();
		await tx.deleteFrom('session').where('person_id', '=', person.id).execute();
		await keepPasskey(tx, person.id, made);
	});
}

/** Somebody has looked into a use. @throws Problem 'person.self' for the account itself */
export function emergencySeen(db: Database, actor: Actor, person: string): Promise<void> {
	return act(db, actor, 'break-glass.see', person, async (tx) => {
		if (person === actor.id) throw new Problem('person.self');
		await settleAlarms(tx, 'break-glass.used', person);
	});
}

/**
 * Whether somebody may come in by a passkey of this house.
 * @param council whether the council's own sign-in is the door: beside it there is one for emergency
 * accounts alone
 */
export async function hasPasskeyDoor(
	db: Database,
	{ id }: Actor,
	council: boolean
): Promise<boolean> {
	if (!council) return true;
	const row = await db
		.selectFrom('person')
		.select('break_glass_at')
		.where('id', '=', id)
		.executeTakeFirst();
	return row?.break_glass_at != null;
}
