/**
 * Passkeys: a key on somebody's own device, which only their finger, face or PIN lets sign. Two proofs in
 * one, and nothing that could be told to a false page: the browser signs for this origin alone.
 */
import {
	generateAuthenticationOptions,
	generateRegistrationOptions,
	verifyAuthenticationResponse,
	verifyRegistrationResponse
} from '@simplewebauthn/server';
import { z } from 'zod';
import { encode } from '../../domain/envelope.ts';
import { isStaffRole, type Actor } from '../../domain/people.ts';
import { Problem } from '../../domain/problem.ts';
import { act, mustBeAllowed, type Deed } from '../act.ts';
import { now } from '../clock.ts';
import type { Database, Tx } from '../database.ts';
import { raiseAlarm } from '../notifications.ts';
import { keepBegun, takeBegun } from './begun.ts';
import { unknown } from './local.ts';
import { beginSession, proveSession } from './sessions.ts';

/** How long somebody may take to touch their key, in milliseconds. */
const lasts = 5 * 60_000;

/** A passkey as its owner sees it: what it lies on, as far as the browser told. */
export type Passkey = {
	id: string;
	on: 'key' | 'phone' | 'computer';
	madeAt: string;
	usedAt: string | null;
};

/** Where somebody comes in by one. */
export type PasskeyDoor = {
	/** The address of this house. */
	origin: string;
	/** The council's own sign-in is the door: this one opens for its emergency accounts alone. */
	shut: boolean;
};

type Begun = { deed: Deed; person: string | null };

/**
 * Asks the browser of somebody who is signed in to make a passkey. What it is to sign is good for once.
 * @param origin the address of this house
 * @throws Problem 'proof.needed'
 */
export async function askForNewPasskey(db: Database, actor: Actor, origin: string) {
	mustBeAllowed(actor, 'passkey.add');
	return askToMake(db, actor.id, origin);
}

/** The same, of somebody who has shown otherwise that they may. */
export async function askToMake(db: Database, id: string, origin: string) {
	const person = await db
		.selectFrom('person')
		.select(['first_name', 'last_name', 'sign_in_name'])
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	const name = `${person.first_name} ${person.last_name}`;
	const asked = await generateRegistrationOptions({
		rpName: 'My Say',
		rpID: hostOf(origin),
		userID: encode(id),
		userName: person.sign_in_name ?? name,
		userDisplayName: name,
		challenge: await challengeFor(db, { deed: 'passkey.add', person: id }),
		timeout: lasts,
		attestationType: 'none',
		excludeCredentials: (await rowsOf(db, id)).map(inBrowser),
		// Found without a name, and never without a finger, a face or a PIN.
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
	});
	// Nothing beyond the key itself is asked of a browser.
	return { ...asked, extensions: {} };
}

/**
 * Keeps a new passkey.
 * @param answer what the browser made, as JSON
 * @throws Problem 'proof.needed', 'passkey.wrong'
 */
export async function addPasskey(
	db: Database,
	actor: Actor,
	origin: string,
	answer: string
): Promise<void> {
	const made = await madePasskey(db, actor.id, origin, answer);
	await act(db, actor, 'passkey.add', actor.id, (tx) => keepPasskey(tx, actor.id, made));
}

