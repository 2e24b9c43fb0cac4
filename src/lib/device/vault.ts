/** The child's code -> the keys of drafts, author and what came down. Held in memory only, while unlocked. */
import { waitAfter, type CodeKind } from '../domain/code.ts';
import { canonical, decode, encode, type Bytes } from '../domain/envelope.ts';
import type { EnrolmentRow, Locked, Store } from './store.ts';

/** Native PBKDF2-SHA-256. About 0.15 s on a desktop, up to 0.8 s on a cheap phone. */
export const rounds = 600_000;

/** From this many wrong codes in a row the screen says "ask an adult". */
const askAdultFrom = 10;

/** So many in a day are guessing, and not forgetting. */
const guessedFrom = 10;
const oneDay = 86_400_000;

export type Unlocked = {
	enrolment: string;
	child: string;
	vaultKey: CryptoKey;
	authorKey: CryptoKey;
};

/**
 * Who writes: the unlocked child, or somebody at their tile who has not given the code and so signs for
 * nobody. `drafts`: under which name theirs lie, where it is not the enrolment's.
 */
export type Writer = Omit<Unlocked, 'authorKey'> & { authorKey: CryptoKey | null; drafts?: string };

/** Under which name a writer's drafts lie. */
export const draftsOf = ({ drafts, enrolment }: Pick<Writer, 'drafts' | 'enrolment'>): string =>
	drafts ?? enrolment;

/** What a try of a code came to. `milliseconds`: how long until the next try. */
export type Tried =
	| { is: 'unlocked'; unlocked: Unlocked }
	| { is: 'wrong'; askAdult: boolean }
	| { is: 'wait'; milliseconds: number };

type VaultRow = Pick<EnrolmentRow, 'deviceSecret' | 'kdf' | 'vaultKey' | 'authorKey'>;

type Keys = Pick<Unlocked, 'vaultKey' | 'authorKey'>;

/**
 * Makes a child's vault on this device and wraps the author key in it.
 * @param enrolment its id, bound into both wraps
 * @param code as `codeText` gives it
 * @param author the author's private key, which must still be extractable
 * @returns what is kept, and the keys, which can no longer be taken out
 */
export async function makeVault(
	enrolment: string,
	code: string,
	author: CryptoKey
): Promise<{ kept: VaultRow; keys: Keys }> {
	const kdf = { v: 1 as const, rounds, salt: random(16) };
	const deviceSecret = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, [
		'sign'
	]);
	const vault = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, [
		'encrypt',
		'decrypt'
	]);
	const wrapping = await wrappingKey({ kdf, deviceSecret }, enrolment, code);

	const kept = {
		kdf,
		deviceSecret,
		vaultKey: await wrapped('raw', vault, wrapping, `vault|${enrolment}`),
		authorKey: await wrapped('pkcs8', author, wrapping, `author|${enrolment}`)
	};
	return { kept, keys: await unwrapped({ id: enrolment, ...kept }, wrapping) };
}

/**
 * Tries a code. It is counted as wrong before it is looked at, so that ending the app in the middle gains
 * nothing; the right one clears the count.
 * @param now the device's clock, in ms
 * @throws Error when this enrolment is not on the device
 */
export async function tryCode(
	store: Store,
	enrolment: string,
	code: string,
	now: number
): Promise<Tried> {
	const counted = await countTry(store, enrolment, now);
	if ('milliseconds' in counted) return { is: 'wait', ...counted };

	const keys = await openVault(counted.row, code);
	if (!keys) {
		// A short code is found by fewer tries: what came down goes, and the authority still has it.
		const short = counted.row.codeKind === 'pictures-12';
		if (short && counted.today >= guessedFrom) await store.snapshots.delete(enrolment);
		return { is: 'wrong', askAdult: counted.wrong >= askAdultFrom };
	}
	await store.enrolments.update(enrolment, { tries: { wrong: 0, at: now } });
	return { is: 'unlocked', unlocked: { enrolment, child: counted.row.child, ...keys } };
}

/** Opens a vault. @returns null when the code is another */
export async function openVault(row: EnrolmentRow, code: string): Promise<Keys | null> {
	return unwrappedBy(row, await wrappingKey(row, row.id, code));
}

/**
 * Wraps the same keys under another code: what lies under them stays as it is.
 * @returns what is to be kept, and the keys; null when the code is another than the one it was wrapped by
 */
export async function rewrapped(
	row: EnrolmentRow,
	code: string,
	next: string
): Promise<{ kept: Pick<VaultRow, 'kdf' | 'vaultKey' | 'authorKey'>; keys: Keys } | null> {
	const { id, deviceSecret } = row;
	const open = await unwrappedBy(row, await wrappingKey(row, id, code), true);
	if (!open) return null;

	const kdf = { v: 1 as const, rounds, salt: random(16) };
	const wrapping = await wrappingKey({ kdf, deviceSecret }, id, next);
	const kept = {
		kdf,
		vaultKey: await wrapped('raw', open.vaultKey, wrapping, `vault|${id}`),
		authorKey: await wrapped('pkcs8', open.authorKey, wrapping, `author|${id}`)
	};
	return { kept, keys: await unwrapped({ id, ...kept }, wrapping) };
}

/**
 * How long until a code may be tried again, in ms; never more than 15 minutes. A clock that was set back
 * starts the same wait anew, and no longer one.
 */
export function waitLeft(
	{ wrong, at }: EnrolmentRow['tries'],
	now: number,
	kind?: CodeKind
): number {
	const wait = waitAfter(wrong, kind);
	const since = now - at;
	return since < 0 ? wait : Math.max(0, wait - since);
}

