/** The local door: a long password and the digits of an app, for a council that has no sign-in of its own. */
import { createHash } from 'node:crypto';
import { isStaffRole, type Actor } from '../../domain/people.ts';
import { Problem } from '../../domain/problem.ts';
import { act } from '../act.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../database.ts';
import type { Keys } from '../keys.ts';
import { stepFor, useStep } from './authenticator.ts';
import { hashCode, isCode, type CodeHash } from './codes.ts';
import { sumOfPaperCode } from './paper.ts';
import { beginSession, proveSession } from './sessions.ts';
import { countTry, forgetTries } from './throttle.ts';

/** What somebody shows: `digits` are six of the app, or a recovery code. */
export type Showing = { password: string; digits: string };

/**
 * Signs somebody in. Whatever is wrong, and whether there is such a name at all, the answer is the same and
 * takes as long.
 * @returns what the session's cookie is to hold
 * @throws Problem 'sign-in.wrong', 'code.wait' with seconds
 */
export async function signInLocally(
	db: Database,
	keys: Keys,
	{ name, ...showing }: Showing & { name: string }
): Promise<string> {
	const asked = name.trim().toLowerCase();
	const found = await personNamed(db, asked);
	const actor: Actor = found ?? unknown;
	const second = await shown(db, keys, { bucket: bucketOf(asked), actor }, showing);

	const cookie = await act(db, actor, 'session.begin', actor.id, async (tx) => {
		await useUp(tx, actor.id, second);
		await forgetTries(tx, bucketOf(asked));
		const { id: person, role } = actor;
		if (!isStaffRole(role)) throw new Problem('sign-in.wrong');
		return beginSession(tx, { person, role, way: 'password', provedAt: now() });
	});
	await keepUnderNewPepper(db, keys, actor.id, showing.password);
	return cookie;
}

/**
 * Somebody who is signed in shows again who they are.
 * @returns what the session's cookie is to hold from now on
 * @throws Problem 'sign-in.wrong', 'code.wait', 'session.over'
 */
export async function proveLocally(
	db: Database,
	keys: Keys,
	{ actor, cookie }: { actor: Actor; cookie: string },
	showing: Showing
): Promise<string> {
	const bucket = bucketOf(actor.id);
	const second = await shown(db, keys, { bucket, actor }, showing);
	const cookieAnew = await act(db, actor, 'session.prove', actor.id, async (tx) => {
		await useUp(tx, actor.id, second);
		await forgetTries(tx, bucket);
		const proved = await proveSession(tx, actor.id, cookie, 'password');
		if (!proved) throw new Problem('session.over');
		return proved;
	});
	await keepUnderNewPepper(db, keys, actor.id, showing.password);
	return cookieAnew;
}

/** Nobody: as whom a try with an unknown name is written down. They have no right to anything. */
export const unknown: Actor = { id: 'unknown', role: 'auditor' };

type Second = { step: number } | { recovery: string } | null;

/** What has been shown, when all of it is right; looked up and reckoned alike whatever is wrong. */
async function shown(
	db: Database,
	keys: Keys,
	{ bucket, actor }: { bucket: string; actor: Actor },
	{ password, digits }: Showing
): Promise<Second> {
	await countTry(db, bucket);
	const right = await isCode(keys, await passwordOf(db, actor.id), password);
	const typed = digits.replaceAll(' ', '');
	const step = await stepFor(db, keys, actor.id, typed);
	if (!right) return null;
	if (step !== null) return { step };
	return /^\d{1,8}$/.test(typed) ? null : { recovery: sumOfPaperCode(digits) };
}

/**
 * The pepper may have been rotated: a password that was right is kept anew under the newest one. Only once
 * all that was shown was right: whoever has half of it must not be told by the time it takes.
 */
async function keepUnderNewPepper(
	db: Database,
	keys: Keys,
	person: string,
	password: string
): Promise<void> {
	const before = await passwordOf(db, person);
	if (!before || before.pepper === keys.pepperKid) return;
	await db
		.updateTable('password')
		.set(await hashCode(keys, password))
		.where('person_id', '=', person)
		// Chosen anew at this very moment: that one stays.
		.where('hash', '=', before.hash)
		.execute();
}

async function passwordOf(db: Database, person: string): Promise<CodeHash | null> {
	const row = await db
		.selectFrom('password')
		.select(['hash', 'pepper'])
		.where('person_id', '=', person)
		.executeTakeFirst();
	return row ?? null;
}

/** Inside the deed, so that a refusal is written down too, and nothing is used twice. */
async function useUp(tx: Tx, person: string, second: Second): Promise<void> {
	if (!second) throw new Problem('sign-in.wrong');
	const good =
		'step' in second
			? await useStep(tx, person, second.step)
			: await useRecoveryCode(tx, person, second.recovery);
	if (!good) throw new Problem('sign-in.wrong');
}

async function useRecoveryCode(tx: Tx, person: string, sum: string): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('recovery_code')
		.set({ used_at: now() })
		.where('code_sha256', '=', sum)
		.where('person_id', '=', person)
		.where('used_at', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(numUpdatedRows) === 1;
}

async function personNamed(db: Database, name: string): Promise<Actor | null> {
	const row = await db
		.selectFrom('person')
		.select(['id', 'role'])
		.where('sign_in_name', '=', name)
		.where('left_at', 'is', null)
		.executeTakeFirst();
	return row && isStaffRole(row.role) ? { id: row.id, role: row.role } : null;
}

/** Every name has a throttle of its own, and so has one that nobody has. */
const bucketOf = (name: string): string =>
	`staff|${createHash('sha256').update(name).digest('hex')}`;
