/** Keeps each answer as it is given; lets go of what was not touched for 14 days. */
import { aboutText, type About } from '../domain/said-to.ts';
import { type Answers, type Form } from '../forms/form.ts';
import type { DraftRow, Store } from './store.ts';
import { draftsOf, lockAway, takeOut, type Unlocked, type Writer } from './vault.ts';

const day = 86_400_000;
const life = 14 * day;

/** Begins the name under which drafts of a visit without a code lie. A closed tab's open for nobody any more. */
export const visitDrafts = 'open|';

/** What of a draft lies under the vault key. `order`: the choices as they stood on the screen. */
export type DraftText = {
	answers: Answers;
	order: Record<string, string[]>;
	screen: string | null;
	helper: boolean;
	/** The child's own tick: their worker may see it too. */
	alsoWorker: boolean;
	/** What whoever is with the child has to say, on a device of theirs: never an answer of the child's. */
	note?: string | undefined;
	/** What it is said to. Of each thing there is one draft of a form, and one that is about nothing. */
	about?: About | undefined;
};

/** A draft that is open on a screen: `revision` is the save that it goes on from. */
export type Draft = Pick<DraftRow, 'statement' | 'form' | 'version' | 'revision'> & DraftText;

export type DraftLine = {
	statement: string;
	form: string;
	version: number;
	screen: string | null;
	changedAt: string;
	about?: About | undefined;
};

/** `helper`: whether somebody is with the child, as far as the device knows; the child may say otherwise. */
export type Begun = { helper?: boolean; about?: About | undefined };

/**
 * Begins a draft in the given version of a form. The id is made here, on the device, and stays (law 4).
 */
export async function beginDraft(
	store: Store,
	child: Writer,
	{ id, version }: Form,
	now: string,
	{ helper = false, about }: Begun = {}
): Promise<Draft> {
	const text: DraftText = {
		answers: {},
		order: {},
		screen: null,
		helper,
		alsoWorker: false,
		...(about && { about })
	};
	const draft = { statement: crypto.randomUUID(), form: id, version, revision: 0, ...text };
	await store.drafts.add(await rowOf(child, draft, now));
	return draft;
}

/** Goes on with the child's draft of a form, said to the same thing or to none. @returns null when there is none */
export async function draftOf(
	store: Store,
	child: Writer,
	form: string,
	about?: About
): Promise<Draft | null> {
	const rows = await rowsOf(store, child);
	for (const row of rows.filter((it) => it.form === form)) {
		const text = await textOf(child, row);
		if (nameOf(form, text.about) === nameOf(form, about)) return { ...row, ...text };
	}
	return null;
}

/**
 * Law 1: when this has come back, the answer is on disk.
 * @returns the draft to go on from, or 'open elsewhere' when another tab has saved since: then nothing is
 * overwritten
 */
export async function saveDraft(
	store: Store,
	child: Writer,
	draft: Draft,
	now: string
): Promise<Draft | 'open elsewhere'> {
	const next = { ...draft, revision: draft.revision + 1 };
	// Before the transaction: IndexedDB ends one by itself while cryptography is awaited.
	const row = await rowOf(child, next, now);

	return store.transaction('rw', store.drafts, async () => {
		// Asked for at once: each answer would wait behind the frame in which the tap is seen.
		const [kept] = await Promise.all([store.drafts.get(draft.statement), store.drafts.put(row)]);
		if (kept?.revision === draft.revision) return next;
		await (kept ? store.drafts.put(kept) : store.drafts.delete(draft.statement));
		return 'open elsewhere';
	});
}

/** The child's drafts, the last changed first. */
export async function listDrafts(store: Store, child: Writer): Promise<DraftLine[]> {
	const rows = await rowsOf(store, child);
	return linesOf(child, rows);
}

/** What the list shows of these rows. */
export function linesOf(child: Writer, rows: DraftRow[]): Promise<DraftLine[]> {
	return Promise.all(
		rows.map(async (row) => {
			const { statement, form, version, changedAt } = row;
			const { screen, about } = await textOf(child, row);
			return { statement, form, version, screen, changedAt, about };
		})
	);
}

/** The rows of the child's drafts as they lie in the store, the last changed first. */
export async function rowsOf(
	store: Store,
	child: Pick<Writer, 'enrolment' | 'drafts'>
): Promise<DraftRow[]> {
	const rows = await store.drafts.where({ enrolment: draftsOf(child) }).toArray();
	return rows
		.filter((row) => !row.discardedAt)
		.toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
}

