/** How somebody sets up the local door for themselves: by a one-time code, once, and alone. */
import { randomUUID } from 'node:crypto';
import type { Actor, StaffRole } from '../../domain/people.ts';
import { Problem } from '../../domain/problem.ts';
import { act } from '../act.ts';
import { now } from '../clock.ts';
import { locked, type Database, type Tx } from '../database.ts';
import type { Keys } from '../keys.ts';
import { insertStaff, staffById } from '../people.ts';
import { isSecret, keepAuthenticator, stepOf } from './authenticator.ts';
import { hashCode } from './codes.ts';
import { newPaperCode, newSignInName, sumOfPaperCode } from './paper.ts';
import { faultOf, type PasswordFault } from './passwords.ts';
import { beginSession, endSessionsOf } from './sessions.ts';

/** How many recovery codes somebody has: each takes the app's place once. */
const recoveryCodes = 10;

/** How long a code holds with which somebody sets up how they sign in, in milliseconds. */
const welcomeLasts = { first: 30 * 60_000, other: 24 * 60 * 60_000 };

/**
 * Makes the one-time code with which somebody sets up how they sign in. An earlier one is over.
 * @returns the code, which the house does not keep, and the name they sign in with
 */
export function makeWelcome(
	db: Database,
	actor: Actor,
	person: string
): Promise<{ code: string; name: string }> {
	return act(db, actor, 'welcome.make', person, (tx) => welcomeIn(tx, person));
}

/** The same, as part of a deed. @throws Problem 'not-found' */
export async function welcomeIn(tx: Tx, person: string): Promise<{ code: string; name: string }> {
	const row = await tx
		.selectFrom('person')
		.select('sign_in_name')
		.where('id', '=', person)
		.where('left_at', 'is', null)
		.executeTakeFirst();
	if (!row) throw new Problem('not-found');
	const name = row.sign_in_name ?? newSignInName();
	await tx.updateTable('person').set({ sign_in_name: name }).where('id', '=', person).execute();
	await tx.deleteFrom('welcome').where('person_id', '=', person).execute();
	return { code: await keepWelcome(tx, person, welcomeLasts.other), name };
}

/**
 * Makes the code for the first administrator.
 * @returns null when somebody can come in as one already
 */
export async function firstWelcome(db: Database): Promise<string | null> {
	return db.transaction().execute(async (tx) => {
		if (await anyAdministrator(tx)) return null;
		return keepWelcome(tx, null, welcomeLasts.first);
	});
}

/** Whom a code welcomes. `person` is null for the first administrator. */
export type Welcome = {
	person: { id: string; firstName: string; name: string; emergency: boolean } | null;
};

/** @returns null when there is no such code, it was used or is over: nobody is told which */
export async function welcomeOf(db: Database | Tx, code: string): Promise<Welcome | null> {
	const row = await db
		.selectFrom('welcome')
		.leftJoin('person', 'person.id', 'welcome.person_id')
		.select(['welcome.person_id as id', 'person.first_name', 'person.sign_in_name'])
		.select('person.break_glass_at')
		.where('welcome.code_sha256', '=', sumOfPaperCode(code))
		.where('welcome.used_at', 'is', null)
		.where('welcome.ends_at', '>', now())
		.where('person.left_at', 'is', null)
		.executeTakeFirst();
	if (!row) return null;
	const { id, first_name, sign_in_name, break_glass_at } = row;
	if (!id) return (await anyAdministrator(db)) ? null : { person: null };
	const names = { firstName: first_name ?? '', name: sign_in_name ?? '' };
	return { person: { id, ...names, emergency: break_glass_at !== null } };
}

/** What somebody gives who sets up how they sign in. The names are asked of the first administrator alone. */
export type SettingUp = {
	code: string;
	/** The name to sign in with; the house proposes one. */
	name: string;
	firstName: string;
	lastName: string;
	password: string;
	again: string;
	/** Of the app, which the house has proposed too. */
	secret: string;
	digits: string;
};

export type SetUpFault = 'code' | 'names' | 'again' | 'digits' | PasswordFault;
export type SetUp = { fault: SetUpFault } | { cookie: string; name: string; recovery: string[] };

