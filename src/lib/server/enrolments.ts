/** Tablets that are let in for one child: paired, enrolled, and known again by what they sign. */
import { createHash, randomBytes, randomUUID, webcrypto } from 'node:crypto';
import type { Enrolled, Enrolling, Offer } from '../domain/enrolment.ts';
import { fromBase64url, requestText, type Bytes } from '../domain/envelope.ts';
import type { Actor, ShownStaff } from '../domain/people.ts';
import { Problem } from '../domain/problem.ts';
import {
	beginSession,
	forgetTries,
	hasCode,
	readyToKeep,
	tryCode,
	type Device
} from './accounts.ts';
import { act } from './act.ts';
import { iroNow } from './allocations.ts';
import { childById } from './children.ts';
import { now } from './clock.ts';
import type { Database, Tx } from './database.ts';
import type { House } from './house.ts';
import type { Keys } from './keys.ts';

/** How long a pairing may be used, in milliseconds. */
const pairingLasts = 15 * 60_000;

/** How exactly "last heard of" is kept, in milliseconds. */
const heardEvery = 10 * 60_000;

/**
 * Makes the one-time code that lets one tablet in for this child.
 * @returns 128 random bits as text; the house keeps only their SHA-256
 */
export function makePairing(db: Database, actor: Actor, child: string): Promise<string> {
	const pairing = randomBytes(16).toString('base64url');
	return act(db, actor, 'pairing.make', child, async (tx) => {
		const row = {
			code_sha256: sha256(pairing),
			child_id: child,
			made_at: now(),
			ends_at: new Date(Date.parse(now()) + pairingLasts).toISOString(),
			used_at: null
		};
		await tx.insertInto('pairing').values(row).execute();
		return pairing;
	});
}

/**
 * What the child is asked to confirm before any key is made.
 * @throws Problem 'card.unknown', the same whether it never was, is used or is over
 */
export async function offerFor(db: Database, keys: Keys, pairing: string): Promise<Offer> {
	const child = await childById(db, keys, await childPaired(db, pairing));
	if (!child) throw new Problem('card.unknown');
	const { id, name, picture, codeKind, mode } = child;
	const iro = await iroNow(db, id, now());
	return {
		child: { name, picture },
		iro: iro && shown(iro),
		codeKind,
		hasCode: await hasCode(db, id),
		mode
	};
}

/**
 * Lets a tablet in and signs its child in, when the pairing stands and the code is the child's. A child
 * who has no code yet chooses it in the same step, and nobody else learns it. Only success uses the pairing up: who mistypes tries again, in the throttle's own time.
 * @returns what the device keeps, and what the session's cookie is to hold
 * @throws Problem 'card.unknown', 'body.unfit', 'code.wait', 'code.wrong'
 */
export async function enrol(
	{ db, keys, authority }: Pick<House, 'db' | 'keys' | 'authority'>,
	enrolling: Enrolling
): Promise<{ enrolled: Enrolled; cookie: string }> {
	const { pairing, deliveryKey, authorKey } = enrolling;
	const child = await childPaired(db, pairing);
	await Promise.all([verifyingKey(deliveryKey), verifyingKey(authorKey)]);

	const bucket = sha256(pairing);
	const admit = await checkedCode({ db, keys }, { bucket, child }, enrolling);
	const enrolment = randomUUID();
	const actor: Actor = { id: child, role: 'child' };
	const cookie = await act(db, actor, 'enrolment.make', enrolment, async (tx) => {
		await admit(tx);
		await useUp(tx, pairing);
		await keepEnrolment(tx, { enrolment, child }, enrolling);
		return beginSession(tx, { child, enrolment });
	});

	const { installation, keyList } = keys;
	const enrolled = { enrolment, child, installation, keys: keyList, epoch: authority.epoch };
	return { enrolled, cookie };
}

/**
 * Looks at the code of a child who has one, or makes the first one ready to be kept.
 * @returns what refuses or admits within the transaction, so that it is written down
 */
async function checkedCode(
	{ db, keys }: Pick<House, 'db' | 'keys'>,
	{ bucket, child }: { bucket: string; child: string },
	{ code, codeKind }: Enrolling
): Promise<(tx: Tx) => Promise<void>> {
	if (codeKind && !(await hasCode(db, child))) {
		const keep = await readyToKeep(keys, { kind: codeKind, code });
		return async (tx) => {
			// Of two who choose at the same moment, the second is refused.
			if (await hasCode(tx, child)) throw new Problem('code.wrong', { wrong: 1 });
			await keep(tx, child);
		};
	}
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
	const row = await db
		.selectFrom('enrolment')
		.select(['child_id', 'delivery_key', 'revoked_at'])
		.where('id', '=', enrolment)
		.executeTakeFirst();
	if (!row) throw new Problem('device.unknown');

	const text = requestText(method, path, sha256(body));
	if (!(await hasSigned(row.delivery_key, text, signature))) throw new Problem('device.unknown');
	await hear(db, enrolment);
	return { enrolment, child: row.child_id, revokedAt: row.revoked_at };
}

/** @throws Problem 'device.unknown' for a revoked device: it may hand in, and nothing else */
export function notRevoked(device: SignedDevice): Device {
	if (device.revokedAt) throw new Problem('device.unknown');
	return device;
}

/** Noted only once in a while: a tablet that hands in ten parts need not be written down ten times. */
async function hear(db: Database, enrolment: string): Promise<void> {
	const lately = new Date(Date.parse(now()) - heardEvery).toISOString();
	await db
		.updateTable('enrolment')
		.set({ heard_at: now() })
		.where('id', '=', enrolment)
		.where('heard_at', '<', lately)
		.execute();
}

/** Never a surname: a tablet lies on tables. */
const shown = ({ firstName }: ShownStaff): ShownStaff => ({ firstName });

async function childPaired(db: Database, pairing: string): Promise<string> {
	const row = await db
		.selectFrom('pairing')
		.select('child_id')
		.where('code_sha256', '=', sha256(pairing))
		.where('used_at', 'is', null)
		.where('ends_at', '>', now())
		.executeTakeFirst();
	if (!row) throw new Problem('card.unknown');
	return row.child_id;
}

/** Of two tablets at the same moment, one is let in. */
async function useUp(tx: Tx, pairing: string): Promise<void> {
	const { numUpdatedRows } = await tx
		.updateTable('pairing')
		.set({ used_at: now() })
		.where('code_sha256', '=', sha256(pairing))
		.where('used_at', 'is', null)
		.executeTakeFirstOrThrow();
	if (Number(numUpdatedRows) !== 1) throw new Problem('card.unknown');
}

async function keepEnrolment(
	tx: Tx,
	{ enrolment, child }: Device,
	{ deliveryKey, authorKey, shared }: Enrolling
): Promise<void> {
	const row = {
		id: enrolment,
		child_id: child,
		delivery_key: deliveryKey,
		author_key: authorKey,
		shared_at: shared ? now() : null,
		made_at: now(),
		heard_at: now(),
		revoked_at: null
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
