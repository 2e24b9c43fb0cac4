/**
 * The door without a code: whoever picks a child's tile may write and send there, as "not confirmed", and
 * reads nothing. What is begun lies under a key of this one visit, which only this tab holds: a reload
 * keeps it; the lock, Hide or closing the tab ends it.
 */
import { z } from '../domain/check.ts';
import { fromBase64url, toBase64url } from '../domain/envelope.ts';
import { visitDrafts } from './drafts.ts';
import type { Store } from './store.ts';
import type { Writer } from './vault.ts';
import { heldVisit, holdVisit } from './visit-key.ts';

/** Somebody at a child's tile, without the code. */
export type Visitor = Writer & { drafts: string; authorKey: null };

const Held = z.object({ enrolment: z.uuid(), drafts: z.string(), key: z.string() });

/** Begins a visit at the tile of an enrolment. @returns null when there is no such tile */
export async function beginVisit(store: Store, enrolment: string): Promise<Visitor | null> {
	const drafts = `${visitDrafts}${crypto.randomUUID()}`;
	const key = toBase64url(crypto.getRandomValues(new Uint8Array(32)));
	const visitor = await visitorOf(store, { enrolment, drafts, key });
	if (visitor) holdVisit(JSON.stringify({ enrolment, drafts, key }));
	return visitor;
}

/** Goes on with the visit of this tab, after a reload. @returns null when there is none */
export async function goOnWithVisit(store: Store): Promise<Visitor | null> {
	const held = Held.safeParse(JSON.parse(heldVisit() ?? 'null'));
	return held.success ? visitorOf(store, held.data) : null;
}

/** What was begun goes from the disk too. */
export async function clearVisit(store: Store, { drafts }: Visitor): Promise<void> {
	await store.transaction('rw', store.drafts, store.made, async () => {
		const statements = await store.drafts.where({ enrolment: drafts }).primaryKeys();
		await store.made.where('statement').anyOf(statements).delete();
		await store.drafts.bulkDelete(statements);
	});
}

async function visitorOf(
	store: Store,
	{ enrolment, drafts, key }: z.infer<typeof Held>
): Promise<Visitor | null> {
	const row = await store.enrolments.get(enrolment);
	if (!row || row.replacedAt) return null;
	const vaultKey = await crypto.subtle.importKey('raw', fromBase64url(key), 'AES-GCM', false, [
		'encrypt',
		'decrypt'
	]);
	return { enrolment, child: row.child, drafts, vaultKey, authorKey: null };
}
