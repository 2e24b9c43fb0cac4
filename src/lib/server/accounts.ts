/** Sign in and out. A child has an enrolled device and a code; staff come through the doors of their council. */
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { hashCode, isCode } from './accounts/codes.ts';
import { beginSession, endSession } from './accounts/sessions.ts';
import { countTry, forgetTries } from './accounts/throttle.ts';
import { act } from './act.ts';
import type { Database } from './database.ts';
import type { Keys } from './keys.ts';

export {
	beginSession,
	personOf,
	whoAsks,
	type SessionKind,
	type SignInWay
} from './accounts/sessions.ts';
export { forgetTries } from './accounts/throttle.ts';
export { comeBack, openCouncil, setOut, type Council } from './accounts/council.ts';
export { addressOf, newSecret, resealAuthenticator, squareOf } from './accounts/authenticator.ts';
export { proveLocally, signInLocally } from './accounts/local.ts';
export { newSignInName } from './accounts/paper.ts';
export {
	addPasskey,
	askForNewPasskey,
	askForPasskey,
	askToMake,
	keepPasskey,
	madePasskey,
	passkeysOf,
	proveByPasskey,
	removePasskey,
	signInByPasskey,
	type Passkey,
	type PasskeyDoor
} from './accounts/passkeys.ts';
export { proveStaff, signInStaff, signOutEverywhere } from './accounts/staff.ts';

export { endSessionsOf } from './accounts/sessions.ts';
export {
	firstWelcome,
	makeWelcome,
	setUpDoor,
	useWelcome,
	welcomeIn,
	welcomeOf,
	type SetUpFault
} from './accounts/welcome.ts';

/** One device, let in for one child. */
export type Device = { enrolment: string; child: string };

/**
 * Signs a child in on their enrolled device.
 * @param code the text of the code, as `codeText` makes it
 * @returns what the session's cookie is to hold
 * @throws Problem 'code.wait' with seconds, 'code.wrong' with how many in a row
 */
export async function signInChild(
	db: Database,
	keys: Keys,
	{ enrolment, child }: Device,
	code: string
): Promise<string> {
	const actor: Actor = { id: child, role: 'child' };
	const wrong = await tryCode(db, keys, { bucket: enrolment, child, code });

	if (wrong === 0) await keepUnderNewPepper(db, keys, child, code);
	return act(db, actor, 'session.begin', enrolment, async (tx) => {
		// Inside, so that the refusal is written down too.
		if (wrong > 0) throw new Problem('code.wrong', { wrong });
		await forgetTries(tx, enrolment);
		return beginSession(tx, { child, enrolment });
	});
}

/**
 * Sets the code that a child has chosen.
 * @param code its text, as `codeText` makes it; only a hash of it is kept
 */
export async function setCode(
	db: Database,
	keys: Keys,
	actor: Actor,
	{ child, code }: { child: string; code: string }
): Promise<void> {
	const { hash: code_hash, pepper: code_pepper } = await hashCode(keys, code);
	await act(db, actor, 'code.set', child, async (tx) => {
		await tx.updateTable('child').set({ code_hash, code_pepper }).where('id', '=', child).execute();
	});
}

/** Whether the child has chosen a code. */
export const hasCode = async (db: Database, child: string): Promise<boolean> =>
	(await codeOf(db, child)) !== null;

/** Ends the session of this cookie. */
export function signOut(db: Database, actor: Actor, cookie: string): Promise<void> {
	return act(db, actor, 'session.end', actor.id, (tx) => endSession(tx, cookie));
}

export type Try = {
	/** Whose tries are counted together: an enrolment, or a pairing. */
	bucket: string;
	child: string;
	code: string;
};

/**
 * Tries a code, counted before it is looked at.
 * @returns 0 when it is right, else how many in a row were wrong; a right one still has to be forgotten
 * @throws Problem 'code.wait' with seconds
 */
export async function tryCode(
	db: Database,
	keys: Keys,
	{ bucket, child, code }: Try
): Promise<number> {
	const wrong = await countTry(db, bucket);
	return (await isCode(keys, await codeOf(db, child), code)) ? 0 : wrong;
}

/** The pepper may have been rotated: a code that was right is kept anew under the newest one. */
async function keepUnderNewPepper(
	db: Database,
	keys: Keys,
	child: string,
	code: string
): Promise<void> {
	const before = await codeOf(db, child);
	if (!before || before.pepper === keys.pepperKid) return;
	const { hash: code_hash, pepper: code_pepper } = await hashCode(keys, code);
	await db
		.updateTable('child')
		.set({ code_hash, code_pepper })
		.where('id', '=', child)
		// Changed by the child at this very moment: theirs stays.
		.where('code_hash', '=', before.hash)
		.execute();
}

async function codeOf(db: Database, child: string) {
	const row = await db
		.selectFrom('child')
		.select(['code_hash', 'code_pepper'])
		.where('id', '=', child)
		.executeTakeFirst();
	return row?.code_hash && row.code_pepper
		? { hash: row.code_hash, pepper: row.code_pepper }
		: null;
}