/** Sets up how somebody signs in, and signs them in. The code is used up only when all of it fits. */
export async function setUpDoor(db: Database, keys: Keys, given: SettingUp): Promise<SetUp> {
	const welcome = await welcomeOf(db, given.code);
	// An emergency account has passkeys and nothing else: no password of it may lie about.
	if (!welcome || welcome.person?.emergency) return { fault: 'code' };
	const name = welcome.person?.name ?? given.name;
	const fault = faultIn(given, name, welcome);
	if (fault) return { fault };
	const step = stepOf(given.secret, given.digits);
	if (step === null) return { fault: 'digits' };

	const { hash, pepper } = await hashCode(keys, given.password);
	const actor = await welcomed(db, welcome);
	return act(db, actor, 'door.set', actor.id, async (tx) => {
		if (!(await useWelcome(tx, given.code))) return { fault: 'code' as const };
		if (!welcome.person) await insertFirst(tx, actor, { ...given, name });
		// What they had before to come in by is over, and whoever came in by it is out.
		await tx.deleteFrom('password').where('person_id', '=', actor.id).execute();
		await tx.deleteFrom('passkey').where('person_id', '=', actor.id).execute();
		const password = { person_id: actor.id, hash, pepper, set_at: now() };
		await tx.insertInto('password').values(password).execute();
		await keepAuthenticator(tx, keys, actor.id, { secret: given.secret, step });
		await endSessionsOf(tx, actor.id);
		const role = actor.role as StaffRole;
		const session = { person: actor.id, role, way: 'password', provedAt: now() } as const;
		return {
			cookie: await beginSession(tx, session),
			name,
			recovery: await newRecoveryCodes(tx, actor.id)
		};
	});
}

function faultIn(given: SettingUp, name: string, { person }: Welcome): SetUpFault | null {
	const namesFit = [given.firstName, given.lastName].every((it) => /^.{1,100}$/.test(it.trim()));
	if (!person && (!namesFit || !/^[a-z]+-[a-z]+-\d{3}$/.test(name))) return 'names';
	const fault = faultOf(given.password, [name, 'My Say']);
	if (fault) return fault;
	if (given.password !== given.again) return 'again';
	return isSecret(given.secret) ? null : 'digits';
}

async function welcomed(db: Database, { person }: Welcome): Promise<Actor> {
	if (!person) return { id: randomUUID(), role: 'administrator' };
	const staff = await staffById(db, person.id);
	if (!staff) throw new Problem('not-found');
	return { id: staff.id, role: staff.role };
}

/** Two who have the first code at the same moment: one becomes the first administrator. */
async function insertFirst(
	tx: Tx,
	{ id }: Actor,
	{ firstName, lastName, name }: Pick<SettingUp, 'firstName' | 'lastName' | 'name'>
): Promise<void> {
	await locked(tx, tx.selectFrom('installation').select('id')).execute();
	if (await anyAdministrator(tx)) throw new Problem('not-found');
	const names = { firstName: firstName.trim(), lastName: lastName.trim() };
	await insertStaff(tx, { id, role: 'administrator', ...names });
	await tx.updateTable('person').set({ sign_in_name: name }).where('id', '=', id).execute();
}

const anyAdministrator = async (db: Database | Tx): Promise<boolean> =>
	(await db
		.selectFrom('person')
		.select('id')
		.where('role', '=', 'administrator')
		.where('left_at', 'is', null)
		.limit(1)
		.executeTakeFirst()) !== undefined;

async function keepWelcome(tx: Tx, person: string | null, lasts: number): Promise<string> {
	const code = newPaperCode();
	const row = {
		code_sha256: sumOfPaperCode(code),
		person_id: person,
		made_at: now(),
		ends_at: new Date(Date.parse(now()) + lasts).toISOString(),
		used_at: null
	};
	await tx.insertInto('welcome').values(row).execute();
	return code;
}

export async function useWelcome(tx: Tx, code: string): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('welcome')
		.set({ used_at: now() })
		.where('code_sha256', '=', sumOfPaperCode(code))
		.where('used_at', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(numUpdatedRows) === 1;
}

/** New ones for somebody; those they had are over. @returns the codes, which the house does not keep */
async function newRecoveryCodes(tx: Tx, person: string): Promise<string[]> {
	const codes = Array.from({ length: recoveryCodes }, newPaperCode);
	const made = { person_id: person, made_at: now(), used_at: null };
	await tx.deleteFrom('recovery_code').where('person_id', '=', person).execute();
	await tx
		.insertInto('recovery_code')
		.values(codes.map((code) => ({ code_sha256: sumOfPaperCode(code), ...made })))
		.execute();
	return codes;
}
