/** How this device is let in for a child, and how that child signs in on it. Makes the device's keys. */
import { z } from '../domain/check.ts';
import { codeKinds, type CodeKind } from '../domain/code.ts';
import type { Concept } from '../domain/concepts.ts';
import { Enrolled, Offer, type ChangingCode, type Enrolling } from '../domain/enrolment.ts';
import { canonical, encode, toBase64url } from '../domain/envelope.ts';
import { problems, type ProblemCode } from '../domain/problem.ts';
import { isSound } from './authority.ts';
import { moveDrafts } from './drafts.ts';
import { moveList } from './lists.ts';
import { moveMade } from './made.ts';
import { authorization, digestOf, waitIn } from './post.ts';
import { keepSnapshot } from './snapshot.ts';
import { keepKnown, known, type EnrolmentRow, type Store } from './store.ts';
import { makeVault, openVault, type Unlocked } from './vault.ts';

export type Refused = { is: 'refused'; problem: ProblemCode | 'no line' };

/** What came of enrolling. `milliseconds`: how long until the code may be tried again. */
export type Enrolment =
	| { is: 'unlocked'; unlocked: Unlocked }
	| { is: 'wrong'; askAdult: boolean }
	| { is: 'wait'; milliseconds: number }
	| Refused;

/** How long a short question may take, in ms. */
const patience = 20_000;

/** From this many wrong codes in a row the screen says "ask an adult". */
const askAdultFrom = 10;

/** Asks what a pairing code offers: what the child confirms before any key is made. */
export async function offerOf(pairing: string): Promise<Offer | Refused> {
	const answer = await ask('/api/enrolments', {
		headers: { authorization: `Pairing ${pairing}` }
	});
	if (!answer) return { is: 'refused', problem: 'no line' };
	if (!answer.ok) return { is: 'refused', problem: (await refusalIn(answer)).problem };
	const offer = Offer.safeParse(await bodyOf(answer));
	return offer.success ? offer.data : { is: 'refused', problem: 'no line' };
}

/** `codeKind`: of which kind the code is, where the child has just chosen their first. */
export type Letting = Pick<Enrolling, 'pairing' | 'code' | 'codeKind' | 'shared'>;

/**
 * Lets this device in for the child of an offer: makes the keys, hands in their public halves, wraps what
 * lies behind the code, and keeps the offer as the first thing that came down.
 * @param code as `codeText` gives it
 * @param shared whether other children use this device too
 * @throws whatever the disk says when the keys cannot be kept
 */
export async function enrol(
	store: Store,
	offer: Offer,
	{ pairing, code, codeKind, shared }: Letting,
	now: string
): Promise<Enrolment> {
	const delivery = await signingKeys(false);
	const author = await signingKeys(true);
	const body: Enrolling = {
		pairing,
		code,
		...(codeKind && { codeKind }),
		shared,
		deliveryKey: await pointOf(delivery.publicKey),
		authorKey: await pointOf(author.publicKey)
	};
	const answer = await ask('/api/enrolments', postOf(canonical(body)));
	if (!answer) return { is: 'refused', problem: 'no line' };
	if (!answer.ok) return triedOf(answer);

	const enrolled = Enrolled.safeParse(await bodyOf(answer));
	if (!enrolled.success || !(await isSound(enrolled.data.keys)))
		return { is: 'refused', problem: 'no line' };

	const { enrolment, child, epoch } = enrolled.data;
	const vault = await makeVault(enrolment, code, author.privateKey);
	const unlocked = { enrolment, child, ...vault.keys };
	const row = {
		...rowFor(enrolled.data, codeKind ? { ...offer, codeKind } : offer, { shared, now }),
		...vault.kept,
		deliveryKey: delivery.privateKey
	};
	const replaced = await keepRow(store, row, epoch);
	for (const old of replaced) await takeOver(store, old, code, unlocked);
	await keepSnapshot(store, unlocked, firstSnapshot(offer, row, now), now);
	return { is: 'unlocked', unlocked };
}

