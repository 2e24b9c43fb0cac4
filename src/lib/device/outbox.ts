/** Sealed parts on their way. The only file that puts them in, and the only one that lets them go. */
import type { Receipt } from '../domain/envelope.ts';
import type { ProblemCode } from '../domain/problem.ts';
import type { Outcome } from './post.ts';
import {
	keepKnown,
	known,
	runs,
	type Locked,
	type MarkRow,
	type SealedRow,
	type Store,
	type Wait
} from './store.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** "Send" found that somebody was quicker: the same draft sealed already, or changed in another tab. */
export type Sealing = 'sealed' | 'already sent' | 'open elsewhere';

/** What is sealed, and under which number. `told` is what the child's list will say of it. */
export type ToSeal = {
	statement: string;
	enrolment: string;
	revision: number;
	door: 0 | 1;
	told: Locked;
	/** The last number of the enrolment, as far as its row said when it was read. */
	last: number;
	/** Makes the sealed parts under a number of the enrolment. */
	seal: (seq: number) => Promise<ArrayBuffer[]>;
};

/**
 * "Send": in one transaction the draft goes and its sealed parts are there. The id stays (law 2).
 * @param now the device's clock: for the child's list, never for the order
 * @throws Error when this enrolment is not on the device, and whatever the disk says
 */
export async function sealDraft(store: Store, draft: ToSeal, now: string): Promise<Sealing> {
	for (let { last } = draft; ; last = await lastSeq(store, draft.enrolment)) {
		const seq = last + 1;
		// Before the transaction: IndexedDB ends one by itself while cryptography is awaited.
		const parts = await draft.seal(seq);
		const became = await putIn(store, draft, seq, parts, now);
		// Another tab took the number meanwhile, and it is sealed in: once more, with the next.
		if (became !== 'number taken') return became;
	}
}

/** One part, by its statement and its number. */
export type Part = [statement: string, part: number];

/** The parts of each statement that have no receipt yet, whosever they are. */
export async function waitingParts(store: Store): Promise<Map<string, number[]>> {
	const parts = new Map<string, number[]>();
	for (const [statement, part] of await waitingKeys(store)) {
		parts.set(statement, [...(parts.get(statement) ?? []), part]);
	}
	return parts;
}

/** How a drain ended. `again`: in how many ms another try is due, or null when nothing is. */
export type Drained = { arrived: number; line: 'up' | 'down'; again: number | null };

/**
 * Sends what has no receipt, oldest first and words before pictures; stops where the line stops. What
 * was sealed by any child on this device goes, whoever is unlocked.
 * @param woken whether something woke us: then only what the authority asked for is waited for
 */
export async function deliverWaiting(
	store: Store,
	send: (sealed: SealedRow) => Promise<Outcome>,
	woken: boolean,
	clock: () => number = Date.now
): Promise<Drained> {
	const line = await known(store, 'line');
	if (runs(line, clock())) return { arrived: 0, line: 'down', again: line.till - clock() };

	let arrived = 0;
	const resting = await restingDevices(store, clock());
	const dues = [...resting.values()];

	for (const sealed of await waitingKeys(store)) {
		// One part in memory at a time; and another tab may have delivered it by now.
		const row = await store.outbox.get(sealed);
		if (!row || row.receipt || resting.has(row.enrolment)) continue;

		const left = pauseLeft(row, woken, clock());
		if (left > 0) {
			dues.push(left);
			continue;
		}
		const outcome = await send(row);
		switch (outcome.kind) {
			case 'arrived':
				await keepReceipt(store, row, outcome);
				arrived += 1;
				break;
			case 'stuck':
				dues.push(await putBehind(store, row, outcome, clock()));
				break;
			case 'device not known':
			case 'too many': {
				// What this child has sealed waits; what another child has sealed passes.
				const rest = await restDevice(store, row, outcome, clock());
				resting.set(row.enrolment, rest);
				dues.push(rest);
				break;
			}
			case 'not now':
				await store.outbox.update(sealed, { tries: (row.tries ?? 0) + 1 });
				if (outcome.wait === null) return { arrived, line: 'down', again: null };
				await keepKnown(store, 'line', span(clock(), outcome.wait));
				return { arrived, line: 'down', again: outcome.wait };
		}
	}
	return { arrived, line: 'up', again: dues.length > 0 ? Math.min(...dues) : null };
}

/**
 * Hears the authority's epoch. A new one means that it was restored from an older backup: all that is
 * still kept waits again, receipt or not.
 */
export async function hearEpoch(store: Store, epoch: string): Promise<void> {
	await store.transaction('rw', store.outbox, store.marks, store.known, async () => {
		if ((await known(store, 'epoch')) === epoch) return;
		await sendAgain(store);
		await keepKnown(store, 'epoch', epoch);
	});
}

/**
 * Law 3: nowhere else are sealed bytes deleted. The mark stays for the child's list.
 * @param now the authority's time, heard in this very run: a device's clock may be years off
 */
