/** Sign in and out. A child has an enrolled device and a code; staff come through the doors of their council. */
import type { ExpressionBuilder } from 'kysely';
import { faultOf, type CodeKind } from '../domain/code.ts';
import type { Actor } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import { hashCode, isCode } from './accounts/codes.ts';
import { beginSession, endOtherSessions, endSession } from './accounts/sessions.ts';
import { countTry, forgetTries, guessedFrom } from './accounts/throttle.ts';
import { act } from './act.ts';
import { now } from './clock.ts';
import type { Database, Tables, Tx } from './database.ts';
import type { Keys } from './keys.ts';
import { raiseAlarm } from './notifications.ts';

export {
	beginSession,
	calledOn,
	personOf,
	whoAsks,
	type SessionKind,
	type SignInWay
} from './accounts/sessions.ts';
export { countTry, forgetTries, guessedFrom, type Counted } from './accounts/throttle.ts';
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
 * @throws Problem 'code.wait' with seconds; 'code.wrong' with how many in a row, and of which kind the
 * code is now: it may have been changed on another device; 'card.needed' where a short code was guessed at
 */
export async function signInChild(
	db: Database,
	keys: Keys,
	{ enrolment, child }: Device,
	code: string
): Promise<string> {
	const actor: Actor = { id: child, role: 'child' };
	const whose = await codeOwnerOf(db, { enrolment, child });
	const { wrong, kind } = await tryCode(db, keys, { bucket: enrolment, child: whose, code });
	const closed = await isClosed(db, enrolment);

	if (wrong === 0) await keepUnderNewPepper(db, keys, whose, code);
	return act(db, actor, 'session.begin', enrolment, async (tx) => {
		// Inside, so that the refusal is written down too.
		if (wrong > 0) throw new Problem('code.wrong', { wrong, kind });
		await forgetTries(tx, enrolment);
		if (closed) throw new Problem('card.needed');
		return beginSession(tx, { child, enrolment });
	});
}

/** A code that a child has just chosen. `code`: its text, as `codeText` makes it. */
export type NewCode = { kind: CodeKind; code: string };

/**
 * Sets the code that a child has chosen.
 * @param code only a hash of it is kept
 * @throws Problem 'body.unfit' when it may not be a code
 */
export async function setCode(
	db: Database,
	keys: Keys,
	actor: Actor,
	{ child, ...chosen }: NewCode & { child: string }
): Promise<void> {
	const keep = await readyToKeep(keys, chosen);
	await act(db, actor, 'code.set', child, (tx) => keep(tx, child));
}

/**
 * Changes a child's code on their enrolled device, and ends what was open with the code before.
 * @param code the one that holds now, as `codeText` makes it
 * @throws Problem 'code.wait', 'code.wrong' as `signInChild`; 'body.unfit' when the next may not be a code
 */
export async function changeCode(
	db: Database,
	keys: Keys,
	{ enrolment, child }: Device,
	{ code, next }: { code: string; next: NewCode }
): Promise<void> {
	const keep = await readyToKeep(keys, next);
	const whose = await codeOwnerOf(db, { enrolment, child });
	const { wrong, kind } = await tryCode(db, keys, { bucket: enrolment, child: whose, code });

	await act(db, { id: child, role: 'child' }, 'code.set', child, async (tx) => {
		if (wrong > 0) throw new Problem('code.wrong', { wrong, kind });
		await forgetTries(tx, enrolment);
		await keep(tx, child);
		await endOtherSessions(tx, { enrolment, child });
	});
}

/**
 * Does the slow part before a transaction.
 * @returns what keeps the code within one
 * @throws Problem 'body.unfit' when it may not be a code
 */
export async function readyToKeep(
	keys: Keys,
	{ kind, code }: NewCode
): Promise<(tx: Tx, child: string) => Promise<void>> {
	if (faultOf(kind, code)) throw new Problem('body.unfit');
	const { hash: code_hash, pepper: code_pepper } = await hashCode(keys, code);
	return async (tx, child) => {
		await tx
			.updateTable('child')
			.set({ code_hash, code_pepper, code_kind: kind })
			.where(isOneWith(child))
			.execute();
	};
}

