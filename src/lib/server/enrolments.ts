/** Tablets that are let in for one child: paired, enrolled, and known again by what they sign. */
import { createHash, randomBytes, randomInt, randomUUID, webcrypto } from 'node:crypto';
import type { Enrolled, Enrolling, Offer } from '../domain/enrolment.ts';
import { fromBase64url, requestText, type Bytes } from '../domain/envelope.ts';
import type { Actor, Holder, ShownStaff } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import {
	beginSession,
	forgetTries,
	codeKindOf,
	isCodeOf,
	readyToKeep,
	tryCode,
	type Device
} from './accounts.ts';
import { act } from './act.ts';
import { iroNow } from './allocations.ts';
import { cardShown, countCardTry, forgetCardTries, isCard, type ShownCard } from './cards.ts';
import { mustBeTheirs } from './caseload.ts';
import { childById } from './children.ts';
import { now } from './clock.ts';
import type { Database, Tx } from './database.ts';
import type { House } from './house.ts';
import type { Keys } from './keys.ts';
import { staffById } from './people.ts';
import { together } from './together.ts';

/** How long a pairing may be used, in milliseconds. */
const pairingLasts = 15 * 60_000;

/** How exactly "last heard of" is kept, in milliseconds. */
const heardEvery = 10 * 60_000;

/** How many letters a helper's code has, and which: none that looks like another. */
const helperLength = 8;
const helperLetters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** The same one-time code twice: in a link to be scanned, and in letters to be typed. */
export type Pairing = { pairing: string; helperCode: string; endsAt: string };

/**
 * Makes the one-time code that lets one tablet in for this child.
 * @param label what the device will be called, for those who look after it; never an address
 * @returns 128 random bits as text, and 39 as letters; the house keeps only their SHA-256
 * @throws Problem 'not-found' for a child who is not theirs; 'not-allowed', 'proof.needed'
 */
export function makePairing(
	db: Database,
	actor: Actor,
	child: string,
	label: string | null = null
): Promise<Pairing> {
	return act(db, actor, 'pairing.make', child, (tx) => pair(tx, actor, { child, label, by: null }));
}

/**
 * Makes the one-time code by which a worker or an officer hands their own device to a child of theirs. All
 * that is said on it will tell whose device it was.
 * @returns as `makePairing`; the caller ends the session of whoever hands it over
 * @throws Problem 'not-found' for a child who is not theirs; 'not-allowed', 'proof.needed'
 */
export function handOver(db: Database, actor: Actor, child: string): Promise<Pairing> {
	return act(db, actor, 'pairing.hand', child, (tx) =>
		pair(tx, actor, { child, label: null, by: actor.id })
	);
}

type Paired = { child: string; label: string | null; by: string | null };

async function pair(tx: Tx, actor: Actor, { child, label, by }: Paired): Promise<Pairing> {
	const pairing = randomBytes(16).toString('base64url');
	const helperCode = Array.from(
		{ length: helperLength },
		() => helperLetters[randomInt(helperLetters.length)]
	).join('');
	await mustBeTheirs(tx, actor, child);
	const endsAt = new Date(Date.parse(now()) + pairingLasts).toISOString();
	const row = {
		code_sha256: sha256(pairing),
		helper_sha256: sha256(helperCode),
		child_id: child,
		label,
		held_by: by,
		made_at: now(),
		ends_at: endsAt,
		used_at: null
	};
	await tx.insertInto('pairing').values(row).execute();
	return { pairing, helperCode, endsAt };
}

/**
 * What the child is asked to confirm before any key is made.
 * @throws Problem 'card.unknown', the same whether it never was, is used or is over
 */
export async function offerFor(db: Database, keys: Keys, pairing: string): Promise<Offer> {
	const had = await whatIsHad(db, pairing);
	const child = await childById(db, keys, had.child);
	if (!child) throw new Problem('card.unknown');
	const { id, name, picture, codeKind, mode } = child;
	const iro = await iroNow(db, id, now());
	// A card that was found or photographed tells nobody whose it is.
	const named = 'card' in had ? { name: '', iro: null } : { name, iro: iro && shown(iro) };
	return {
		child: { name: named.name, picture },
		iro: named.iro,
		codeKind,
		hasCode: (await codeKindOf(db, id)) !== null,
		mode,
		...(had.heldBy && { heldBy: await holderOf(db, had.heldBy) })
	};
}