/** Locks a value away under the vault key, bound to what it is; a fresh IV at each call. */
export const lockAway = (key: CryptoKey, value: unknown, what: string): Promise<Locked> =>
	lockBytes(key, encode(canonical(value)), what);

/** @throws DOMException when the key is another, or the bytes were locked away as something else */
export async function takeOut(key: CryptoKey, locked: Locked, what: string): Promise<unknown> {
	return JSON.parse(decode(new Uint8Array(await takeBytes(key, locked, what))));
}

/** As `lockAway`, for bytes as they are. */
export async function lockBytes(
	key: CryptoKey,
	bytes: BufferSource,
	what: string
): Promise<Locked> {
	const iv = random(12);
	return { iv, bytes: await crypto.subtle.encrypt(gcm(iv, what), key, bytes) };
}

/** @throws DOMException as `takeOut` */
export const takeBytes = (key: CryptoKey, locked: Locked, what: string): Promise<ArrayBuffer> =>
	crypto.subtle.decrypt(gcm(locked.iv, what), key, locked.bytes);

/** Two tabs count one after the other: the store's transaction sees to it. */
function countTry(
	store: Store,
	enrolment: string,
	now: number
): Promise<{ row: EnrolmentRow; wrong: number; today: number } | { milliseconds: number }> {
	return store.transaction('rw', store.enrolments, async () => {
		const row = await store.enrolments.get(enrolment);
		if (!row) throw new Error('no such enrolment on this device');

		const milliseconds = waitLeft(row.tries, now, row.codeKind);
		if (milliseconds > 0) {
			const since = Math.min(row.tries.at, now);
			await store.enrolments.update(enrolment, { tries: { ...row.tries, at: since } });
			return { milliseconds };
		}
		const wrong = row.tries.wrong + 1;
		const day = dayOf(row.tries.day, now);
		await store.enrolments.update(enrolment, { tries: { wrong, at: now, day } });
		return { row, wrong, today: day.wrong };
	});
}

/** The day of a try, this one counted in. A clock that was set back begins a new one. */
function dayOf(day: EnrolmentRow['tries']['day'], now: number): { from: number; wrong: number } {
	const runs = day && now >= day.from && now - day.from < oneDay;
	return runs ? { from: day.from, wrong: day.wrong + 1 } : { from: now, wrong: 1 };
}

/** Needs both what the child knows and what this device has: a copy of one opens nothing. */
async function wrappingKey(
	{ kdf, deviceSecret }: Pick<VaultRow, 'kdf' | 'deviceSecret'>,
	enrolment: string,
	code: string
): Promise<CryptoKey> {
	const typed = await crypto.subtle.importKey('raw', encode(code), 'PBKDF2', false, ['deriveBits']);
	const stretched = await crypto.subtle.deriveBits(
		{ name: 'PBKDF2', hash: 'SHA-256', salt: kdf.salt, iterations: kdf.rounds },
		typed,
		256
	);
	const bound = await crypto.subtle.sign('HMAC', deviceSecret, stretched);
	const both = await crypto.subtle.importKey('raw', bound, 'HKDF', false, ['deriveKey']);
	const info = encode(`my-say/vault/${kdf.v}|${enrolment}`);
	return crypto.subtle.deriveKey(
		{ name: 'HKDF', hash: 'SHA-256', salt: kdf.salt, info },
		both,
		{ name: 'AES-GCM', length: 256 },
		false,
		['wrapKey', 'unwrapKey']
	);
}

async function wrapped(
	format: 'raw' | 'pkcs8',
	key: CryptoKey,
	wrapping: CryptoKey,
	what: string
): Promise<Locked> {
	const iv = random(12);
	return { iv, bytes: await crypto.subtle.wrapKey(format, key, wrapping, gcm(iv, what)) };
}

type Wrapped = Pick<EnrolmentRow, 'id' | 'vaultKey' | 'authorKey'>;

/** @returns null when they were wrapped by another code or device */
async function unwrappedBy(
	row: Wrapped,
	wrapping: CryptoKey,
	extractable = false
): Promise<Keys | null> {
	try {
		return await unwrapped(row, wrapping, extractable);
	} catch (fault) {
		if (fault instanceof Error && fault.name === 'OperationError') return null;
		throw fault;
	}
}

/**
 * @param extractable only where they are wrapped anew at once
 * @throws DOMException when they were wrapped by another code or device
 */
async function unwrapped(
	{ id, vaultKey, authorKey }: Wrapped,
	wrapping: CryptoKey,
	extractable = false
): Promise<Keys> {
	const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' };
	const vault = gcm(vaultKey.iv, `vault|${id}`);
	const author = gcm(authorKey.iv, `author|${id}`);
	return {
		vaultKey: await crypto.subtle.unwrapKey(
			'raw',
			vaultKey.bytes,
			wrapping,
			vault,
			'AES-GCM',
			extractable,
			['encrypt', 'decrypt']
		),
		authorKey: await crypto.subtle.unwrapKey(
			'pkcs8',
			authorKey.bytes,
			wrapping,
			author,
			ecdsa,
			extractable,
			['sign']
		)
	};
}

const gcm = (iv: ArrayBuffer, what: string) => ({
	name: 'AES-GCM',
	iv,
	additionalData: encode(`my-say/1|${what}`)
});

const random = (length: number): ArrayBuffer =>
	crypto.getRandomValues<Bytes>(new Uint8Array(length)).buffer;
