/** One sealed part -> a signed PUT -> what became of it. Believes nothing but a valid receipt. */
import { requestText, sealedType, toBase64url, toHex, type Receipt } from '../domain/envelope.ts';
import type { ProblemCode } from '../domain/problem.ts';
import { checkReceipt, refreshKeys, timeOf, type Wanted } from './authority.ts';
import type { EnrolmentRow, SealedRow, Store } from './store.ts';

/**
 * What became of one try. After anything but 'arrived', the bytes stay where they are. `wait` is how
 * long the authority asked us to wait, in ms, or null. `heardAt` is in the authority's time.
 */
export type Outcome =
	| { kind: 'arrived'; receipt: Receipt; heardAt: string }
	| { kind: 'stuck'; problem: ProblemCode; firm: boolean }
	| { kind: 'device not known' }
	| { kind: 'too many'; wait: number | null }
	| { kind: 'not now'; wait: number | null };

/** However long an answer asks for, no longer than this, in ms. */
const longestWait = 15 * 60_000;

/**
 * Hands one part in, signed by the delivery key of the child whose part it is. An authority that no longer
 * knows that enrolment gets the same bytes signed by the one that took its place. Never throws for the line.
 */
export async function post(store: Store, sealed: SealedRow): Promise<Outcome> {
	const device = await store.enrolments.get(sealed.enrolment);
	if (!device) return { kind: 'device not known' };

	const outcome = await postAs(store, device, sealed);
	if (outcome.kind !== 'device not known') return outcome;
	const newer = await successorOf(store, device);
	return newer ? postAs(store, newer, sealed) : outcome;
}

/** The enrolment of the same child that has the tile now. */
const successorOf = (
	store: Store,
	{ id, child, installation }: EnrolmentRow
): Promise<EnrolmentRow | undefined> =>
	store.enrolments
		.filter(
			(it) =>
				it.child === child && it.installation === installation && !it.replacedAt && it.id !== id
		)
		.first();

async function postAs(store: Store, device: EnrolmentRow, sealed: SealedRow): Promise<Outcome> {
	const path = `/api/outbox/${sealed.statement}/${sealed.part}`;
	const sha256 = await digestOf(sealed.bytes);
	const answer = await handIn(path, sealed.bytes, {
		'content-type': sealedType,
		authorization: await authorization(device, 'PUT', path, sha256)
	});
	if (!answer) return { kind: 'not now', wait: null };

	const { installation } = device;
	const wanted = { installation, statement: sealed.statement, part: sealed.part, sha256 };
	return outcomeOf(answer, (body) => receiptIn(store, device, wanted, body));
}

/** What a device signs to hand something in. `sha256` is that of the body, in hex. */
export async function authorization(
	{ id, deliveryKey }: Pick<EnrolmentRow, 'id' | 'deliveryKey'>,
	method: string,
	path: string,
	sha256: string
): Promise<string> {
	const signature = await crypto.subtle.sign(
		{ name: 'ECDSA', hash: 'SHA-256' },
		deliveryKey,
		requestText(method, path, sha256)
	);
	return `Device ${id} ${toBase64url(signature)}`;
}

/** SHA-256, in hex. */
export async function digestOf(bytes: BufferSource): Promise<string> {
	return toHex(await crypto.subtle.digest('SHA-256', bytes));
}

/** How long an answer asks us to wait, in ms and within our bounds; null when it does not say. */
export function waitIn(answer: Response, now: number): number | null {
	const after = answer.headers.get('retry-after');
	if (!after) return null;
	const wait = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - now;
	return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), longestWait);
}

/** Slow is not broken: 20 s, and what the bytes need on a line of 4 kB a second. */
const timeFor = (bytes: number): number => 20_000 + Math.ceil(bytes / 4);

/** @returns null when no answer came: cut off, out of time, sent elsewhere. None of them is a refusal */
async function handIn(
	path: string,
	body: ArrayBuffer,
	headers: Record<string, string>
): Promise<Response | null> {
	const signal = AbortSignal.timeout(timeFor(body.byteLength));
	try {
		return await fetch(path, {
			method: 'PUT',
			headers,
			body,
			// A login has nothing to do with it: the signature is enough, and does not run out.
			credentials: 'omit',
			redirect: 'error',
			cache: 'no-store',
			signal
		});
	} catch {
		return null;
	}
}

/** @returns null for a page of somebody else's, or an answer that was cut off */
async function bodyOf(answer: Response): Promise<unknown> {
	try {
		return await answer.json();
	} catch {
		return null;
	}
}

async function outcomeOf(
	answer: Response,
	receiptIn: (body: unknown) => Promise<Receipt | null>
): Promise<Outcome> {
	const wait = waitIn(answer, Date.now());

	switch (answer.status) {
		case 200:
		case 201:
		case 202: {
			const receipt = await receiptIn(await bodyOf(answer));
			if (!receipt) return { kind: 'not now', wait: null };
			return { kind: 'arrived', receipt, heardAt: timeOf(answer) ?? receipt.at };
		}
		case 401:
			return { kind: 'device not known' };
		case 409:
			return { kind: 'stuck', problem: 'part.differs', firm: true };
		case 413:
			return { kind: 'stuck', problem: 'part.too-large', firm: false };
		case 415:
			return { kind: 'stuck', problem: 'part.not-sealed', firm: false };
		case 400:
		case 422:
			return { kind: 'stuck', problem: 'body.unfit', firm: false };
		case 403:
			return { kind: 'stuck', problem: 'not-allowed', firm: false };
		case 404:
		case 405:
		case 410:
			return { kind: 'stuck', problem: 'address.unknown', firm: false };
		case 429:
			return { kind: 'too many', wait };
		case 503:
			return { kind: 'not now', wait };
		default:
			return { kind: 'not now', wait: null };
	}
}

/** A receipt key may be newer than our list: then the list is fetched again, once. */
async function receiptIn(
	store: Store,
	{ id, keys }: EnrolmentRow,
	wanted: Wanted,
	body: unknown
): Promise<Receipt | null> {
	const checked = await checkReceipt(body, wanted, keys);
	if (checked !== 'key not known') return checked;

	await refreshKeys(store);
	const newer = (await store.enrolments.get(id))!;
	const again = await checkReceipt(body, wanted, newer.keys);
	return again === 'key not known' ? null : again;
}