export async function letGo(store: Store, now: string): Promise<void> {
	await store.outbox.where('letGoAt').below(now).delete();
}

/**
 * Lets go of the enrolments whose tile was taken away, once nothing of theirs is left to deliver or to keep:
 * with their delivery key, the last of what this device knew of them goes.
 */
export async function letTilesGo(store: Store): Promise<void> {
	const { enrolments, drafts, outbox, marks, snapshots, lists, seen } = store;
	const tables = [enrolments, drafts, outbox, marks, snapshots, lists, seen, store.known];
	await store.transaction('rw', tables, async () => {
		for (const { id: enrolment } of await enrolments.filter((it) => !!it.replacedAt).toArray()) {
			// A draft may still be opened by the code of its day, and goes by itself after a fortnight.
			const left = await Promise.all([
				outbox.where({ enrolment }).count(),
				drafts.where({ enrolment }).count(),
				marks
					.where({ enrolment })
					.filter((it) => !it.arrivedAt)
					.count()
			]);
			if (left.some((count) => count > 0)) continue;
			await marks.where({ enrolment }).delete();
			await snapshots.delete(enrolment);
			await lists.delete(enrolment);
			await seen.delete(enrolment);
			await enrolments.delete(enrolment);
			await keepKnown(store, 'gone', [...((await known(store, 'gone')) ?? []), enrolment]);
		}
	});
}

/** The highest number sealed for each enrolment: kept in a second place, outside this database. */
export async function highWater(store: Store): Promise<Record<string, number>> {
	const rows = await store.enrolments.toArray();
	return Object.fromEntries(rows.map(({ id, seq }) => [id, seq]));
}

/**
 * Compares the store with the numbers kept outside it: a browser opens a damaged database as an empty,
 * working one, and says nothing. Numbers that were used are never used again.
 * @returns whether sealed parts have gone without leave
 */
export function findDamage(store: Store, outside: Record<string, number>): Promise<boolean> {
	const { enrolments, outbox, marks, known: knowledge } = store;
	return store.transaction('rw', [enrolments, outbox, marks, knowledge], async () => {
		let damaged = (await marksWithoutParts(store)).length > 0;
		const gone = (await known(store, 'gone')) ?? [];
		for (const [enrolment, high] of Object.entries(outside)) {
			if (gone.includes(enrolment)) continue;
			const row = await store.enrolments.get(enrolment);
			if (row && row.seq >= high) continue;
			damaged = true;
			await store.enrolments.update(enrolment, { seq: high });
		}
		return damaged;
	});
}

/** The child has been told: what cannot come back is no longer called "on this device". */
export async function settleDamage(store: Store): Promise<void> {
	await store.transaction('rw', store.outbox, store.marks, store.known, async () => {
		await store.marks.bulkDelete(await marksWithoutParts(store));
		await store.known.delete('damagedAt');
	});
}

async function lastSeq(store: Store, enrolment: string): Promise<number> {
	const row = await store.enrolments.get(enrolment);
	if (!row) throw new Error('no such enrolment on this device');
	return row.seq;
}

function putIn(
	store: Store,
	{ statement, enrolment, revision, door, told }: ToSeal,
	seq: number,
	parts: ArrayBuffer[],
	sealedAt: string
): Promise<Sealing | 'number taken'> {
	const { drafts, made, outbox, marks, enrolments } = store;
	return store.transaction('rw', [drafts, made, outbox, marks, enrolments], async () => {
		// Asked for at once, and written at once: on a slow phone each answer of the store is waited for.
		const [draft, device, newest] = await Promise.all([
			drafts.get(statement),
			enrolments.get(enrolment),
			marks.orderBy('turn').last()
		]);
		// Two quick taps seal twice; only the first still finds its draft.
		if (!draft) return 'already sent';
		if (draft.revision !== revision) return 'open elsewhere';
		if (device?.seq !== seq - 1) return 'number taken';

		const turn = (newest?.turn ?? 0) + 1;
		const own = { statement, enrolment, seq, turn, sealedAt };
		const waits = { tries: 0, pause: null, receipt: null, letGoAt: null };
		await Promise.all([
			outbox.bulkAdd(parts.map((bytes, part) => ({ ...own, part, bytes, ...waits }))),
			marks.add({ ...own, arrivedAt: null, held: false, problem: null, door, told }),
			enrolments.put({ ...device, seq }),
			drafts.delete(statement),
			made.where({ statement }).delete()
		]);
		return 'sealed';
	});
}

/**
 * What waits, by its keys alone: the words of all statements before the pictures of any, the oldest first.
 * What failed more often comes later: one item that always cuts the line must not hold up those behind it.
 */
async function waitingKeys(store: Store): Promise<Part[]> {
	const waiting: { place: number[]; part: Part }[] = [];
	await store.outbox.orderBy('[tries+turn+part]').eachKey((index, { primaryKey }) => {
		const [tries = 0, turn = 0, part = 0] = index as unknown as number[];
		waiting.push({ place: [tries, Math.min(part, 1), turn, part], part: primaryKey });
	});
	return waiting.toSorted((a, b) => firstDifference(a.place, b.place)).map(({ part }) => part);
}