/** What came of asking with a code. `kind`: of which kind the code is now. */
export type SignedIn =
	| { is: 'signed in' }
	| { is: 'revoked' }
	| { is: 'closed' }
	| { is: 'wrong'; kind: CodeKind | null }
	| { is: 'not now' }
	| { is: 'refused' };

/**
 * Signs the child in with the authority, on this device.
 * @param code as `codeText` gives it
 * @param within how long the answer may take, in ms
 * @returns 'not now' when there was no answer; 'revoked' where the device was shut out, 'closed' where it
 * must be let in anew before anything comes down; 'wrong' or 'refused' when asking again is of no use
 */
export async function signIn(
	store: Store,
	enrolment: string,
	code: string,
	within = patience
): Promise<SignedIn> {
	const signal = AbortSignal.timeout(within);
	const answer = await askSigned(store, enrolment, 'POST', '/api/session', { code }, signal);
	if (answer === 'not here') return { is: 'refused' };
	if (answer?.status === 204) return { is: 'signed in' };
	if (answer?.status !== 401 && answer?.status !== 403) return { is: 'not now' };
	const { problem, kind } = await refusalIn(answer);
	if (problem === 'code.wrong') return { is: 'wrong', kind };
	if (problem === 'device.revoked') return { is: 'revoked' };
	return { is: problem === 'card.needed' ? 'closed' : 'refused' };
}

/** What came of changing a code. 'not now': nobody can tell whether the authority has it. */
export type Changed =
	{ is: 'changed' } | { is: 'wrong' } | { is: 'wait'; milliseconds: number } | { is: 'not now' };

/**
 * Changes the child's code with the authority, where the one that holds now is tried first.
 * @param change as `codeText` gives both
 */
export async function changeCode(
	store: Store,
	enrolment: string,
	change: ChangingCode
): Promise<Changed> {
	const answer = await askSigned(store, enrolment, 'PUT', '/api/code', change);
	if (answer === 'not here' || !answer) return { is: 'not now' };
	if (answer.status === 204) return { is: 'changed' };
	const tried = await triedOf(answer);
	if (tried.is === 'wait') return tried;
	return tried.is === 'wrong' ? { is: 'wrong' } : { is: 'not now' };
}

/** Shuts one of the child's own devices out. @returns whether the authority has done it */
export async function shutOut(enrolment: string): Promise<boolean> {
	const answer = await ask(`/api/devices/${enrolment}`, { method: 'DELETE' });
	return answer?.status === 204;
}

/**
 * This device was shut out: what lies behind the code goes, for good. What is sealed stays until it has
 * arrived.
 */
export async function forgetDevice(store: Store, enrolment: string, now: string): Promise<void> {
	const { enrolments, drafts, made, snapshots, lists, seen } = store;
	const nothing = { iv: new ArrayBuffer(0), bytes: new ArrayBuffer(0) };
	await store.transaction('rw', [enrolments, drafts, made, snapshots, lists, seen], async () => {
		await enrolments.update(enrolment, { replacedAt: now, vaultKey: nothing, authorKey: nothing });
		await drafts.where({ enrolment }).delete();
		await made.where({ enrolment }).delete();
		await snapshots.delete(enrolment);
		await lists.delete(enrolment);
		await seen.delete(enrolment);
	});
}

/** Ends the child's session with the authority. What waits on the device has nothing to do with it. */
export async function signOut(): Promise<void> {
	await ask('/api/session', { method: 'DELETE', keepalive: true });
}

type Made = keyof Awaited<ReturnType<typeof makeVault>>['kept'] | 'deliveryKey';

/** All of an enrolment but its keys. */
function rowFor(
	{ enrolment, child, installation, keys }: Enrolled,
	{ child: { picture }, codeKind, mode, heldBy }: Offer,
	{ shared, now }: { shared: boolean; now: string }
): Omit<EnrolmentRow, Made> {
	return {
		id: enrolment,
		child,
		installation,
		madeAt: now,
		shared: shared || Boolean(heldBy),
		...(heldBy && { heldBy }),
		picture: picture as Concept,
		codeKind,
		mode,
		theme: 'device',
		keys,
		seq: 0,
		tries: { wrong: 0, at: Date.parse(now) },
		wait: null,
		replacedAt: null
	};
}