/**
 * Lets a tablet in and signs its child in, when the pairing stands and the code is the child's. A child
 * who has no code yet chooses it in the same step, and nobody else learns it. Only success uses the pairing up: who mistypes tries again, in the throttle's own time.
 * @returns what the device keeps, and what the session's cookie is to hold
 * @throws Problem 'card.unknown', 'card.asleep', 'card.short-code', 'body.unfit', 'code.wait', 'code.wrong'
 */
export async function enrol(
	{ db, keys, authority }: Pick<House, 'db' | 'keys' | 'authority'>,
	enrolling: Enrolling
): Promise<{ enrolled: Enrolled; cookie: string }> {
	const { pairing, deliveryKey, authorKey } = enrolling;
	const had = await whatIsHad(db, pairing);
	const { child } = had;
	await Promise.all([verifyingKey(deliveryKey), verifyingKey(authorKey)]);

	const admit = await checkedCode({ db, keys }, had, enrolling);
	const enrolment = randomUUID();
	const actor: Actor = { id: child, role: 'child' };
	const cookie = await act(db, actor, 'enrolment.make', enrolment, async (tx) => {
		await admit(tx);
		if ('code_sha256' in had) await useUp(tx, had);
		await keepEnrolment(tx, { enrolment, child }, enrolling, had);
		return beginSession(tx, { child, enrolment });
	});

	const { installation, keyList } = keys;
	const enrolled = { enrolment, child, installation, keys: keyList, epoch: authority.epoch };
	return { enrolled, cookie };
}

/**
 * Looks at the code of a child who has one, or makes the first one ready to be kept.
 * @returns what refuses or admits within the transaction, so that it is written down
 * @throws Problem 'card.short-code': a card that somebody found must not be opened by few tries
 */
async function checkedCode(
	{ db, keys }: Pick<House, 'db' | 'keys'>,
	had: Had,
	{ code, codeKind }: Enrolling
): Promise<(tx: Tx) => Promise<void>> {
	const { child } = had;
	const known = await codeKindOf(db, child);
	if ('card' in had && (known ?? codeKind) === 'pictures-12') throw new Problem('card.short-code');
	if (codeKind && !known) {
		const keep = await readyToKeep(keys, { kind: codeKind, code });
		return async (tx) => {
			// Of two who choose at the same moment, the second is refused.
			if (await codeKindOf(tx, child)) throw new Problem('code.wrong', { wrong: 1 });
			await keep(tx, child);
		};
	}
	if ('card' in had) {
		const { inARow } = await countCardTry(db, had);
		const right = await isCodeOf(db, keys, child, code);
		return async (tx) => {
			if (!right) throw new Problem('code.wrong', { wrong: inARow });
			await forgetCardTries(tx, had);
		};
	}
	const bucket = had.code_sha256;
	const { wrong } = await tryCode(db, keys, { bucket, child, code });
	return async (tx) => {
		if (wrong > 0) throw new Problem('code.wrong', { wrong });
		await forgetTries(tx, bucket);
	};
}

/** A device that has signed what it hands in. A revoked one may still hand in: the intake holds that. */
export type SignedDevice = Device & { revokedAt: string | null };

/**
 * Knows a device again by its signature over this very request, and notes that it was heard of.
 * @param path of the address that was asked for
 * @param body exactly as it came
 * @throws Problem 'device.unknown', the same for a stranger and for a signature that does not hold
 */
export async function deviceThatSigned(
	db: Database,
	{ method, headers }: Request,
	path: string,
	body: Uint8Array
): Promise<SignedDevice> {
	const [, enrolment = '', signature = ''] =
		/^Device ([0-9a-f-]{36}) ([A-Za-z0-9_-]{86})$/.exec(headers.get('authorization') ?? '') ?? [];
	const row = await letIn(db, enrolment);
	if (!row) throw new Problem('device.unknown');

	const text = requestText(method, path, sha256(body));
	if (!(await hasSigned(row.delivery_key, text, signature))) throw new Problem('device.unknown');
	await hear(db, enrolment, row.heard_at);
	return { enrolment, child: row.child_id, revokedAt: row.revoked_at };
}