const firstDifference = (a: number[], b: number[]): number =>
	a.map((it, at) => it - (b[at] ?? 0)).find((it) => it !== 0) ?? 0;

/** `post.ts` has checked it against these bytes. */
function keepReceipt(
	store: Store,
	{ statement, part }: SealedRow,
	{ receipt, heardAt }: Extract<Outcome, { kind: 'arrived' }>
): Promise<void> {
	const { outbox, marks } = store;
	return store.transaction('rw', outbox, marks, async () => {
		// As in `putIn`. The others are looked at one by one: each may be large.
		const [row, mark, left] = await Promise.all([
			outbox.get([statement, part]),
			marks.get(statement),
			outbox
				.where({ statement })
				.filter((it) => it.part !== part && !it.receipt)
				.count()
		]);
		await Promise.all([
			row && outbox.put(receivedRow(row, receipt, heardAt)),
			mark && marks.put({ ...mark, ...toldBy(receipt, left) })
		]);
	});
}

function receivedRow(
	{ tries: _, ...row }: SealedRow,
	receipt: Receipt,
	heardAt: string
): SealedRow {
	const letGoAt = new Date(later(receipt.at, heardAt) + day).toISOString();
	return { ...row, receipt, letGoAt, pause: null };
}

/** What a receipt changes in the mark of its statement. `left`: how many other parts have none. */
const toldBy = ({ at, part, state }: Receipt, left: number): Partial<MarkRow> => ({
	...(state === 'held' && { held: true }),
	...(part === 0 && { wordsArrivedAt: at }),
	...(left === 0 && { arrivedAt: at, problem: null })
});

/** Told to the child and tried again later. @returns in how many ms */
async function putBehind(
	store: Store,
	{ statement, part, tries = 0 }: SealedRow,
	{ problem, firm }: Extract<Outcome, { kind: 'stuck' }>,
	now: number
): Promise<number> {
	const wait = firm ? day : backoff(tries);
	const pause = { ...span(now, wait), firm };
	await store.outbox.update([statement, part], { tries: tries + 1, pause });
	await tellProblem(store, statement, problem);
	return wait;
}

async function tellProblem(store: Store, statement: string, problem: ProblemCode): Promise<void> {
	await store.marks.update(statement, { problem });
}

/** @returns in how many ms this device may hand in again */
async function restDevice(
	store: Store,
	{ statement, part, enrolment, tries = 0 }: SealedRow,
	outcome: Extract<Outcome, { kind: 'device not known' | 'too many' }>,
	now: number
): Promise<number> {
	const tooMany = outcome.kind === 'too many';
	await store.outbox.update([statement, part], { tries: tries + 1 });
	await tellProblem(store, statement, tooMany ? 'intake.too-many' : 'device.unknown');
	if (!tooMany || outcome.wait === null) return backoff(tries);
	await store.enrolments.update(enrolment, { wait: span(now, outcome.wait) });
	return outcome.wait;
}

/** Whose parts may not be handed in yet, and for how many ms. */
async function restingDevices(store: Store, now: number): Promise<Map<string, number>> {
	const rows = await store.enrolments.toArray();
	return new Map(
		rows.flatMap(({ id, wait }) => (runs(wait, now) ? [[id, wait.till - now] as const] : []))
	);
}

function pauseLeft({ pause }: SealedRow, woken: boolean, now: number): number {
	if (!pause || !runs(pause, now)) return 0;
	return pause.firm || !woken ? pause.till - now : 0;
}

/** All that is still kept, from the youngest receipt to the oldest, waits once more. */
async function sendAgain(store: Store): Promise<void> {
	const again = await store.outbox.where('letGoAt').above('').primaryKeys();
	for (const key of again) {
		await store.outbox.update(key, { receipt: null, letGoAt: null, tries: 0 });
		await store.marks.update(key[0], {
			arrivedAt: null,
			...(key[1] === 0 && { wordsArrivedAt: null })
		});
	}
}

/** A statement that never arrived has its parts: else they were lost with the disk. */
async function marksWithoutParts(store: Store): Promise<string[]> {
	const marks = await store.marks.filter(({ arrivedAt }) => !arrivedAt).primaryKeys();
	const parts = new Set((await store.outbox.toCollection().primaryKeys()).map(([id]) => id));
	return marks.filter((statement) => !parts.has(statement));
}

/** Full jitter from 1 s, doubling to 30 min, in ms. There is no last try. */
export const backoff = (tries: number): number =>
	Math.random() * Math.min(30 * 60_000, 1000 * 2 ** Math.min(tries, 20));

const span = (now: number, wait: number): Wait => ({ from: now, till: now + wait });

const later = (a: string, b: string): number => Math.max(Date.parse(a), Date.parse(b));
