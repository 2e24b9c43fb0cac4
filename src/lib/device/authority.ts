/** What the authority says of itself, and which of its words a device believes: its key list, its receipts. */
import { z } from '../domain/check.ts';
import { fromBase64url, KeyList, Receipt, signedText, type Header } from '../domain/envelope.ts';
import { YouSaid } from '../domain/you-said.ts';
import type { Store } from './store.ts';

const About = z.object({
	authority: z.string(),
	demonstration: z.boolean(),
	epoch: z.string(),
	/** A house of the first release names none. */
	languages: z._default(z.array(z.string()), []),
	/** After how many minutes without a press a shared tablet locks. */
	lockMinutes: z._default(z.int(), 5),
	/** The authority's own number for when its office is closed. */
	outOfHours: z._default(z.nullable(z.string()), null),
	/** The day on which somebody made sure of the numbers. */
	numbersCheckedOn: z._default(z.nullable(z.iso.date()), null),
	/** What it tells all its children. One that cannot be read must not keep the rest from them. */
	youSaid: z.catch(z.array(YouSaid), [])
});

/** How long a short question may take, in ms. */
const patience = 20_000;

/** What was heard, and when in the authority's time. */
export type Heard = z.infer<typeof About> & { at: string };

/** Asks the authority who it is and which `epoch` it is in. @returns null when no such answer came */
export async function hearAbout(): Promise<Heard | null> {
	const answer = await ask('/api/about');
	const about = About.safeParse(answer?.body);
	return answer?.at && about.success ? { ...about.data, at: answer.at } : null;
}

/** Fetches the key list once and takes it for each child whose pinned root has signed it. */
export async function refreshKeys(store: Store): Promise<void> {
	const offered = (await ask('/api/keys'))?.body;
	for (const { id, keys } of await store.enrolments.toArray()) {
		const taken = await newerList(keys, offered);
		if (taken) await store.enrolments.update(id, { keys: taken });
	}
}

/**
 * Judges a key list against the one a device has.
 * @returns the new one, or null: unsigned, signed by another root, of another house, not newer
 */
export async function newerList(known: KeyList, offered: unknown): Promise<KeyList | null> {
	const list = KeyList.safeParse(offered);
	if (!list.success || list.data.number <= known.number) return null;
	if (list.data.installation !== known.installation) return null;
	// A root is followed only by the one that the list before has named.
	if (list.data.root !== known.root && list.data.root !== known.nextRoot) return null;
	return (await signedBy(list.data.root, list.data)) ? list.data : null;
}

/** Whether a first key list is signed by the root it names, which is then pinned. */
export const isSound = (list: KeyList): Promise<boolean> => signedBy(list.root, list);

/** What a receipt has to be for: one part, by its digest (hex). */
export type Wanted = Pick<Header, 'installation' | 'statement' | 'part'> & { sha256: string };

/**
 * Checks the authority's word that it keeps exactly these bytes.
 * @returns the receipt; 'key not known' when the list lacks the key that signed it; null when it is no
 * receipt for these bytes
 */
export async function checkReceipt(
	offered: unknown,
	wanted: Wanted,
	keys: KeyList
): Promise<Receipt | 'key not known' | null> {
	const receipt = Receipt.safeParse(offered);
	if (!receipt.success) return null;

	const { installation, statement, part, sha256, kid } = receipt.data;
	const isForThese =
		installation === wanted.installation &&
		statement === wanted.statement &&
		part === wanted.part &&
		sha256 === wanted.sha256;
	if (!isForThese) return null;

	const key = keys.receipt.find((it) => it.kid === kid);
	if (!key) return 'key not known';
	return (await signedBy(key.key, receipt.data)) ? receipt.data : null;
}

/** The authority's time that an answer carries, or null. */
export function timeOf(answer: Response): string | null {
	const at = Date.parse(answer.headers.get('date') ?? '');
	return Number.isNaN(at) ? null : new Date(at).toISOString();
}

async function ask(address: string): Promise<{ body: unknown; at: string | null } | null> {
	try {
		const answer = await fetch(address, {
			credentials: 'omit',
			redirect: 'error',
			cache: 'no-store',
			signal: AbortSignal.timeout(patience)
		});
		return answer.ok ? { body: await answer.json(), at: timeOf(answer) } : null;
	} catch {
		// No line, or a page of somebody else's in between: the same to us.
		return null;
	}
}

async function signedBy(point: string, word: Receipt | KeyList): Promise<boolean> {
	try {
		const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' };
		const key = await crypto.subtle.importKey('raw', fromBase64url(point), ecdsa, false, [
			'verify'
		]);
		const signature = fromBase64url(word.signature);
		return await crypto.subtle.verify(
			{ name: 'ECDSA', hash: 'SHA-256' },
			key,
			signature,
			signedText(word)
		);
	} catch {
		// Neither a key nor a signature: whatever it is, it was not signed by this key.
		return false;
	}
}
