/**
 * The list that a child made for a meeting. What was sent cannot be opened here any more; of the list a copy
 * stays under the vault key, without what only the officer may know, so that the child has it in the meeting.
 */
import type { Answers } from '../forms/form.ts';
import type { ListRow, Store } from './store.ts';
import { lockAway, takeOut, type Unlocked } from './vault.ts';

const life = 90 * 86_400_000;

export type KeptList = { form: string; version: number; answers: Answers; madeAt: string };

/** Keeps the child's newest list; the one before is gone. */
export async function keepList(store: Store, child: Unlocked, list: KeptList): Promise<void> {
	const { enrolment, vaultKey } = child;
	const { madeAt } = list;
	await store.lists.put({
		enrolment,
		madeAt,
		locked: await lockAway(vaultKey, list, whatIs(child))
	});
}

/** A row of the store, opened. @returns null when it has outlived its days */
export async function listIn(row: ListRow, child: Unlocked, now: Date): Promise<KeptList | null> {
	if (outlived(row, now)) return null;
	return (await takeOut(child.vaultKey, row.locked, whatIs(child))) as KeptList;
}

/** The child wants it gone from this device. */
export async function throwListAway(store: Store, { enrolment }: Unlocked): Promise<void> {
	await store.lists.delete(enrolment);
}

/** Lets go of lists that were made more than 90 days ago. */
export async function letListsGo(store: Store, now: Date): Promise<void> {
	await store.lists.filter((row) => outlived(row, now)).delete();
}

/** Locks a child's list away anew, under the vault of an enrolment that takes the place of another. */
export async function moveList(store: Store, from: Unlocked, to: Unlocked): Promise<void> {
	const row = await store.lists.get(from.enrolment);
	const list = row && (await listIn(row, from, new Date()));
	if (list) await keepList(store, to, list);
	await store.lists.delete(from.enrolment);
}

const outlived = ({ madeAt }: ListRow, now: Date): boolean =>
	now.getTime() - Date.parse(madeAt) > life;

const whatIs = ({ child, enrolment }: Unlocked): string => `list|${child}|${enrolment}`;