/** Keeps the enrolment. An older one of the same child loses its tile. @returns those older ones */
function keepRow(store: Store, row: EnrolmentRow, epoch: string): Promise<EnrolmentRow[]> {
	return store.transaction('rw', store.enrolments, store.known, async () => {
		const older = await store.enrolments
			.filter(({ child, replacedAt }) => child === row.child && !replacedAt)
			.toArray();
		for (const { id } of older) await store.enrolments.update(id, { replacedAt: row.madeAt });
		await store.enrolments.add(row);
		if ((await known(store, 'epoch')) === null) await keepKnown(store, 'epoch', epoch);
		return older;
	});
}

/** Drafts come along when the same code opens the older vault; else they stay behind a code that changed. */
async function takeOver(
	store: Store,
	old: EnrolmentRow,
	code: string,
	unlocked: Unlocked
): Promise<void> {
	const keys = await openVault(old, code);
	if (!keys) return;
	const before = { enrolment: old.id, child: old.child, ...keys };
	await moveDrafts(store, before, unlocked);
	await moveMade(store, before, unlocked);
	await moveList(store, before, unlocked);
}

/** So that the child is greeted by name even if the line drops before the first real one. */
const firstSnapshot = ({ child, iro }: Offer, row: EnrolmentRow, at: string) => ({
	v: 1 as const,
	at,
	child: { id: row.child, name: child.name, language: 'en' },
	iro,
	people: [],
	review: null,
	statements: []
});

const signingKeys = (extractable: boolean): Promise<CryptoKeyPair> =>
	crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, extractable, [
		'sign',
		'verify'
	]);

const pointOf = async (key: CryptoKey): Promise<string> =>
	toBase64url(await crypto.subtle.exportKey('raw', key));

const postOf = (body: string, headers: Record<string, string> = {}): RequestInit => ({
	method: 'POST',
	headers: { 'content-type': 'application/json', ...headers },
	body
});

/** @returns null when no answer came; 'not here' when no such enrolment is on this device */
async function askSigned(
	store: Store,
	enrolment: string,
	method: 'POST' | 'PUT',
	address: string,
	what: object,
	signal = AbortSignal.timeout(patience)
): Promise<Response | null | 'not here'> {
	const device = await store.enrolments.get(enrolment);
	if (!device) return 'not here';
	const body = canonical(what);
	const sha256 = await digestOf(encode(body));
	const signature = await authorization(device, method, address, sha256);
	return ask(address, { ...postOf(body, { authorization: signature }), method, signal });
}

/** @returns null when no answer came at all */
async function ask(address: string, request: RequestInit): Promise<Response | null> {
	try {
		return await fetch(address, {
			credentials: 'same-origin',
			redirect: 'error',
			cache: 'no-store',
			signal: AbortSignal.timeout(patience),
			...request
		});
	} catch {
		return null;
	}
}

async function bodyOf(answer: Response): Promise<unknown> {
	try {
		return await answer.json();
	} catch {
		return null;
	}
}

const Refusal = z.object({
	problem: z.custom<ProblemCode>((code) => typeof code === 'string' && code in problems),
	wrong: z.optional(z.int()),
	kind: z.optional(z.enum(codeKinds))
});

type Refusing = { problem: ProblemCode | 'no line'; wrong: number; kind: CodeKind | null };

/** An answer that is none of our own is no answer: 'no line'. */
async function refusalIn(answer: Response): Promise<Refusing> {
	const refusal = Refusal.safeParse(await bodyOf(answer));
	if (!refusal.success) return { problem: 'no line', wrong: 0, kind: null };
	const { problem, wrong = 0, kind = null } = refusal.data;
	return { problem, wrong, kind };
}

async function triedOf(answer: Response): Promise<Exclude<Enrolment, { is: 'unlocked' }>> {
	const { problem, wrong } = await refusalIn(answer);
	if (problem === 'code.wrong') return { is: 'wrong', askAdult: wrong >= askAdultFrom };
	if (problem === 'code.wait')
		return { is: 'wait', milliseconds: waitIn(answer, Date.now()) ?? 30_000 };
	return { is: 'refused', problem };
}