/** Takes a child's code away, and ends what was open with it. */
export async function forgetCode(tx: Tx, child: string): Promise<void> {
	await tx
		.updateTable('child')
		.set({ code_hash: null, code_pepper: null })
		.where(isOneWith(child))
		.execute();
	await tx.deleteFrom('session').where('child_id', '=', child).execute();
}

/** Whether the child has chosen a code. */
export const hasCode = async (db: Database | Tx, child: string): Promise<boolean> =>
	(await codeKindOf(db, child)) !== null;

/** Of which kind the child's code is; null when they have none. */
export async function codeKindOf(db: Database | Tx, child: string): Promise<CodeKind | null> {
	const code = await codeOf(db, child);
	return code?.kept ? (code.kind as CodeKind) : null;
}

/** Whether it is the child's code. The caller has counted the try. */
export async function isCodeOf(
	db: Database,
	keys: Keys,
	child: string,
	code: string
): Promise<boolean> {
	return isCode(keys, (await codeOf(db, child))?.kept ?? null, code);
}

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
 * @returns `wrong`: 0 when it is right, else how many in a row were wrong; a right one still has to be
 * forgotten
 * @throws Problem 'code.wait' with seconds
 */
export async function tryCode(
	db: Database,
	keys: Keys,
	{ bucket, child, code }: Try
): Promise<{ wrong: number; kind: string }> {
	const { kind, kept } = (await codeOf(db, child)) ?? { kind: 'pictures-36', kept: null };
	const { inARow, inADay } = await countTry(db, bucket, kind as CodeKind);
	if (await isCode(keys, kept, code)) return { wrong: 0, kind };
	if (kind === 'pictures-12' && inADay >= guessedFrom) await closeReading(db, bucket);
	return { wrong: inARow, kind };
}

/**
 * A short code was guessed at: writing and sending go on, but what is new comes down only to a device that
 * is let in anew.
 */
async function closeReading(db: Database, enrolment: string): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const { numUpdatedRows } = await tx
			.updateTable('enrolment')
			.set({ closed_at: now() })
			.where('id', '=', enrolment)
			.where('closed_at', 'is', null)
			.executeTakeFirstOrThrow();
		if (Number(numUpdatedRows) === 1) await raiseAlarm(tx, 'code.guessed', enrolment);
	});
}

async function isClosed(db: Database, enrolment: string): Promise<boolean> {
	const row = await db
		.selectFrom('enrolment')
		.select('closed_at')
		.where('id', '=', enrolment)
		.executeTakeFirst();
	return row ? row.closed_at !== null : false;
}

/** The child, and any record that has become one with theirs: one child chooses one code. */
const isOneWith = (child: string) => (eb: ExpressionBuilder<Tables, 'child'>) =>
	eb.or([eb('child.id', '=', child), eb('child.merged_into', '=', child)]);

/** A tablet that was let in for a record which is one with another now has the code it was let in with. */
async function codeOwnerOf(db: Database, { enrolment, child }: Device): Promise<string> {
	const row = await db
		.selectFrom('enrolment')
		.select('was_child')
		.where('id', '=', enrolment)
		.executeTakeFirst();
	return row?.was_child ?? child;
}

/** The pepper may have been rotated: a code that was right is kept anew under the newest one. */
async function keepUnderNewPepper(
	db: Database,
	keys: Keys,
	child: string,
	code: string
): Promise<void> {
	const before = (await codeOf(db, child))?.kept;
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

async function codeOf(db: Database | Tx, child: string) {
	const row = await db
		.selectFrom('child')
		.select(['code_hash', 'code_pepper', 'code_kind'])
		.where('id', '=', child)
		.executeTakeFirst();
	if (!row) return null;
	const { code_hash: hash, code_pepper: pepper, code_kind: kind } = row;
	return { kind, kept: hash && pepper ? { hash, pepper } : null };
}
