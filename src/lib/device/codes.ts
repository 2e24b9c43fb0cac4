/** A child's code that changes: with the authority and on this device together. Loaded when it is needed. */
import { codeText, type CodeKind } from '../domain/code.ts';
import { changeCode, signIn } from './enrolment.ts';
import type { Store } from './store.ts';
import { rewrapped, tryCode, type Tried, type Unlocked } from './vault.ts';

/** How long a child who has mistyped waits for the authority's word, in ms. */
const patience = 5_000;

/** A code that a child has chosen: its pictures, numbers or words in order. */
export type Chosen = { kind: CodeKind; code: readonly string[] };

/**
 * What came of a change. 'not sure': no answer came, so the authority may have the new one; the old one
 * still opens what is here.
 */
export type Changing =
	| { is: 'changed'; unlocked: Unlocked }
	| { is: 'wrong' }
	| { is: 'wait'; milliseconds: number }
	| { is: 'not sure' };

/**
 * Changes a child's code. The authority has it first: whatever fails after that, the new code signs in,
 * and this device asks once for the old one.
 * @param now the device's clock, in ms
 * @throws Error when this enrolment is not on the device, and whatever the disk says
 */
export async function changeHere(
	store: Store,
	enrolment: string,
	code: readonly string[],
	next: Chosen,
	now: number
): Promise<Changing> {
	const tried = await tryCode(store, enrolment, codeText(code), now);
	if (tried.is !== 'unlocked') return tried;
	const { kind } = next;
	const both = { code: codeText(code), next: codeText(next.code), kind };
	const changed = await changeCode(store, enrolment, both);
	if (changed.is !== 'changed') return changed.is === 'not now' ? { is: 'not sure' } : changed;

	const unlocked = await bringAlong(store, enrolment, code, next);
	if (!unlocked) throw new Error('the code that has just opened this device opens it no more');
	return { is: 'changed', unlocked };
}

/**
 * After a change elsewhere: opens what is here with the old code, and wraps it under the new one.
 * @returns null when the old code is another
 * @throws Error when this enrolment is not on the device, and whatever the disk says
 */
export async function bringAlong(
	store: Store,
	enrolment: string,
	code: readonly string[],
	next: Chosen
): Promise<Unlocked | null> {
	const row = await store.enrolments.get(enrolment);
	if (!row) throw new Error('no such enrolment on this device');
	const anew = await rewrapped(row, codeText(code), codeText(next.code));
	if (!anew) return null;
	await store.enrolments.update(enrolment, {
		...anew.kept,
		codeKind: next.kind,
		codeKindElsewhere: null,
		tries: { wrong: 0, at: Date.now() }
	});
	return { enrolment, child: row.child, ...anew.keys };
}

/**
 * As `bringAlong`, where the old code is tried as any other: counted, and with its waits.
 * @param now the device's clock, in ms
 */
export async function bringAlongCounted(
	store: Store,
	enrolment: string,
	code: readonly string[],
	next: Chosen,
	now: number
): Promise<Tried> {
	const tried = await tryCode(store, enrolment, codeText(code), now);
	if (tried.is !== 'unlocked') return tried;
	const unlocked = await bringAlong(store, enrolment, code, next);
	return unlocked ? { is: 'unlocked', unlocked } : { is: 'wrong', askAdult: false };
}

/**
 * A code that does not open what is here: is it the one that was chosen elsewhere?
 * @returns its kind when the authority knows it, and has signed the child in; else null
 */
export async function knownElsewhere(
	store: Store,
	enrolment: string,
	code: string
): Promise<CodeKind | null> {
	const row = await store.enrolments.get(enrolment);
	const signed = await signIn(store, enrolment, code, patience);
	if (signed.is === 'signed in') return row?.codeKindElsewhere ?? row?.codeKind ?? null;
	if (signed.is === 'wrong' && signed.kind) await noteKindElsewhere(store, enrolment, signed.kind);
	return null;
}

/** Notes of which kind the code is now, so that the next try can be given in that way. */
export async function noteKindElsewhere(
	store: Store,
	enrolment: string,
	kind: CodeKind
): Promise<void> {
	await store.transaction('rw', store.enrolments, async () => {
		const row = await store.enrolments.get(enrolment);
		const other = row && row.codeKind !== kind ? kind : null;
		if (row && (row.codeKindElsewhere ?? null) !== other)
			await store.enrolments.update(enrolment, { codeKindElsewhere: other });
	});
}