/** What is known of the one that says it asks. Those who ask in the same moment are looked up together. */
const letIn = together(async (db: Database, enrolments: string[]) => {
	const rows = await db
		.selectFrom('enrolment')
		.select(['id', 'child_id', 'delivery_key', 'revoked_at', 'heard_at'])
		.where('id', 'in', [...new Set(enrolments)])
		.execute();
	const known = new Map(rows.map((row) => [row.id, row]));
	return enrolments.map((id) => known.get(id));
});

/** @throws Problem 'device.revoked' for a revoked device: it may hand in, and nothing else */
export function notRevoked(device: SignedDevice): Device {
	if (device.revokedAt) throw new Problem('device.revoked');
	return device;
}

/** Noted only once in a while: a tablet that hands in ten parts need not be written down ten times. */
async function hear(db: Database, enrolment: string, heardAt: string): Promise<void> {
	const lately = new Date(Date.parse(now()) - heardEvery).toISOString();
	if (heardAt >= lately) return;
	await db
		.updateTable('enrolment')
		.set({ heard_at: now() })
		.where('id', '=', enrolment)
		.where('heard_at', '<', lately)
		.execute();
}

/** Never a surname: a tablet lies on tables. */
const shown = ({ firstName }: ShownStaff): ShownStaff => ({ firstName });

async function holderOf(db: Database, person: string): Promise<Holder | null> {
	const staff = await staffById(db, person);
	if (staff?.role !== 'worker' && staff?.role !== 'iro') return null;
	return { firstName: staff.firstName, role: staff.role };
}

type About = { label: string | null; heldBy: string | null };
type PairingHad = About & { code_sha256: string; child: string };
type Had = PairingHad | (ShownCard & About);

/** A card, or a one-time code that was scanned or typed. */
async function whatIsHad(db: Database, had: string): Promise<Had> {
	if (isCard(had)) return { ...(await cardShown(db, had)), label: null, heldBy: null };
	const row = await db
		.selectFrom('pairing')
		.select(['code_sha256', 'child_id as child', 'label', 'held_by as heldBy'])
		.where((eb) =>
			eb.or([eb('code_sha256', '=', sha256(had)), eb('helper_sha256', '=', sha256(lettersOf(had)))])
		)
		.where('used_at', 'is', null)
		.where('ends_at', '>', now())
		.executeTakeFirst();
	if (!row) throw new Problem('card.unknown');
	return row;
}

/** A helper's code as somebody typed it: in small letters, with spaces, with an O that was no zero. */
const lettersOf = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** Of two tablets at the same moment, one is let in. */
async function useUp(tx: Tx, { code_sha256 }: PairingHad): Promise<void> {
	const { numUpdatedRows } = await tx
		.updateTable('pairing')
		.set({ used_at: now() })
		.where('code_sha256', '=', code_sha256)
		.where('used_at', 'is', null)
		.executeTakeFirstOrThrow();
	if (Number(numUpdatedRows) !== 1) throw new Problem('card.unknown');
}

async function keepEnrolment(
	tx: Tx,
	{ enrolment, child }: Device,
	{ deliveryKey, authorKey, shared }: Enrolling,
	{ label, heldBy }: About
): Promise<void> {
	const row = {
		id: enrolment,
		child_id: child,
		delivery_key: deliveryKey,
		author_key: authorKey,
		// What is somebody else's is shared, whatever the device says.
		shared_at: shared || heldBy ? now() : null,
		made_at: now(),
		heard_at: now(),
		revoked_at: null,
		label,
		was_child: null,
		held_by: heldBy
	};
	await tx.insertInto('enrolment').values(row).execute();
}

const p256 = { name: 'ECDSA', namedCurve: 'P-256' };

/** @throws Problem 'body.unfit' when it is no point of the curve */
async function verifyingKey(raw: string): Promise<webcrypto.CryptoKey> {
	try {
		return await webcrypto.subtle.importKey('raw', fromBase64url(raw), p256, false, ['verify']);
	} catch {
		throw new Problem('body.unfit');
	}
}

async function hasSigned(key: string, text: Bytes, signature: string): Promise<boolean> {
	const how = { name: 'ECDSA', hash: 'SHA-256' };
	return webcrypto.subtle.verify(how, await verifyingKey(key), fromBase64url(signature), text);
}

const sha256 = (what: string | Uint8Array): string =>
	createHash('sha256').update(what).digest('hex');