/** As part of a deed. @throws Problem 'passkey.wrong' for one that was not as asked, or is somebody's already */
export async function keepPasskey(tx: Tx, person: string, made: MadePasskey): Promise<void> {
	if (!made) throw new Problem('passkey.wrong');
	const { id, publicKey, counter, transports = [] } = made;
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('passkey')
		.values({
			...{ id, person_id: person, public_key: publicKey, counter },
			...{ transports: JSON.stringify(transports), made_at: now(), used_at: null }
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	if (Number(numInsertedOrUpdatedRows) !== 1) throw new Problem('passkey.wrong');
}

/** The passkeys of somebody, the oldest first. */
export async function passkeysOf(db: Database, { id }: Actor): Promise<Passkey[]> {
	return (await rowsOf(db, id)).map((row) => ({
		id: row.id,
		on: placeOf(transportsOf(row)),
		madeAt: row.made_at,
		usedAt: row.used_at
	}));
}

/**
 * Takes one of one's own passkeys away.
 * @throws Problem 'proof.needed', 'not-found', 'passkey.last' when nothing would be left to come in by
 */
export function removePasskey(db: Database, actor: Actor, id: string): Promise<void> {
	return act(db, actor, 'passkey.remove', actor.id, async (tx) => {
		const left = await rowsOf(tx, actor.id);
		if (!left.some((it) => it.id === id)) throw new Problem('not-found');
		if (left.length === 1 && !(await hasPassword(tx, actor.id))) throw new Problem('passkey.last');
		await tx.deleteFrom('passkey').where('id', '=', id).execute();
	});
}

/**
 * Asks a browser to show a passkey.
 * @param actor who is signed in already and shows again who they are, or null for whoever comes in: then
 * nothing is said of whose passkeys there are
 */
export async function askForPasskey(db: Database, actor: Actor | null, origin: string) {
	const deed: Deed = actor ? 'session.prove' : 'session.begin';
	const asked = await generateAuthenticationOptions({
		rpID: hostOf(origin),
		challenge: await challengeFor(db, { deed, person: actor?.id ?? null }),
		timeout: lasts,
		userVerification: 'required',
		allowCredentials: actor ? (await rowsOf(db, actor.id)).map(inBrowser) : []
	});
	return { ...asked, extensions: {} };
}

/**
 * Signs in whoever shows a passkey of theirs. Whatever is wrong with it, the answer is the same.
 * @returns what the session's cookie is to hold
 * @throws Problem 'passkey.wrong'
 */
export async function signInByPasskey(
	db: Database,
	door: PasskeyDoor,
	answer: string
): Promise<string> {
	const begun: Begun = { deed: 'session.begin', person: null };
	const { owner, emergency, use } = await shownBy(db, door, answer, begun);
	return act(db, owner, 'session.begin', owner.id, async (tx, also) => {
		await useUp(tx, use);
		const { id: person, role } = owner;
		if (!isStaffRole(role)) throw new Problem('passkey.wrong');
		if (emergency) {
			also('break-glass.use', person);
			await raiseAlarm(tx, 'break-glass.used', person);
		}
		return beginSession(tx, { person, role, way: 'passkey', provedAt: now() });
	});
}

/**
 * Somebody who is signed in shows again who they are, by a passkey of their own.
 * @returns what the session's cookie is to hold from now on
 * @throws Problem 'passkey.wrong', 'session.over'
 */
export async function proveByPasskey(
	db: Database,
	{ actor, cookie }: { actor: Actor; cookie: string },
	door: PasskeyDoor,
	answer: string
): Promise<string> {
	const begun: Begun = { deed: 'session.prove', person: actor.id };
	const { owner, use } = await shownBy(db, door, answer, begun);
	return act(db, actor, 'session.prove', actor.id, async (tx) => {
		// Somebody else's proof is none.
		await useUp(tx, owner.id === actor.id ? use : null);
		const proved = await proveSession(tx, actor.id, cookie, 'passkey');
		if (!proved) throw new Problem('session.over');
		return proved;
	});
}

/** As the browser gives it. What it must be beyond this, the library checks. */
const Answer = z.object({
	id: z.string().max(1_400),
	rawId: z.string(),
	type: z.literal('public-key'),
	clientExtensionResults: z.object({}).default({}),
	response: z.object({ clientDataJSON: z.string(), userHandle: z.string().optional() })
});
const Made = Answer.extend({
	response: z.object({
		clientDataJSON: z.string(),
		attestationObject: z.string(),
		transports: z.array(z.string().max(20)).max(10).catch([])
	})
});
const Shown = Answer.extend({
	response: z.object({
		clientDataJSON: z.string(),
		authenticatorData: z.string(),
		signature: z.string(),
		userHandle: z.string().nullish()
	})
});

/** A passkey that a browser has made; null when anything in it is not as it was asked for. */
export type MadePasskey = Awaited<ReturnType<typeof madePasskey>>;

export async function madePasskey(db: Database, person: string, origin: string, answer: string) {
	const read = Made.safeParse(jsonIn(answer));
	if (!read.success) return null;
	const found = await checked(() =>
		verifyRegistrationResponse({
			response: read.data,
			expectedChallenge: (challenge) => isBegun(db, challenge, { deed: 'passkey.add', person }),
			expectedOrigin: origin,
			expectedRPID: hostOf(origin),
			requireUserVerification: true
		})
	);
	return found?.registrationInfo?.credential ?? null;
}

/** How often a passkey was used, as it says itself: the number only ever grows, or it stays 0. */
type Use = { id: string; counter: number };
type Owned = { owner: Actor; emergency: boolean; use: Use | null };

/** Who shows which passkey; `use` is null when anything in it is not as it was asked for. */
async function shownBy(
	db: Database,
	{ origin, shut }: PasskeyDoor,
	answer: string,
	begun: Begun
): Promise<Owned> {
	const read = Shown.safeParse(jsonIn(answer));
	const row = read.success ? await passkeyWith(db, read.data.id) : undefined;
	const emergency = row?.break_glass_at != null;
	if (!read.success || !row || (shut && !emergency)) {
		return { owner: unknown, emergency: false, use: null };
	}
	const { userHandle, ...response } = read.data.response;
	const owner: Actor = { id: row.person_id, role: row.role };
	const isTheirs = !userHandle || Buffer.from(userHandle, 'base64url').toString() === owner.id;
	const found = await checked(() =>
		verifyAuthenticationResponse({
			response: { ...read.data, response },
			expectedChallenge: (challenge) => isBegun(db, challenge, begun),
			expectedOrigin: origin,
			expectedRPID: hostOf(origin),
			requireUserVerification: true,
			credential: { id: row.id, publicKey: new Uint8Array(row.public_key), counter: row.counter }
		})
	);
	const good = found?.verified && isTheirs;
	const use = good ? { id: row.id, counter: found.authenticationInfo.newCounter } : null;
	return { owner, emergency, use };
}

/** The library throws for whatever does not fit; to whoever shows it, it is all the same. */
const checked = <Found>(check: () => Promise<Found>): Promise<Found | null> =>
	check().catch(() => null);

/** Taken out with the first look: what was signed once is never good again. */
async function isBegun(db: Database, challenge: string, { deed, person }: Begun): Promise<boolean> {
	const begun = await takeBegun<Begun>(db, challenge);
	return begun !== null && begun.deed === deed && begun.person === person;
}

/** Inside the deed, so that a refusal is written down too; and of two copies one is refused. */
async function useUp(tx: Tx, use: Use | null): Promise<void> {
	if (!use) throw new Problem('passkey.wrong');
	const { numUpdatedRows } = await tx
		.updateTable('passkey')
		.set({ counter: use.counter, used_at: now() })
		.where('id', '=', use.id)
		.where((at) => at.or([at('counter', '<', use.counter), at('counter', '=', 0)]))
		.executeTakeFirstOrThrow();
	if (Number(numUpdatedRows) !== 1) throw new Problem('passkey.wrong');
}

const rowsOf = (db: Database | Tx, person: string) =>
	db
		.selectFrom('passkey')
		.select(['id', 'transports', 'made_at', 'used_at'])
		.where('person_id', '=', person)
		.orderBy('made_at')
		.orderBy('id')
		.execute();

async function passkeyWith(db: Database, id: string) {
	const row = await db
		.selectFrom('passkey')
		.innerJoin('person', 'person.id', 'passkey.person_id')
		.select(['passkey.id', 'passkey.person_id', 'public_key', 'counter'])
		.select(['person.role', 'person.break_glass_at'])
		.where('passkey.id', '=', id)
		.where('person.left_at', 'is', null)
		.executeTakeFirst();
	return row && isStaffRole(row.role)
		? { ...row, role: row.role, counter: Number(row.counter) }
		: undefined;
}

const hasPassword = async (tx: Tx, person: string): Promise<boolean> =>
	(await tx
		.selectFrom('password')
		.select('person_id')
		.where('person_id', '=', person)
		.executeTakeFirst()) !== undefined;

/** Where it lies: a key that is plugged in, the phone, or this very computer. */
function placeOf(transports: readonly string[]): Passkey['on'] {
	if (transports.includes('internal')) return 'computer';
	return transports.includes('hybrid') ? 'phone' : 'key';
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

// Only `addPasskey` writes this column.
const transportsOf = ({ transports }: Row): string[] => JSON.parse(transports) as string[];

const inBrowser = (row: Row) => ({ id: row.id, transports: transportsOf(row) });

const challengeFor = async (db: Database, begun: Begun) =>
	new Uint8Array(Buffer.from(await keepBegun(db, begun, lasts), 'base64url'));

const hostOf = (origin: string): string => new URL(origin).hostname;

function jsonIn(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