/** A draft that this tab holds. `released` is when another may have it. */
export type Held = { release: () => void; released: Promise<unknown> };

/** Holds the child's draft of a form for this tab. @returns null when another tab has it */
export async function holdDraft(child: Writer, form: string, about?: About): Promise<Held | null> {
	const name = `my-say-draft|${draftsOf(child)}|${nameOf(form, about)}`;
	let release = (): void => undefined;
	const done = new Promise<undefined>((resolve) => {
		release = () => resolve(undefined);
	});
	// Without locks the number of each save still keeps two tabs apart.
	if (!navigator.locks) return { release, released: done };

	let tell = (_: boolean): void => undefined;
	const had = new Promise<boolean>((resolve) => {
		tell = resolve;
	});
	const released = navigator.locks.request(name, { ifAvailable: true }, (lock) => {
		tell(lock !== null);
		return lock ? done : undefined;
	});
	return (await had) ? { release, released } : null;
}

/** Puts a draft away. Until `forgetDiscarded` the child can still bring it back. */
export async function discardDraft(store: Store, statement: string, now: string): Promise<void> {
	await store.drafts.update(statement, { discardedAt: now });
}

export async function bringBackDraft(store: Store, statement: string): Promise<void> {
	await store.drafts.update(statement, { discardedAt: null });
}

/** The child has left the screen on which a draft could be brought back. */
export async function forgetDiscarded(store: Store): Promise<void> {
	await store.transaction('rw', store.drafts, store.made, async () => {
		const discarded = store.drafts.filter((row) => row.discardedAt !== null);
		await letGo(store, await discarded.primaryKeys());
	});
}

/** Lets go of drafts that were not touched for 14 days, or for a day where nobody gave a code. Where the clock was set back, their time begins anew. */
export async function letDraftsGo(store: Store, now: Date): Promise<void> {
	await store.transaction('rw', store.drafts, store.made, async () => {
		const age = ({ changedAt }: DraftRow) => now.getTime() - Date.parse(changedAt);
		await store.drafts.filter((row) => age(row) < 0).modify({ changedAt: now.toISOString() });
		const lifeOf = ({ enrolment }: DraftRow) => (enrolment.startsWith(visitDrafts) ? day : life);
		const over = store.drafts.filter((row) => age(row) > lifeOf(row));
		await letGo(store, await over.primaryKeys());
	});
}

/** What was made for a draft goes with it. */
async function letGo(store: Store, statements: string[]): Promise<void> {
	await store.made.where('statement').anyOf(statements).delete();
	await store.drafts.bulkDelete(statements);
}

/** Locks a child's drafts away anew, under the vault of an enrolment that takes the place of another. */
export async function moveDrafts(store: Store, from: Unlocked, to: Unlocked): Promise<void> {
	const rows = await store.drafts.where({ enrolment: from.enrolment }).toArray();
	const moved = await Promise.all(
		rows.map(async (row) => {
			const locked = await lockAway(to.vaultKey, await textOf(from, row), whatIs(to, row));
			return { ...row, enrolment: to.enrolment, locked };
		})
	);
	await store.drafts.bulkPut(moved);
}

async function rowOf(child: Writer, draft: Draft, changedAt: string): Promise<DraftRow> {
	const { statement, form, version, revision, ...own } = draft;
	const { answers, order, screen, helper, alsoWorker, note, about } = own;
	const rest = { ...(note && { note }), ...(about && { about }) };
	const text: DraftText = { answers, order, screen, helper, alsoWorker, ...rest };
	return {
		statement,
		enrolment: draftsOf(child),
		form,
		version,
		changedAt,
		revision,
		discardedAt: null,
		locked: await lockAway(child.vaultKey, text, whatIs(child, draft))
	};
}

async function textOf(child: Writer, row: DraftRow): Promise<DraftText> {
	const text = (await takeOut(child.vaultKey, row.locked, whatIs(child, row))) as DraftText;
	// A draft that was begun before this could be ticked.
	return { ...text, alsoWorker: text.alsoWorker ?? false };
}

const whatIs = (
	{ child }: Writer,
	{ statement, form, version }: Pick<DraftRow, 'statement' | 'form' | 'version'>
): string => `draft|${child}|${statement}|${form}|${version}`;

/** What tells one draft of a child from another. */
const nameOf = (form: string, about: About | undefined): string =>
	about ? `${form}|${aboutText(about)}` : form;
